import { isFullWidthMark, isHanUnit } from '../../text/characters.js';
import { doubledPoints, traitsOf } from '../../text/traits.js';
import type { Proposal, Rule } from '../rule.js';

/** Three to six points, full stops or middle dots in a row, and three signs of three points. */
const points = /\.{3,6}|。{3,6}|[·・]{3,6}|…{3}/g;

/** Three points in a Chinese sentence become the six-point ellipsis. */
export const ellipsis: Rule = {
  id: 'ellipsis',
  stage: 'blocks',
  summary: {
    en: '... 。。。 and ··· beside Han become ……',
    zh: '汉字旁的 ...、。。。、··· 改为……',
  },
  why: {
    en: 'GB/T 15834 writes an ellipsis as six points, ……; typed text has full stops or ASCII points for it. Leaders of a table of contents, paths, ranges and Latin text are left alone, and so is a single …, which may stand for a gap in a quotation.',
    zh: 'GB/T 15834 规定省略号为六连点“……”，录入文本中常用句号或英文句点代替。目录引导点、路径、范围和外文不动；单个…可能表示引文的删略，也不动。',
  },
  example: { before: '教育、医疗、养老...都要统筹。\n', after: '教育、医疗、养老……都要统筹。\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & doubledPoints)) return { proposals };
    for (const match of text.matchAll(points)) {
      const own = match[0].charAt(0);
      const end = match.index + match[0].length;
      if (text[match.index - 1] === own || text[end] === own) continue;
      // The blank some typists put before the points goes with them.
      const start = text[match.index - 1] === ' ' ? match.index - 1 : match.index;
      const before = text.charCodeAt(start - 1);
      if (!isHanUnit(before) && !isFullWidthMark(before) && !isQuote(before)) continue;
      const behind = text[end] ?? '\n';
      const unit = text.charCodeAt(end);
      if (behind !== '\n' && !isHanUnit(unit) && !isFullWidthMark(unit) && !isQuote(unit)) continue;
      // Between quotation marks alone it is spoken of; between digits it is a range.
      if (isQuote(before) && isQuote(unit)) continue;
      proposals.push({
        start,
        end,
        after: '……',
        confidence: 'likely',
        why: { en: 'a Chinese ellipsis has six points', zh: '中文省略号为六连点' },
      });
    }
    return { proposals };
  },
};

const isQuote = (unit: number): boolean => unit >= 0x2018 && unit <= 0x201d;
