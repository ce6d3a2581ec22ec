import { readLabel } from '../../labels/index.js';
import { readLines, type Lines } from '../page/lines.js';
import { removeLines } from '../page/remove-lines.js';
import type { Rule } from '../rule.js';

/** A heading of one or more lines that stands twice in succession is kept once. */
export const doubledLine: Rule = {
  id: 'doubled-line',
  stage: 'lines',
  summary: {
    en: 'A heading that stands on two successive lines is kept once.',
    zh: '连续两行重复的标题只保留一次。',
  },
  why: {
    en: 'Print fakes a bold face by setting the words twice; some extractors give the second copy a line of its own. A page seam may repeat its last line, too.',
    zh: '以叠印充粗体的标题，有的提取工具把第二遍另起一行；换页处也可能重复最后一行。',
  },
  example: { before: '一、总体要求\n一、总体要求\n', after: '一、总体要求\n' },
  apply({ text }) {
    const lines = readLines(text);
    const gone = findCopies(lines);
    return {
      proposals: removeLines(lines, (line) =>
        gone[line]
          ? {
              confidence: 'certain',
              why: { en: 'the line before says the same', zh: '与上文逐字相同' },
            }
          : null,
      ),
    };
  },
};

/** Lines at the head of a text among which a title stands. */
const head = 6;

/** Lines of a heading at most. */
const tallest = 4;

function findCopies(lines: Lines): Uint8Array {
  const gone = new Uint8Array(lines.count);
  const weak: [number, number][] = [];
  let sure = 0;
  for (let line = 0; line + 1 < lines.count; line++) {
    for (let height = 1; height <= tallest && line + 2 * height <= lines.count; height++) {
      if (!sameBlock(lines, line, height)) continue;
      let behind = line + 2 * height;
      if (isSure(lines, line, height)) {
        // However often it stands there: pairs alone would leave half of the copies each time.
        while (behind + height <= lines.count && sameBlock(lines, behind - height, height))
          behind += height;
        gone.fill(1, line + height, behind);
        sure++;
      } else {
        weak.push([line + height, behind]);
      }
      line = behind - 1;
      break;
    }
  }
  // Short lines that recur may be cells of a table, unless the text doubles its headings anyway.
  if (sure >= 2) for (const [first, behind] of weak) gone.fill(1, first, behind);
  return gone;
}

function sameBlock(lines: Lines, line: number, height: number): boolean {
  for (let at = line; at < line + height; at++) {
    const from = lines.from[at] ?? 0;
    const length = (lines.to[at] ?? 0) - from;
    const other = lines.from[at + height] ?? 0;
    if ((lines.to[at + height] ?? 0) - other !== length) return false;
    if (lines.text.charCodeAt(from) !== lines.text.charCodeAt(other)) return false;
    if (lines.text.slice(from, from + length) !== lines.text.slice(other, other + length))
      return false;
  }
  return true;
}

function isSure(lines: Lines, line: number, height: number): boolean {
  const from = lines.from[line] ?? 0;
  const length = (lines.to[line] ?? 0) - from;
  if (length >= 4 && readLabel(lines.text, from) !== null) return true;
  if (height > 1) return length >= 6;
  // A title at the head of the text, and a line that a page seam repeats; cells recur anywhere.
  const seam = lines.page[line] !== lines.page[line + 1];
  return length >= 12 && (seam || line < head);
}
