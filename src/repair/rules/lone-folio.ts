import { endKinds, readFeatures } from '../page/line-features.js';
import { readFolio } from '../page/folio.js';
import { readLines, type Lines } from '../page/lines.js';
import { markedRows } from '../page/marked-rows.js';
import { readSetting } from '../page/setting.js';
import { removeLines } from '../page/remove-lines.js';
import type { Rule } from '../rule.js';

/** A foot and a head that a single page seam left in the middle of a sentence go. */
export const loneFolio: Rule = {
  id: 'lone-folio',
  stage: 'lines',
  summary: {
    en: 'A page’s foot and the next page’s head that interrupt a sentence are removed.',
    zh: '删除夹在句子中间的一处页脚和页眉。',
  },
  why: {
    en: 'An excerpt may hold only one page seam, so nothing recurs. A page number with the short lines about it, or the short lines a page begins with, standing between a full line that breaks off in mid-sentence and its continuation, are furniture all the same.',
    zh: '摘录的文本可能只跨一页，页眉页脚并不重复。但若页码连同其前后的短行，或者一页开头的短行，夹在排满而句意未完的一行与其下文之间，仍属版面文字。',
  },
  example: {
    before:
      '各级主管部门要加强督促检查和跟踪问效工作，将\n有关情况纳入年度考核，并会同有关单位建立健全\n\n\n5 | 2024.03\n\n工作研究 Work Study\n\n长效机制，确保各项任务按期完成并取得实效，为\n高质量发展提供有力支撑。\n',
    after:
      '各级主管部门要加强督促检查和跟踪问效工作，将\n有关情况纳入年度考核，并会同有关单位建立健全\n长效机制，确保各项任务按期完成并取得实效，为\n高质量发展提供有力支撑。\n',
  },
  asksFacts: true,
  apply(draft) {
    const lines = readLines(draft.text);
    const found = findInterruptions(lines);
    if (!found) return { proposals: [] };
    const isRow = markedRows(lines, draft);
    return {
      proposals: removeLines(lines, (line) =>
        found[line] && !isRow(line)
          ? {
              confidence: 'likely',
              why: {
                en: 'a page’s foot or head in the middle of a sentence',
                zh: '句子中间的页脚或页眉',
              },
            }
          : null,
      ),
    };
  },
};

const stop = endKinds.indexOf('stop');

/** Lines of a foot and head together. */
const most = 4;
/** Lines of a head alone. */
const tallestHead = 2;

function findInterruptions(lines: Lines): Uint8Array | null {
  const candidates: number[] = [];
  const starts: number[] = [];
  for (let line = 1; line + 1 < lines.count; line++) {
    if (lines.page[line] !== lines.page[line - 1]) starts.push(line);
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (!lines.digits[line] || to - from > 40) continue;
    const folio = readFolio(lines.text, from, to);
    if (folio && folio.dress !== '#') candidates.push(line);
  }
  if (candidates.length + starts.length === 0) return null;
  const features = readFeatures(lines);
  const setting = readSetting(lines, features);
  const found = new Uint8Array(lines.count);
  const isWide = (line: number): boolean =>
    (lines.width[line] ?? 0) >= (setting.measure[line] ?? 0) - 4.5;
  const isFull = (line: number): boolean => isWide(line) && (features.ending[line] ?? 0) <= 2;
  const isShort = (line: number): boolean =>
    (lines.width[line] ?? 0) < (setting.measure[line] ?? 0) * 0.75 &&
    (features.ending[line] ?? 0) === 0 &&
    (features.label[line] ?? 0) === 0;
  for (const folio of candidates) {
    let first = folio;
    while (first > 0 && !isFull(first - 1) && isShort(first - 1) && folio - first < most) first--;
    let behind = folio + 1;
    while (behind < lines.count && isShort(behind) && !isFull(behind) && behind - first < most)
      behind++;
    if (first === 0 || behind >= lines.count || !isFull(first - 1)) continue;
    if ((features.label[behind] ?? 0) !== 0) continue;
    found.fill(1, first, behind);
  }
  // A head without a number: a paragraph does not end in it, for it has no closing mark, and pieces
  // that wide blanks part continue no sentence.
  const isHead = (line: number): boolean =>
    isShort(line) || (lines.pieces[line] === 1 && features.ending[line] === 0);
  for (const first of setting.wrapped ? starts : []) {
    if (!isFull(first - 1) || isFigures(lines, first - 1)) continue;
    let behind = first;
    while (behind < lines.count && isHead(behind) && behind - first < tallestHead) behind++;
    if (behind === first || behind >= lines.count || (features.label[behind] ?? 0) !== 0) continue;
    if (isWide(behind) || (features.ending[behind] ?? 0) === stop) found.fill(1, first, behind);
  }
  return found;
}

/** True for a line that is mostly figures: a table's row, which no sentence goes on from. */
function isFigures(lines: Lines, line: number): boolean {
  return 2 * (lines.ascii[line] ?? 0) > (lines.width[line] ?? 0);
}
