/** Numbers and lists as bytes, little endian, each list behind its length; `Reader` takes them out again. */
export class Packer {
  readonly #parts: Uint8Array[] = [];

  number(value: number): void {
    const part = new DataView(new ArrayBuffer(4));
    part.setUint32(0, value, true);
    this.#parts.push(new Uint8Array(part.buffer));
  }

  numbers(values: Uint32Array): void {
    this.number(values.length);
    for (const value of values) this.number(value);
  }

  units(values: Uint16Array): void {
    this.number(values.length);
    // An odd list is filled up, so that the next number stands at a multiple of four.
    const part = new DataView(new ArrayBuffer(Math.ceil(values.length / 2) * 4));
    values.forEach((value, index) => {
      part.setUint16(index * 2, value, true);
    });
    this.#parts.push(new Uint8Array(part.buffer));
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of this.#parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
