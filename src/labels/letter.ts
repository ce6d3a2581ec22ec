import type { ScannedNumeral } from './numeral.js';

const smallest = 0x61;
const capital = 0x41;

/** The small letters labels are made of. */
export const smallInitials = 'abcdefghijklmnopqrstuvwxyz';

/** Reads one Latin letter as a number: a is 1, z is 26; as `base` says, small ones or capitals. */
function scanLetter(text: string, at: number, base: number): ScannedNumeral | null {
  const value = text.charCodeAt(at) - base + 1;
  return value >= 1 && value <= 26 ? { value, end: at + 1 } : null;
}

export function scanSmallLetter(text: string, at: number): ScannedNumeral | null {
  return scanLetter(text, at, smallest);
}

export function scanCapital(text: string, at: number): ScannedNumeral | null {
  return scanLetter(text, at, capital);
}

/** The small letter of a number from 1 to 26. */
export function writeSmallLetter(value: number): string {
  return String.fromCharCode(smallest + value - 1);
}

/** The capital of a number from 1 to 26. */
export function writeCapital(value: number): string {
  return String.fromCharCode(capital + value - 1);
}

const romanDigits: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The largest Roman numeral of a label. */
const largestRoman = 39;

const romans = new Map<string, number>();
for (let value = 1; value <= largestRoman; value++) romans.set(writeRoman(value), value);
const longestRoman = 7;

/** Reads a small Roman numeral from i to xxxix. Cost: its length. */
export function scanRoman(text: string, at: number): ScannedNumeral | null {
  let end = at;
  while (end - at <= longestRoman && 'ivx'.includes(text[end] ?? ' ')) end++;
  const value = romans.get(text.slice(at, end));
  return value === undefined ? null : { value, end };
}

/** A number from 1 to 39 as a small Roman numeral. */
export function writeRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [size, digits] of romanDigits) {
    for (; rest >= size; rest -= size) text += digits;
  }
  return text;
}
