import { classOf, columnsOf, digit, han, latin, type UnitClass } from './unit-class.js';

/** True for a character of two columns. */
export function isWide(text: string, at: number): boolean {
  return columnsOf(text.charCodeAt(at)) === 2;
}

/**
 * The columns `[start, end)` takes when set: a single blank between Han and digits or Latin is the
 * quarter-em space typesetters put there, half a column; in a loose text blanks beside full-width
 * characters are none.
 */
export function setWidth(text: string, start: number, end: number, loose: boolean): number {
  let columns = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20) {
      columns += columnsOf(unit);
      continue;
    }
    let behind = at + 1;
    while (behind < end && text.charCodeAt(behind) === 0x20) behind++;
    columns += blankWidth(text, at, behind, loose && at - start >= 4);
    at = behind - 1;
  }
  return columns;
}

/** The columns of a run of spaces inside a line. */
function blankWidth(text: string, start: number, end: number, loose: boolean): number {
  if (loose && end - start <= 3 && (isWide(text, start - 1) || isWide(text, end))) return 0;
  if (end - start > 1) return end - start;
  return meets(classOf(text.charCodeAt(start - 1)), classOf(text.charCodeAt(end))) ? 0.5 : 1;
}

function meets(before: UnitClass, after: UnitClass): boolean {
  return (
    (before === han && (after === digit || after === latin)) ||
    (after === han && (before === digit || before === latin))
  );
}
