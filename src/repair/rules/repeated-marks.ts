import { doubledMarks, traitsOf } from '../../text/traits.js';
import type { Proposal, Rule } from '../rule.js';

/** A pause or stop mark said again; three full stops are an ellipsis. */
const repeated = /，{2,}|、{2,}|；{2,}|：{2,}|(?<!。)。。(?!。)/g;

/** A pause or stop mark that stands twice is set once. */
export const repeatedMarks: Rule = {
  id: 'repeated-marks',
  stage: 'blocks',
  summary: {
    en: '。。 ，， 、、 ；； ：： become one mark.',
    zh: '重复的。。、，，、、、、；；、：：改为一个。',
  },
  why: {
    en: 'Editing and joining of lines leave the same mark twice. Chinese has no doubled pause or stop marks but the ellipsis; ！！ and ？？ are emphasis and stay, and so do marks that are spoken of in quotation marks.',
    zh: '编辑和拼接会留下重复的标点。中文的点号不连用；！！、？？表示强调，予以保留，引号中谈论的标点也不动。',
  },
  example: { before: '工作报告已经审议通过。。\n', after: '工作报告已经审议通过。\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & doubledMarks)) return { proposals };
    for (const match of text.matchAll(repeated)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = text[start - 1] ?? '\n';
      if (before === '\n' || '“‘「『（《'.includes(before)) continue;
      proposals.push({
        start,
        end,
        after: match[0].charAt(0),
        confidence: 'certain',
        why: {
          en: `the mark ${match[0].charAt(0)} stands ${match[0].length} times`,
          zh: `标点“${match[0].charAt(0)}”连写了 ${match[0].length} 次`,
        },
      });
    }
    return { proposals };
  },
};
