import { isBlank } from '../text/characters.js';
import { readInsertion, writeInsertion } from './insertion.js';
import { scanRoman } from './letter.js';
import { scanDigits, scanHanNumeral, type ScannedNumeral } from './numeral.js';
import { skipBlanks } from './pause.js';
import type { Scheme, SchemeId } from './scheme.js';

/**
 * A scheme of the units ordinances of Hong Kong are divided into: 第1部, 第 2A 分部, 第III部——. A dash,
 * a blank or the line's end follows; what goes on is a word, as in 第一部门.
 *
 * @param unit the unit, which is the scheme's name.
 */
export function ordinanceScheme(unit: SchemeId): Scheme {
  return {
    id: unit,
    initials: '第',
    read(text, at) {
      const number = readNumber(text, skipBlanks(text, at + 1));
      if (!number) return null;
      const inserted = readInsertion(text, number.end);
      const name = skipBlanks(text, inserted?.end ?? number.end);
      if (!text.startsWith(unit, name)) return null;
      const end = dashEnd(text, name + unit.length);
      if (end < 0) return null;
      return { ordinal: number.value, ...(inserted && { branch: inserted.branch }), end };
    },
    write: (ordinal, branch) => `第${ordinal}${writeInsertion(branch)}${unit}`,
  };
}

/** Behind the dash that parts a unit from its title in print; -1 where a word goes on instead. */
function dashEnd(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && '—―－'.includes(text[end] ?? ' ')) end++;
  if (end > at || end >= text.length || text[end] === '\n') return end;
  return isBlank(text.charCodeAt(end)) ? end : -1;
}

/** Digits, Han, or a Roman numeral in capitals, as older ordinances have it. */
function readNumber(text: string, at: number): ScannedNumeral | null {
  const number = scanDigits(text, at, 3) ?? scanHanNumeral(text, at);
  if (number) return number;
  const run = /^[IVX]{1,8}/.exec(text.slice(at, at + 8))?.[0] ?? '';
  const roman = scanRoman(run.toLowerCase(), 0);
  return roman && { value: roman.value, end: at + roman.end };
}
