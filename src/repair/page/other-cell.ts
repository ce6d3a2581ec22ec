import { wideGap } from './lines.js';
import type { CellPiece } from './table-grid.js';
import { blank, classOf } from './unit-class.js';

const number = /^[-+＋－]?\d[\d.,，]*[%％]?$/u;

/**
 * True for words that cannot be one cell with those above them: a number below a number, the same
 * words, or the same but for their digits. Cost: linear in the words.
 */
export function isOtherCell(text: string, over: CellPiece, piece: CellPiece): boolean {
  const one = text.slice(over.from, over.to);
  const two = text.slice(piece.from, piece.to);
  if (number.test(one) && number.test(two)) return true;
  return one.replace(/\d+/g, '0') === two.replace(/\d+/g, '0');
}

/** True where wide blanks part a cell that is no letter-spaced word. */
export function holdsGap(text: string, { from, to }: CellPiece): boolean {
  let blanks = 0;
  let behind = from;
  for (let at = from; at < to; at++) {
    if (classOf(text.charCodeAt(at)) === blank) {
      blanks++;
      continue;
    }
    if (blanks >= wideGap && at - blanks - behind > 1) return true;
    if (blanks > 0) behind = at;
    blanks = 0;
  }
  return false;
}
