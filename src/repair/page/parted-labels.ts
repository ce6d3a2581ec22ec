import { numbersOrdinance, readLabel, type SchemeId } from '../../labels/index.js';
import { endKinds, readFeatures, type LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import { readSetting } from './setting.js';

/** A run of labels alone on their lines, and the lines that hold their texts, in the same order. */
export interface PartedLabels {
  /** The line of the first label; texts begin at `first + count`. */
  first: number;
  count: number;
}

const chapters: ReadonlySet<SchemeId> = new Set<SchemeId>([
  '编',
  '分编',
  '篇',
  '部分',
  '部',
  '分部',
  '次分部',
  '章',
  '节',
]);

const enclosed = endKinds.indexOf('enclosed');

/** Columns of a title. */
const widest = 40;

/** Articles that must have a title below them. */
const fewTitles = 2;

/** Labels at most that stand stacked: a part, its chapter, its section, the first article. */
const tallest = 4;

/** UTF-16 units of the name of a law that are looked at. */
const longestName = 60;

/** Columns of the blank between a label and its text in print. */
const spaceWidth = 2;

/**
 * Labels that were parted from their texts: extractors take the wide space behind 第三条 or 第二章
 * for the gap between two columns, and give the label, then the text, a line of its own.
 *
 * A chapter's label never stands alone in print. An article's may (as in Taiwan and in treaties): what
 * the first full lines measure decides for the whole text — they fill W − 4 either with their label
 * or without it. Where most of them have a title below, as in Macau and in treaties, it is joined.
 * Cost: linear in the lines.
 */
export function findPartedLabels(lines: Lines): PartedLabels[] {
  const alone = new Uint8Array(lines.count);
  const articles = new Uint8Array(lines.count);
  let any = false;
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from > 16) continue;
    const label = readLabel(lines.text, from);
    if (!label || label.end < to) continue;
    if (line === 0 && numbersOrdinance(wordsOf(lines, 0), wordsOf(lines, 1))) continue;
    if (chapters.has(label.scheme)) alone[line] = 1;
    else if (label.scheme === '条') {
      alone[line] = 1;
      articles[line] = 1;
    } else continue;
    any = true;
  }
  if (!any) return [];
  const features = readFeatures(lines);
  const joins = articlesJoin(lines, features, articles);
  const titled = articlesTitled(lines, features, articles);
  const found: PartedLabels[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (!alone[line]) continue;
    let count = 1;
    while (count < tallest && alone[line + count]) count++;
    if (
      line + 2 * count <= lines.count &&
      holdTexts(lines, features, articles, line, count, { joins, titled })
    ) {
      found.push({ first: line, count });
    }
    line += count - 1;
  }
  return found;
}

function wordsOf(lines: Lines, line: number): string {
  const from = lines.from[line] ?? 0;
  return lines.text.slice(from, Math.min(lines.to[line] ?? 0, from + longestName));
}

/** True if the lines behind a stack of labels can be their texts: titles for chapters, running text for an article. */
function holdTexts(
  lines: Lines,
  features: LineFeatures,
  articles: Uint8Array,
  first: number,
  count: number,
  { joins, titled }: { joins: boolean; titled: boolean },
): boolean {
  for (let at = 0; at < count; at++) {
    const text = first + count + at;
    if (features.label[text]) return false;
    if (articles[first + at]) {
      if (at < count - 1 || !(joins || (titled && isArticleTitle(lines, features, text))))
        return false;
    } else if (!isTitle(lines, features, text)) {
      return false;
    }
  }
  return true;
}

/** True for a line that names what a label numbers: short, without a mark. */
function isTitle(lines: Lines, features: LineFeatures, line: number): boolean {
  return (
    features.plain[line] === 1 && features.ending[line] === 0 && (lines.width[line] ?? 0) <= widest
  );
}

/** An article's title may be one bracket: （生效）. */
function isArticleTitle(lines: Lines, features: LineFeatures, line: number): boolean {
  if (isTitle(lines, features, line)) return true;
  return features.ending[line] === enclosed && (lines.width[line] ?? 0) <= widest;
}

/** True where most labels of articles that stand alone have a title below, and their text below that. */
function articlesTitled(lines: Lines, features: LineFeatures, articles: Uint8Array): boolean {
  let all = 0;
  let titled = 0;
  for (let line = 0; line + 2 < lines.count; line++) {
    if (!articles[line]) continue;
    all++;
    if (isArticleTitle(lines, features, line + 1) && !articles[line + 2]) titled++;
  }
  return titled >= fewTitles && titled * 3 >= all * 2;
}

function articlesJoin(lines: Lines, features: LineFeatures, articles: Uint8Array): boolean {
  const setting = readSetting(lines, features);
  if (!setting.wrapped) return false;
  let together = 0;
  let apart = 0;
  for (let line = 0; line + 1 < lines.count; line++) {
    if (!articles[line] || articles[line + 1]) continue;
    const room = (setting.measure[line] ?? 0) - setting.lostIndent - (lines.width[line + 1] ?? 0);
    const label = (lines.width[line] ?? 0) + spaceWidth;
    if ((features.ending[line + 1] ?? 0) > 2) continue;
    if (room < 2 && room > -2) apart++;
    else if (room - label < 2 && room - label > -2) together++;
  }
  return together > apart;
}
