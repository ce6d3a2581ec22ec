import type { Point, Position, Range } from '../model/position.js';

/** JSON that is known before, as the bytes it is written with. */
export function ascii(json: string): Uint8Array {
  return Uint8Array.from(json, (unit) => unit.charCodeAt(0));
}

const quote = 0x22;
const backslash = 0x5c;

const line = ascii('{"line":');
const column = ascii(',"column":');
const offset = ascii(',"offset":');
const start = ascii('{"start":');
const end = ascii(',"end":');
const close = ascii('}');
const next = ascii('},');
const open = ascii('[');
const closeList = ascii(']');

/** The most bytes a chunk has, unless a string alone has more. */
const largest = 2 ** 24;

/** The most bytes a unit of a string, a range and a position take. */
const bytesAUnit = 6;
const bytesARange = 64;
const bytesAPosition = 256;

/**
 * JSON as UTF-8, written into chunks one after the other. What is written for a value is what
 * JSON.stringify gives for it; places, of which a tree has most, are written in one go.
 * Cost: linear; no text is built on the way, and what is written is not copied again.
 */
export class JsonBuffer {
  readonly #full: Uint8Array[] = [];
  #bytes: Uint8Array;
  #length = 0;

  /** @param size a guess at how many bytes there will be. */
  constructor(size: number) {
    this.#bytes = new Uint8Array(Math.min(size, largest));
  }

  /** What was written, in order. */
  take(): readonly Uint8Array[] {
    return [...this.#full, this.#bytes.subarray(0, this.#length)];
  }

  put(json: Uint8Array): void {
    this.#reserve(json.length);
    this.#length = copy(this.#bytes, this.#length, json);
  }

  string(text: string): void {
    this.#reserve(text.length * bytesAUnit + 2);
    this.#length = putString(this.#bytes, this.#length, text);
  }

  number(value: number): void {
    if (value >= 0 && value <= 0x7fffffff && Number.isInteger(value) && !Object.is(value, -0)) {
      this.#reserve(10);
      this.#length = putWhole(this.#bytes, this.#length, value);
    } else this.put(ascii(JSON.stringify(value)));
  }

  position({ start: from, end: to }: Position): void {
    this.#reserve(bytesAPosition);
    const bytes = this.#bytes;
    let at = copy(bytes, this.#length, start);
    at = putPoint(bytes, at, from);
    at = copy(bytes, at, end);
    at = putPoint(bytes, at, to);
    this.#length = copy(bytes, at, close);
  }

  ranges(ranges: readonly Range[]): void {
    this.#reserve(ranges.length * bytesARange + 2);
    const bytes = this.#bytes;
    let at = copy(bytes, this.#length, open);
    for (const range of ranges) {
      at = copy(bytes, at, start);
      at = putWhole(bytes, at, range.start);
      at = copy(bytes, at, end);
      at = putWhole(bytes, at, range.end);
      at = copy(bytes, at, next);
    }
    // The comma behind the last range gives way.
    this.#length = copy(bytes, ranges.length > 0 ? at - 1 : at, closeList);
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    if (this.#length > 0) this.#full.push(this.#bytes.subarray(0, this.#length));
    this.#bytes = new Uint8Array(Math.max(more, Math.min(largest, this.#bytes.length * 2)));
    this.#length = 0;
  }
}

// Each of these writes at a place where there is room, and gives the place behind what it wrote.

function copy(bytes: Uint8Array, at: number, json: Uint8Array): number {
  // Shorter than a call of `set` takes.
  for (let from = 0; from < json.length; from++) bytes[at + from] = json[from] ?? 0;
  return at + json.length;
}

function putPoint(bytes: Uint8Array, from: number, point: Point): number {
  let at = copy(bytes, from, line);
  at = putWhole(bytes, at, point.line);
  at = copy(bytes, at, column);
  at = putWhole(bytes, at, point.column);
  at = copy(bytes, at, offset);
  at = putWhole(bytes, at, point.offset);
  return copy(bytes, at, close);
}

/** A whole number from 0 to 2³¹ - 1. */
function putWhole(bytes: Uint8Array, at: number, value: number): number {
  let digits = 1;
  for (let limit = 10; limit <= value; limit *= 10) digits++;
  let rest = value;
  for (let to = at + digits - 1; to >= at; to--) {
    const tenth = (rest / 10) | 0;
    bytes[to] = 0x30 + rest - tenth * 10;
    rest = tenth;
  }
  return at + digits;
}

function putString(bytes: Uint8Array, from: number, text: string): number {
  let at = from;
  bytes[at++] = quote;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      if (unit < 0x20 || unit === quote || unit === backslash) at = escape(bytes, at, unit);
      else bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else if (unit < 0xd800 || unit > 0xdfff) {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      const code = text.codePointAt(index) ?? unit;
      if (code > 0xffff) {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
        bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        bytes[at++] = 0x80 | (code & 0x3f);
        index++;
      } else at = escape(bytes, at, unit);
    }
  }
  bytes[at++] = quote;
  return at;
}

/** A quotation mark, a backslash, a control character or half a surrogate pair: all rare. */
function escape(bytes: Uint8Array, at: number, unit: number): number {
  return copy(bytes, at, ascii(JSON.stringify(String.fromCharCode(unit)).slice(1, -1)));
}
