import { readLines } from '../page/lines.js';
import { findPartedLabels } from '../page/parted-labels.js';
import type { Proposal, Rule } from '../rule.js';

const joinWhy = {
  en: 'a label parted from its text by the wide space behind it',
  zh: '序号因其后的空格而与正文分离',
} as const;
const moveWhy = {
  en: 'this label’s text follows further below',
  zh: '该序号的文字在下方，移到一起',
} as const;

/** A label that stands alone above its title or text gets it back. */
export const partedLabel: Rule = {
  id: 'parted-label',
  stage: 'lines',
  summary: {
    en: 'A label on a line of its own is joined to its title or text.',
    zh: '独占一行的序号与其标题或正文接合。',
  },
  why: {
    en: 'Extractors take the wide space behind 第二章 for a gap between columns and read the label first, the words later. A chapter’s label does not stand alone in print; for articles the width of the lines decides.',
    zh: '提取工具把“第二章”后的空格当作栏间空白，先读序号后读文字。印刷中章节序号不会独占一行；条的序号由行宽判断。',
  },
  example: { before: '第一章\n\n总则\n', after: '第一章 总则\n' },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    const proposals: Proposal[] = [];
    const moves: Proposal[] = [];
    for (const { first, count } of findPartedLabels(lines)) {
      // The first label stays; those below it move down, each before its own text.
      let at = lines.to[first] ?? 0;
      for (let label = first + 1; label < first + count; label++) {
        const from = lines.from[label] ?? 0;
        const to = lines.to[label] ?? 0;
        const place = lines.from[label + count] ?? 0;
        const move = moves.length;
        proposals.push(joint(at, from, label === first + 1 ? ' ' : ''));
        proposals.push({ ...joint(from, to, ''), why: moveWhy, move });
        moves.push({ ...joint(place, place, text.slice(from, to)), why: moveWhy, move });
        moves.push(joint(place, place, ' '));
        at = to;
      }
      proposals.push(joint(at, lines.from[first + count] ?? 0, count > 1 ? '' : ' '));
    }
    return { proposals: [...proposals, ...moves].sort((a, b) => a.start - b.start) };
  },
};

function joint(start: number, end: number, after: string): Proposal {
  return { start, end, after, confidence: 'likely', why: joinWhy };
}
