import type { RawBytes } from '../model/source.js';

/** Gathers raw bytes in order of offset; those that touch become one. */
export class RawList {
  readonly #pending: { offset: number; length: number; bytes: Uint8Array[]; end: number }[] = [];

  /**
   * @param offset of `bytes` in the input.
   * @param length how many bytes encoding the text gives in their place.
   */
  add(offset: number, length: number, bytes: Uint8Array): void {
    const last = this.#pending.at(-1);
    if (last?.end === offset) {
      last.length += length;
      last.bytes.push(bytes);
      last.end += bytes.length;
    } else {
      this.#pending.push({ offset, length, bytes: [bytes], end: offset + bytes.length });
    }
  }

  get list(): RawBytes[] {
    return this.#pending.map(({ offset, length, bytes }) => ({
      offset,
      length,
      base64: Buffer.concat(bytes).toString('base64'),
    }));
  }
}
