import type { Lines } from './lines.js';

/** Room for the lines of the text that is being read; it grows and is used again for the next. */
export class Room {
  capacity: number = 0;
  start: Int32Array<ArrayBuffer> = new Int32Array();
  from: Int32Array<ArrayBuffer> = new Int32Array();
  to: Int32Array<ArrayBuffer> = new Int32Array();
  end: Int32Array<ArrayBuffer> = new Int32Array();
  gap: Int32Array<ArrayBuffer> = new Int32Array();
  page: Int32Array<ArrayBuffer> = new Int32Array();
  /** The sum of the columns of what is not blank, and 1 where a blank stands between two such units. */
  sum: Int32Array<ArrayBuffer> = new Int32Array();
  spaced: Uint8Array<ArrayBuffer> = new Uint8Array();
  ascii: Uint16Array<ArrayBuffer> = new Uint16Array();
  pairs: Uint16Array<ArrayBuffer> = new Uint16Array();
  plain: Uint8Array<ArrayBuffer> = new Uint8Array();
  points: Uint8Array<ArrayBuffer> = new Uint8Array();
  brackets: Uint8Array<ArrayBuffer> = new Uint8Array();
  digits: Uint8Array<ArrayBuffer> = new Uint8Array();

  grow(): void {
    this.capacity = Math.max(1024, this.capacity * 2);
    const words = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(this.capacity);
      larger.set(old);
      return larger;
    };
    const halves = (old: Uint16Array): Uint16Array<ArrayBuffer> => {
      const larger = new Uint16Array(this.capacity);
      larger.set(old);
      return larger;
    };
    const bytes = (old: Uint8Array): Uint8Array<ArrayBuffer> => {
      const larger = new Uint8Array(this.capacity);
      larger.set(old);
      return larger;
    };
    this.start = words(this.start);
    this.from = words(this.from);
    this.to = words(this.to);
    this.end = words(this.end);
    this.gap = words(this.gap);
    this.page = words(this.page);
    this.sum = words(this.sum);
    this.spaced = bytes(this.spaced);
    this.ascii = halves(this.ascii);
    this.pairs = halves(this.pairs);
    this.plain = bytes(this.plain);
    this.points = bytes(this.points);
    this.brackets = bytes(this.brackets);
    this.digits = bytes(this.digits);
  }
}

/** Room for a number of lines, all of it in one buffer: a text has lines of its own in each of its states. */
export function emptyLines(text: string, count: number): Lines {
  // Eight bytes a line first, then four, two and one, so that each array is aligned.
  const buffer = new ArrayBuffer(count * (8 + 7 * 4 + 2 * 2 + 6));
  let used = 8 * count;
  const words = (): Int32Array => {
    const array = new Int32Array(buffer, used, count);
    used += 4 * count;
    return array;
  };
  const halves = (): Uint16Array => {
    const array = new Uint16Array(buffer, used, count);
    used += 2 * count;
    return array;
  };
  const bytes = (): Uint8Array => {
    const array = new Uint8Array(buffer, used, count);
    used += count;
    return array;
  };
  return {
    text,
    count,
    width: new Float64Array(buffer, 0, count),
    start: words(),
    from: words(),
    to: words(),
    end: words(),
    indent: words(),
    gap: words(),
    page: words(),
    ascii: halves(),
    pairs: halves(),
    pieces: bytes(),
    spaced: bytes(),
    plain: bytes(),
    points: bytes(),
    brackets: bytes(),
    digits: bytes(),
  };
}
