import { labelled } from './labelled.js';
import type { Line } from './line.js';

/** 21.5+2: a label and a title that begins with a digit look like one number. */
const joined = /^(\d{1,3})\.(?=\d.*\p{sc=Han})(?!\d+\.\d)/u;

/**
 * Reads as labels the numbers that 1., 2., 3. lack where they stand: between 20. and 22., 21.5+2 is
 * the twenty-first. Cost: linear.
 */
export function withDigitTitles(lines: readonly Line[]): Line[] {
  const settled = new Map<number, Line>();
  let last = 0;
  let waiting: { index: number; number: string }[] = [];
  for (const [index, { label, row, text }] of lines.entries()) {
    if (label?.scheme === '1.' && label.branch === undefined) {
      if (label.ordinal === last + waiting.length + 1) {
        for (const { index: at, number } of waiting) {
          const line = lines[at];
          if (line) settled.set(at, labelled(line, `${number}.`, Number(number), '1.'));
        }
      }
      last = label.ordinal;
      waiting = [];
    } else if (!label && !row && last > 0) {
      const number = joined.exec(text)?.[1];
      if (Number(number) === last + waiting.length + 1) {
        waiting.push({ index, number: number ?? '' });
      }
    }
  }
  return lines.map((line, index) => settled.get(index) ?? line);
}
