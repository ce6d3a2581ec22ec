import { isBlank } from '../text/characters.js';
import { scanDigits, scanHanNumeral, writeNumeral, type ScannedNumeral } from './numeral.js';
import type { LabelReading, Scheme, SchemeId } from './scheme.js';

/**
 * A scheme of labels made of 第, a numeral and a unit: 第十条, 第 8 條, 第十条之一, 第 12-1 條.
 *
 * @param id the unit, which is the scheme's name.
 * @param units its spellings in both scripts.
 * @param words words the unit begins, which make it no label: 第一项目 does not number an 项.
 */
export function unitScheme(
  id: SchemeId,
  units: readonly string[],
  words: readonly string[] = [],
): Scheme {
  return {
    id,
    initials: '第',
    read: (text, at) => readUnitLabel(text, at, units, words),
    write: (ordinal, branch) =>
      `第${writeNumeral(ordinal)}${id}${branch === undefined ? '' : `之${writeNumeral(branch)}`}`,
  };
}

function readUnitLabel(
  text: string,
  at: number,
  units: readonly string[],
  words: readonly string[],
): LabelReading | null {
  const numeral = readNumber(text, skip(text, at + 1));
  if (!numeral) return null;
  let behind = skip(text, numeral.end);
  const dashed = readDashedBranch(text, behind);
  if (dashed) behind = skip(text, dashed.end);
  const unit = units.find((name) => text.startsWith(name, behind));
  if (unit === undefined || words.some((word) => text.startsWith(word, behind))) return null;
  const end = behind + unit.length;
  if (dashed) return { ordinal: numeral.value, branch: dashed.value, end };
  const branch = text[end] === '之' ? readNumber(text, end + 1) : null;
  // 之一般 and 之一切 go on in words.
  if (branch && !'般切樣样半'.includes(text[branch.end] ?? ' ')) {
    return { ordinal: numeral.value, branch: branch.value, end: branch.end };
  }
  return { ordinal: numeral.value, end };
}

/** A numeral; letter-spaced titles may have a blank between its characters (第 二 十 章). */
function readNumber(text: string, at: number): ScannedNumeral | null {
  const digits = scanDigits(text, at, 4);
  if (digits) return digits;
  const han = scanHanNumeral(text, at);
  if (!han || !isBlank(text.charCodeAt(han.end))) return han;
  const joined = /^(?:[一二三四五六七八九十百千零〇廿卅][ \u3000\u00a0]?){2,12}/u.exec(
    text.slice(at, at + 24),
  );
  if (!joined) return han;
  const spelled = joined[0].replaceAll(/[ \u3000\u00a0]/gu, '');
  const whole = scanHanNumeral(spelled, 0);
  return whole?.end === spelled.length
    ? { value: whole.value, end: at + joined[0].trimEnd().length }
    : han;
}

function readDashedBranch(text: string, at: number): ScannedNumeral | null {
  const mark = text[at];
  return mark === '-' || mark === '－' || mark === '‑' || mark === '–'
    ? scanDigits(text, at + 1, 3)
    : null;
}

function skip(text: string, at: number): number {
  let end = at;
  while (end < at + 4 && isBlank(text.charCodeAt(end))) end++;
  return end;
}
