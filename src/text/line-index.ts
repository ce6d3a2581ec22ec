import type { Point, Position } from '../model/position.js';
import { grown } from './grown.js';

/**
 * Turns UTF-16 offsets of a text into unist points. Lines end at LF, CRLF or CR.
 * Cost: linear once, then logarithmic for each offset.
 */
export class LineIndex {
  readonly #starts: Int32Array;
  readonly #length: number;
  /** The line of the last offset asked for. */
  #last = 0;

  constructor(text: string) {
    this.#length = text.length;
    let starts: Int32Array = new Int32Array(64);
    let count = 1;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit !== 10 && (unit !== 13 || text.charCodeAt(at + 1) === 10)) continue;
      if (count === starts.length) starts = grown(starts);
      starts[count++] = at + 1;
    }
    this.#starts = starts.subarray(0, count);
  }

  /** @param offset from 0 to the text's length; anything beyond is taken as the nearest end. */
  point(offset: number): Point {
    const at = Math.min(Math.max(offset, 0), this.#length);
    let low = this.#last;
    let high = this.#starts.length - 1;
    // Edits come in order: the next is mostly on the line of the last one, or the one behind it.
    if ((this.#starts[low] ?? 0) > at) low = 0;
    else if ((this.#starts[low + 1] ?? Infinity) > at) high = low;
    else if ((this.#starts[low + 2] ?? Infinity) > at) high = ++low;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return { line: low + 1, column: at - (this.#starts[low] ?? 0) + 1, offset: at };
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(end) };
  }
}
