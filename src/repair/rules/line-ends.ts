import { foreignEnds, traitsOf } from '../../text/traits.js';
import type { Proposal, Rule } from '../rule.js';

const why = { en: 'a line end of another system', zh: '其他系统的换行符' } as const;

const foreignEnd = /\r\n?|[\v\u0085\u2028\u2029]/g;

/** Windows, old Mac and Unicode line ends become LF; a missing final newline is added. */
export const lineEnds: Rule = {
  id: 'line-ends',
  stage: 'characters',
  summary: {
    en: 'Line ends become LF, and the text ends with one.',
    zh: '统一换行符为 LF，并保证文末有换行。',
  },
  why: {
    en: 'Files written on Windows or an old Mac, and text copied from web pages, end their lines in other ways. All later rules, and every tool that reads the result, can then count on one.',
    zh: 'Windows、旧式 Mac 以及网页复制的文本使用不同的换行符。统一之后，后续规则和其他工具只需处理一种。',
  },
  example: { before: '第一行\r\n第二行', after: '第一行\n第二行\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    const found = traitsOf(text) & foreignEnds ? text.matchAll(foreignEnd) : [];
    for (const match of found) {
      proposals.push({
        start: match.index,
        end: match.index + match[0].length,
        after: '\n',
        confidence: 'certain',
        why,
      });
    }
    const last = text.at(-1);
    if (last !== undefined && !/[\n\r\v\u0085\u2028\u2029]/.test(last)) {
      proposals.push({
        start: text.length,
        end: text.length,
        after: '\n',
        confidence: 'certain',
        why: { en: 'the last line had no line end', zh: '末行缺少换行' },
      });
    }
    return { proposals };
  },
};
