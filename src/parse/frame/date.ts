import { readNumeral } from '../../labels/index.js';

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601, as exact as the words are. */
  iso: string;
  start: number;
  end: number;
}

const arabic =
  /((?:19|20)\d\d)\s*年(?:\s*(1[0-2]|0?[1-9])\s*月(?:\s*(3[01]|[12]\d|0?[1-9])\s*日)?)?/u;
const numeric =
  /(?<!\d)((?:19|20)\d\d)\s?[.\-/．—]\s?(1[0-2]|0?[1-9])\s?[.\-/．—]\s?(3[01]|[12]\d|0?[1-9])(?!\d)/u;
const han =
  /([一二两三四五六七八九〇○零ΟOＯ]{4})\s*年\s*(?:([一二三四五六七八九十]{1,3})\s*月\s*(?:([一二三四五六七八九十廿卅]{1,4})\s*日)?)?/u;
const republic =
  /(?:中華)?民國\s*([一二三四五六七八九十百〇零\d]{1,5})\s*年\s*(?:([一二三四五六七八九十\d]{1,3})\s*月\s*(?:([一二三四五六七八九十廿卅\d]{1,4})\s*日)?)?/u;

/** The first date a text names, or null. Cost: linear. */
export function findDate(text: string): FoundDate | null {
  const match = arabic.exec(text) ?? numeric.exec(text) ?? han.exec(text);
  if (match) return toDate(match, yearOf(match[1] ?? ''));
  const found = text.includes('民國') ? republic.exec(text) : null;
  return found ? toDate(found, (readNumeral(found[1] ?? '') ?? NaN) + 1911) : null;
}

const weekday = /(?:星期|周|週)[一二三四五六日天]/u;

/** The date a text consists of, or null; brackets around it may stand, and the day of the week. */
export function readWholeDate(text: string): FoundDate | null {
  if (text.length > 30 || !/[日月年\d）)\s]$/u.test(text)) return null;
  const found = findDate(text);
  if (!found) return null;
  const rest = (text.slice(0, found.start) + text.slice(found.end)).replace(weekday, '');
  return /^[（()）\s]*$/u.test(rest) && /[年月日]|\d[.\-/]\d/u.test(text) ? found : null;
}

function toDate(match: RegExpExecArray, year: number): FoundDate | null {
  if (!Number.isFinite(year)) return null;
  const month = numberOf(match[2]);
  const day = numberOf(match[3]);
  const parts = [String(year).padStart(4, '0')];
  if (month !== null && month >= 1 && month <= 12) {
    parts.push(String(month).padStart(2, '0'));
    if (day !== null && day >= 1 && day <= 31) parts.push(String(day).padStart(2, '0'));
  }
  return { iso: parts.join('-'), start: match.index, end: match.index + match[0].length };
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return readNumeral(text.replace(/^0/u, ''));
}

const digits = '〇一二三四五六七八九';

function yearOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  let year = 0;
  for (const character of text) {
    year = year * 10 + Math.max(0, digits.indexOf(character === '两' ? '二' : character));
  }
  return year;
}
