import { isFullWidthMark, isHanUnit } from '../../text/characters.js';
import { strokes as strokeTrait, traitsOf } from '../../text/traits.js';
import { LineProfiles } from '../line-profile.js';
import type { Proposal, Rule } from '../rule.js';

/** Two or three hyphens, two rules of a box drawing, two full-width hyphens; one dash that opens a line. */
const strokes = /-{2,3}|─{2}|－{2}|^—(?=[^—\s])/gm;

/** What is typed for a dash in a Chinese sentence becomes ——. */
export const dash: Rule = {
  id: 'dash',
  stage: 'blocks',
  summary: {
    en: '-- ── －－ beside Han become ——, and so does a single — that opens an item.',
    zh: '汉字旁的 --、──、－－ 改为——，项首的单个—也改为——。',
  },
  why: {
    en: 'A Chinese dash is two squares long, ——. Older input methods had box-drawing strokes for it, typists use hyphens. Ranges (2014-2020, 5—10年, 北京—上海), rules of a page, tables and code are left alone.',
    zh: '中文破折号占两格（——）。旧输入法用制表线代替，打字时常用连字符。表示起止的连接号（2014-2020、5—10年、北京—上海）、分隔线、表格和代码不动。',
  },
  example: { before: '--产业规模进一步壮大。\n', after: '——产业规模进一步壮大。\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & strokeTrait)) return { proposals };
    const lines = new LineProfiles(text);
    for (const match of text.matchAll(strokes)) {
      let start = match.index;
      let end = start + match[0].length;
      const own = text.charAt(start);
      if (text[start - 1] === own || text[end] === own) continue;
      if (own === '-' && text[start - 1] === ' ' && text[end] === ' ') {
        start--;
        end++;
      }
      const before = text.charCodeAt(start - 1);
      if (start > 0 && before !== 10 && !isSentence(before)) continue;
      if (!isSentence(text.charCodeAt(end))) continue;
      if (!lines.at(start).chinese) continue;
      proposals.push({
        start,
        end,
        after: '——',
        confidence: 'likely',
        why: { en: 'a Chinese dash is two squares long', zh: '中文破折号占两格' },
      });
    }
    return { proposals };
  },
};

/** Han, full-width marks and quotation marks. */
const isSentence = (unit: number): boolean =>
  isHanUnit(unit) || isFullWidthMark(unit) || (unit >= 0x2018 && unit <= 0x201d);
