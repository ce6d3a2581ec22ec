import type { Lines } from './lines.js';
import { blank, classOf, columnsOf } from './unit-class.js';

/** One piece of a line that wide blanks part; offsets into the text. */
export interface Piece {
  from: number;
  to: number;
  /** The East Asian column it begins in. */
  column: number;
}

/** Blanks in a row that part two pieces; a tab always does. */
const parting = 2;

/** The pieces of a line, in order. Cost: linear in the line. */
export function tablePieces(lines: Lines, line: number): Piece[] {
  const { text } = lines;
  const to = lines.to[line] ?? 0;
  const pieces: Piece[] = [];
  let column = lines.indent[line] ?? 0;
  let piece: Piece = { from: lines.from[line] ?? 0, to, column };
  for (let at = piece.from; at < to;) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) !== blank) {
      column += columnsOf(unit);
      at++;
      continue;
    }
    let behind = at;
    let wide = 0;
    while (behind < to && classOf(text.charCodeAt(behind)) === blank) {
      const tab = text.charCodeAt(behind) === 9;
      wide += tab ? 8 : columnsOf(text.charCodeAt(behind));
      behind++;
    }
    column += wide;
    if (wide >= parting && behind - at + (wide >= 8 ? 1 : 0) >= parting) {
      pieces.push({ ...piece, to: at });
      piece = { from: behind, to, column };
    }
    at = behind;
  }
  pieces.push(piece);
  return pieces;
}
