import { isBlank, isDigit, isHan, isLatin } from '../../text/characters.js';
import { characterWidth } from '../../text/width.js';

/** What a UTF-16 unit is to a compositor; the values index the tables of {@link unitClasses}. */
export type UnitClass = number;

export const other: UnitClass = 0;
export const han: UnitClass = 1;
export const digit: UnitClass = 2;
export const latin: UnitClass = 3;
export const blank: UnitClass = 4;
/** Opening brackets and quotation marks: they may not end a line. */
export const opening: UnitClass = 5;
/** Closing brackets, quotation marks and unit signs: they may not begin a line. */
export const closing: UnitClass = 6;
export const comma: UnitClass = 7;
/** The enumeration comma 、 */
export const pause: UnitClass = 8;
export const semicolon: UnitClass = 9;
export const colon: UnitClass = 10;
/** 。！？ */
export const stop: UnitClass = 11;
/** Dashes, dots and the interpunct: they may not begin a line, but end nothing. */
export const dash: UnitClass = 12;

const marks: readonly (readonly [UnitClass, string])[] = [
  [opening, '（〔【《〈「『“‘〖［｛﹁﹃([{'],
  [closing, '）〕】》〉」』”’〗］｝﹂﹄)]}％%‰℃'],
  [comma, '，,'],
  [pause, '、'],
  [semicolon, '；;'],
  [colon, '：:'],
  [stop, '。！？!?｡'],
  [dash, '…—·～'],
];

/** Most of a text: `[firstHan, behindHan)` are all of class {@link han} and two columns wide. */
export const firstHan = 0x4e00;
export const behindHan = 0xa000;

/** What is known of each unit so far, for loops over whole texts; 255 where {@link classOf} and {@link columnsOf} were not asked. */
export const classes: Uint8Array = new Uint8Array(0x1_0000).fill(255);
export const columns: Uint8Array = new Uint8Array(0x1_0000).fill(255);
for (const [unitClass, units] of marks) {
  for (let at = 0; at < units.length; at++) classes[units.charCodeAt(at)] = unitClass;
}
classes.fill(han, firstHan, behindHan);
columns.fill(2, firstHan, behindHan);
columns.fill(1, 0x20, 0x7f);

/** The class of a UTF-16 unit; a surrogate counts as Han, since the planes beyond hold little else. */
export function classOf(unit: number): UnitClass {
  const known = classes[unit] ?? 255;
  return known === 255 ? learnClass(unit) : known;
}

function learnClass(unit: number): UnitClass {
  let found = other;
  if (isHan(unit) || (unit >= 0xd800 && unit <= 0xdfff)) found = han;
  else if (isDigit(unit) || (unit >= 0xff10 && unit <= 0xff19)) found = digit;
  else if (isLatin(unit)) found = latin;
  else if (isBlank(unit)) found = blank;
  else if (unit >= 0x2e80 && unit <= 0x2fdf) found = han;
  classes[unit] = found;
  return found;
}

/** East Asian columns of a UTF-16 unit; each half of a surrogate pair counts one. */
export function columnsOf(unit: number): number {
  const known = columns[unit] ?? 255;
  return known === 255 ? learnColumns(unit) : known;
}

function learnColumns(unit: number): number {
  const found = unit >= 0xd800 && unit <= 0xdfff ? 1 : characterWidth(unit);
  columns[unit] = found;
  return found;
}

/** % ‰ ℃ may not begin a line, but close nothing. */
export function isUnitSign(unit: number): boolean {
  return unit === 0x25 || unit === 0xff05 || unit === 0x2030 || unit === 0x2103;
}
