import { grown } from './grown.js';

/** Pieces in the order of the text; neighbours that continue each other become one. */
export class PieceList {
  #outStarts: Int32Array;
  #sourceStarts: Int32Array;
  #sourceEnds: Int32Array;
  #count = 0;
  #length = 0;
  #lastIsExact = false;

  /** @param room for how many pieces; more than these are copied to where there is room. */
  constructor(room: number) {
    this.#outStarts = new Int32Array(room);
    this.#sourceStarts = new Int32Array(room);
    this.#sourceEnds = new Int32Array(room);
  }

  push(length: number, sourceStart: number, sourceEnd: number): void {
    if (length === 0) return;
    const exact = length === sourceEnd - sourceStart;
    const last = this.#count - 1;
    if (exact && this.#lastIsExact && this.#sourceEnds[last] === sourceStart) {
      this.#sourceEnds[last] = sourceEnd;
    } else {
      if (this.#count === this.#outStarts.length) this.#grow();
      this.#outStarts[this.#count] = this.#length;
      this.#sourceStarts[this.#count] = sourceStart;
      this.#sourceEnds[this.#count] = sourceEnd;
      this.#count++;
    }
    this.#lastIsExact = exact;
    this.#length += length;
  }

  /** Where each piece begins in the text, and where its source range begins and ends. */
  take(): [outStarts: Int32Array, sourceStarts: Int32Array, sourceEnds: Int32Array] {
    const fit = (list: Int32Array): Int32Array => list.slice(0, this.#count);
    return [fit(this.#outStarts), fit(this.#sourceStarts), fit(this.#sourceEnds)];
  }

  #grow(): void {
    this.#outStarts = grown(this.#outStarts);
    this.#sourceStarts = grown(this.#sourceStarts);
    this.#sourceEnds = grown(this.#sourceEnds);
  }
}
