import { readLabel } from '../../labels/index.js';
import { readLines, type Lines } from '../page/lines.js';
import { isBlank } from '../../text/characters.js';
import type { Proposal, Rule } from '../rule.js';

/** A heading that stands twice on its line is kept once. */
export const doubledHeading: Rule = {
  id: 'doubled-heading',
  stage: 'lines',
  summary: {
    en: 'A heading that stands twice on one line is kept once.',
    zh: '同一行上重复两次的标题只保留一次。',
  },
  why: {
    en: 'Print fakes a bold face by setting the words twice, a hair apart. Extractors then read them twice.',
    zh: '缺少粗体字时，排版软件把文字错开极小距离叠印两次以充粗体，提取工具便会读到两遍。',
  },
  example: { before: '一、总体要求一、总体要求\n', after: '一、总体要求\n' },
  apply({ text }) {
    const lines = readLines(text);
    const doubled: { line: number; start: number; sure: boolean }[] = [];
    let sure = 0;
    for (let line = 0; line < lines.count; line++) {
      const start = secondCopy(lines, line);
      if (start < 0) continue;
      const from = lines.from[line] ?? 0;
      const label = readLabel(text, from);
      const labelled = label !== null && label.spaceEnd < start;
      // Equal cells of a table stand a blank apart; copies of one word a hair.
      if (!labelled && isBlank(text.charCodeAt(start - 1)) && !isPhrase(text, from, start - 1))
        continue;
      const certain = labelled || start - from >= 6;
      if (certain) sure++;
      doubled.push({ line, start, sure: certain });
    }
    const proposals: Proposal[] = [];
    for (const { line, start, sure: certain } of doubled) {
      // A short word said twice is a heading's double only in a text whose other headings are doubled.
      if (!certain && sure < 2) continue;
      let begin = start;
      while (begin > 0 && isBlank(text.charCodeAt(begin - 1))) begin--;
      proposals.push({
        start: begin,
        end: lines.to[line] ?? 0,
        after: '',
        confidence: certain ? 'certain' : 'likely',
        why: { en: 'the same words stand before it', zh: '与前面的文字完全相同' },
      });
    }
    return { proposals };
  },
};

/** Figures and blanks, which part the cells of a table. */
const cellMark = /[\s\d\uff10-\uff19]/u;

/** True for Chinese words without a figure or a blank inside. */
function isPhrase(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to);
  return !cellMark.test(words) && /\p{Script=Han}/u.test(words);
}

/** Headings are no longer than this, in UTF-16 units, both copies together. */
const longest = 160;

/** Where the second copy of a line's words begins, or -1. Cost: linear in the line. */
function secondCopy(lines: Lines, line: number): number {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (to - from > longest || to - from < 4) return -1;
  // Both copies begin alike; the second stands behind half of the line, or behind a blank there.
  const middle = from + ((to - from + 1) >> 1);
  if (lines.text.charCodeAt(from) !== lines.text.charCodeAt(middle)) return -1;
  const words = lines.text.slice(from, to);
  const half = words.length >> 1;
  if (words.length % 2 === 0 && words.slice(0, half) === words.slice(half)) return from + half;
  if (words.length % 2 === 1 && words.slice(0, half) === words.slice(half + 1)) {
    return isBlank(words.charCodeAt(half)) ? from + half + 1 : -1;
  }
  return -1;
}
