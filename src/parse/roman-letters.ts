import type { Label } from '../labels/index.js';
import type { Line } from './line.js';
import { opensList } from './words.js';

/** What （i）, （v） and （x） are as letters, by what they are as numerals. */
const letterOf: Readonly<Record<number, number>> = { 1: 9, 5: 22, 10: 24 };

/**
 * Reads （i）, （v） and （x） as letters where the labels round about say so: between （h） and （j） stands
 * a letter, before （ii） a numeral. Where （h） is the last of its kind, （i） is a numeral only behind a
 * line that opens a list.
 *
 * @returns the lines; those whose label is a letter are new. Cost: linear.
 */
export function withLetters(lines: Line[]): Line[] {
  const members: number[] = [];
  for (const [index, { label }] of lines.entries()) {
    if (label?.scheme === '（a）' || label?.scheme === '（i）') members.push(index);
  }
  const settled = new Map<number, Line>();
  let letter = 0;
  let numeral = 0;
  for (const [at, index] of members.entries()) {
    const line = lines[index];
    const label = line?.label;
    if (!line || !label) continue;
    if (label.scheme === '（a）') {
      [letter, numeral] = [label.ordinal, 0];
      continue;
    }
    const next = lines[members[at + 1] ?? -1]?.label;
    const ordinal = letterOf[label.ordinal];
    const isNext = ordinal !== undefined && letter === ordinal - 1;
    const counts = label.ordinal === numeral + 1;
    if (isNext && !(counts && goesOnAsNumeral(label, next, ordinal, lines[index - 1]))) {
      settled.set(index, { ...line, label: asLetter(label, ordinal) });
      [letter, numeral] = [ordinal, 0];
    } else numeral = label.ordinal;
  }
  return settled.size === 0 ? lines : lines.map((line, index) => settled.get(index) ?? line);
}

/** True for what could be the next letter as well as a numeral, and is a numeral. */
function goesOnAsNumeral(
  label: Label,
  next: Label | null | undefined,
  letter: number,
  before: Line | undefined,
): boolean {
  if (next?.scheme === '（i）' && next.ordinal === label.ordinal + 1) return true;
  if (next?.scheme === '（a）' && next.ordinal === letter + 1) return false;
  return before !== undefined && opensList(before.text);
}

function asLetter(label: Label, ordinal: number): Label {
  const { text, spelling, canonical, start, end, spaceEnd } = label;
  return { scheme: '（a）', ordinal, text, canonical, spelling, start, end, spaceEnd };
}
