import { datePattern } from './date.js';
import { isNumber, numberPattern } from './number.js';
import { obligationPattern, weakPattern } from './obligation.js';
import type { Token, TokenKind } from './token.js';

const numeral = '[〇一二三四五六七八九十百千万两兩\\d]+';

const pattern = new RegExp(
  [
    `(?<citation>第${numeral}[条條款项項目章节節编編](?:之[一二三四五六七八九十]+)?)`,
    `(?<ordinal>第${numeral})`,
    `(?<date>${datePattern})`,
    `(?<number>${numberPattern})`,
    `(?<obligation>${obligationPattern})`,
    `(?<weak>${weakPattern})`,
  ].join('|'),
  'g',
);

const kinds: readonly TokenKind[] = ['citation', 'ordinal', 'date', 'number', 'obligation', 'weak'];

/**
 * The values in a run of compared characters that no mark parts: dates, numbers, words of duty,
 * citations. Cost: linear.
 *
 * @param offset added to each place.
 */
export function readTokens(run: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  // Not `matchAll`, which makes a pattern of its own for every call: there are millions of runs.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(run); match; match = pattern.exec(run)) {
    const kind = kinds.find((name) => match.groups?.[name] !== undefined);
    const text = match[0];
    if (!kind || (kind === 'number' && !isNumber(text))) continue;
    const start = offset + match.index;
    tokens.push({ kind, start, end: start + text.length, text });
  }
  return tokens;
}
