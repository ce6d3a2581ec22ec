import { readLabel } from '../../labels/index.js';
import { readLines } from '../page/lines.js';
import { blank, classOf, closing, colon, han, semicolon, stop } from '../page/unit-class.js';
import { ProposalList } from '../proposal-list.js';
import type { Rule } from '../rule.js';

/** Units from which on a line is a whole document rather than a paragraph. */
const longest = 1500;
/** Breaks such a line needs before blanks are believed to be paragraph ends. */
const enough = 6;

const why = { en: 'a paragraph ended here', zh: '此处原为段落结尾' } as const;

/** A whole document on one line is divided at the blanks its paragraphs left. */
export const runOnText: Rule = {
  id: 'run-on-text',
  stage: 'lines',
  summary: {
    en: 'A whole document on one line is divided into its paragraphs.',
    zh: '将挤在一行的整篇文件分成段落。',
  },
  why: {
    en: 'Stripping the tags of a web page can leave one or two blanks where paragraphs ended. On a line far longer than any paragraph, a blank behind a mark or before a label is such an end.',
    zh: '去除网页标签时，段落之间可能只剩一两个空格。在远长于任何段落的一行里，标点之后或序号之前的空格就是段落的结尾。',
  },
  example: {
    before: runOn(' '),
    after: runOn('\n'),
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    const proposals = new ProposalList();
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from[line] ?? 0;
      const to = lines.to[line] ?? 0;
      if (to - from < longest) continue;
      const breaks = findBreaks(text, from, to);
      if (breaks.length < enough) continue;
      for (const [start, end] of breaks) {
        proposals.push({ start, end, after: '\n', confidence: 'likely', why });
      }
    }
    return { proposals };
  },
};

/** An example long enough: ten paragraphs, parted by `mark`. */
function runOn(mark: string): string {
  const sentence = '各部门要按照职责分工，密切配合，认真抓好各项任务的落实，及时总结推广经验做法。';
  const paragraph = sentence.repeat(4);
  const labels = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
  return `${labels.map((label) => `${label}、${paragraph}`).join(mark)}\n`;
}

/** Blanks behind a mark that ends a clause or more, before a label, or between Han where no label precedes. */
function findBreaks(text: string, from: number, to: number): [start: number, end: number][] {
  const breaks: [number, number][] = [];
  let labelEnd = readLabel(text, from)?.spaceEnd ?? -1;
  for (let at = from; at < to; at++) {
    if (classOf(text.charCodeAt(at)) !== blank) continue;
    let behind = at + 1;
    while (classOf(text.charCodeAt(behind)) === blank) behind++;
    const before = classOf(text.charCodeAt(at - 1));
    const after = classOf(text.charCodeAt(behind));
    const label = readLabel(text, behind);
    const ends = before === stop || before === colon || before === semicolon || before === closing;
    const parts = ends || label !== null || (before === han && after === han);
    if (parts && behind !== labelEnd) breaks.push([at, behind]);
    if (label) labelEnd = label.spaceEnd;
    at = behind;
  }
  return breaks;
}
