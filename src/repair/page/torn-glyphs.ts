import { readLabel } from '../../labels/index.js';
import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import { usualGap } from './seams.js';
import { tornLine, type TornGlyph } from './torn-glyph.js';
import { findTornLabels, isLoneLabel } from './torn-labels.js';
import { blank, classOf, han, pause } from './unit-class.js';

/**
 * Finds characters torn out of their lines. A font that lacks a character makes print take it from
 * another; some extractors then write it behind its line, on one of its own, and leave a blank, or a
 * line break, where it stood. A year at the foot of a page whose 年 begins a line was torn likewise.
 * Cost: linear in the lines.
 */
export function findTornGlyphs(
  lines: Lines,
  features: LineFeatures,
  measure: Float64Array,
): TornGlyph[] {
  const found: TornGlyph[] = [];
  const gap = usualGap(lines);
  let strangers: Uint8Array | undefined;
  for (let line = 1; line < lines.count; line++) {
    const hole = singleHole(lines, line);
    if (hole) strangers ??= findStrangers(lines);
    const isTorn = hole && strangers?.[lines.text.charCodeAt(hole.from)];
    const glyph = (isTorn ? hole : undefined) ?? brokenRun(lines, features, measure, line, gap);
    if (glyph) found.push(glyph);
  }
  return [...found, ...tornYears(lines), ...findTornLabels(lines, features, measure)].sort(
    (a, b) => a.from - b.from,
  );
}

/** True where a line is a torn character, year or label, wherever it belongs; most texts have none. */
export function mayHoldTornGlyphs(lines: Lines): boolean {
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from > longestTorn) continue;
    if (to - from === 1 && classOf(lines.text.charCodeAt(from)) === han) return true;
    if (isLoneLabel(lines, line) || loneYear.test(lines.text.slice(from, to))) return true;
  }
  return false;
}

/** UTF-16 units of a torn year with its dashes, and more, at most. */
const longestTorn = 8;

const loneYear = /^[—–-]{0,2}(?:1[89]|20)\d{2}$/u;

/** One Han character alone on a line, below a line with one blank between characters of its own width. */
function singleHole(lines: Lines, line: number): TornGlyph | undefined {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (to - from !== 1 || classOf(lines.text.charCodeAt(from)) !== han) return undefined;
  const holes = holesOf(lines, line - 1);
  const [hole] = holes;
  if (holes.length !== 1 || hole === undefined) return undefined;
  return {
    from,
    to,
    place: hole,
    placeEnd: hole + 1,
    gapStart: lines.to[line - 1] ?? 0,
    gapEnd: from,
    gapAfter: '',
  };
}

/**
 * 1 for units that stand nowhere but alone on a line: the font lacks them, so that all were torn. What
 * stands in other lines too is the last character of a paragraph when it stands alone.
 */
function findStrangers(lines: Lines): Uint8Array {
  const { text } = lines;
  const strangers = new Uint8Array(0x1_0000).fill(1);
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from === 1) continue;
    for (let at = from; at < to; at++) strangers[text.charCodeAt(at)] = 0;
  }
  return strangers;
}

/** Columns a line needs to be running text, and characters from its start before blanks count. */
const runningText = 20;
const afterStart = 4;

/** A date at a line's head, which a blank sets apart from what is dated. */
const dated = /^[（(]?\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?/u;
/** UTF-16 units of a date at most. */
const longestDate = 20;

/** Single blanks of a line of running text that stand between Han or marks; those behind a label or a date are their own. */
function holesOf(lines: Lines, line: number): number[] {
  const holes: number[] = [];
  const { text } = lines;
  if ((lines.width[line] ?? 0) < runningText) return holes;
  const from = lines.from[line] ?? 0;
  const date = dated.exec(text.slice(from, from + longestDate))?.[0].length ?? 0;
  const start = Math.max(from + Math.max(afterStart, date), readLabel(text, from)?.spaceEnd ?? 0);
  for (let at = start; at < (lines.to[line] ?? 0) - 1; at++) {
    if (text.charCodeAt(at) !== 0x20) continue;
    const before = classOf(text.charCodeAt(at - 1));
    const after = classOf(text.charCodeAt(at + 1));
    if (before === blank || after === blank) continue;
    if ((before === han || before >= pause) && (after === han || after >= pause)) holes.push(at);
  }
  return holes;
}

/**
 * MuPDF's way: the line is broken where the character stood, and the character follows both parts,
 * all without the blank lines that part other lines: A / B / g stands for A g B.
 */
function brokenRun(
  lines: Lines,
  features: LineFeatures,
  measure: Float64Array,
  line: number,
  gap: number,
): TornGlyph | undefined {
  if (gap === 0 || line < 2) return undefined;
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (to - from !== 1 || classOf(lines.text.charCodeAt(from)) !== han) return undefined;
  if (lines.gap[line] !== 0 || lines.gap[line - 1] !== 0 || features.label[line - 1] !== 0)
    return undefined;
  const width =
    (lines.width[line - 2] ?? 0) + (lines.width[line - 1] ?? 0) + (lines.width[line] ?? 0);
  if (width > (measure[line] ?? 0) + 2) return undefined;
  return {
    from,
    to,
    place: lines.to[line - 2] ?? 0,
    placeEnd: lines.from[line - 1] ?? 0,
    gapStart: lines.to[line - 1] ?? 0,
    gapEnd: from,
    gapAfter: '',
  };
}

/** A year alone at a page's foot, and the one line of the page that begins with 年 and a month. */
function tornYears(lines: Lines): TornGlyph[] {
  const found: TornGlyph[] = [];
  let home = -1;
  for (let line = 0; line < lines.count; line++) {
    if (line > 0 && lines.page[line] !== lines.page[line - 1]) home = -1;
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from >= 3 && /^年 ?\d{1,2} ?月/u.test(lines.text.slice(from, from + 6)))
      home = home < 0 ? line : -2;
    if (home < 0 || to - from > 8) continue;
    if (!loneYear.test(lines.text.slice(from, to))) continue;
    found.push(tornLine(lines, line, home));
    home = -2;
  }
  return found;
}
