import { datePattern } from './date.js';
import { measureOf, wordsBehind } from './measure.js';
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
    const end = start + text.length;
    if (kind !== 'number') {
      tokens.push({ kind, start, end, text });
      continue;
    }
    const behind = match.index + text.length;
    const measure = measureOf(text, run.slice(behind, behind + wordsBehind));
    const signed = isSigned(run, match.index, text, tokens.at(-1), offset);
    tokens.push(
      signed
        ? { kind, start: start - 1, end, text: `-${text}`, measure }
        : { kind, start, end, text, measure },
    );
  }
  return tokens;
}

/** True for 增长-3.5%; 5%-10% and 3公里-5公里 are ranges. */
function isSigned(
  run: string,
  start: number,
  text: string,
  before: Token | undefined,
  offset: number,
): boolean {
  if (run[start - 1] !== '-' || /[\da-z]/i.test(run[start - 2] ?? '')) return false;
  if (before?.kind !== 'number' && before?.kind !== 'date') return true;
  // What both ends of a range count stands behind each of them.
  const counted = run.slice(before.end - offset, start - 1);
  return !run.startsWith(counted, start + text.length);
}
