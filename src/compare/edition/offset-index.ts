/** Offsets that share a slot. */
const slot = 32;

/**
 * Finds a place in an ascending list of offsets at once: a table tells for every 32nd offset where to
 * begin. Cost: linear in list and text, once; then the offsets of one slot at most.
 */
export class OffsetIndex {
  readonly #offsets: ArrayLike<number>;
  /** By slot, the first place in the list whose offset is in that slot or behind it. */
  readonly #places: Int32Array;

  constructor(offsets: ArrayLike<number>) {
    this.#offsets = offsets;
    const last = offsets[offsets.length - 1] ?? 0;
    this.#places = new Int32Array(Math.floor(last / slot) + 2).fill(offsets.length);
    for (let place = offsets.length - 1; place >= 0; place--) {
      this.#places[Math.floor((offsets[place] ?? 0) / slot)] = place;
    }
    for (let at = this.#places.length - 2; at >= 0; at--) {
      this.#places[at] = Math.min(this.#places[at] ?? 0, this.#places[at + 1] ?? 0);
    }
  }

  /** The first place of the list whose offset is this one or more; its length if there is none. */
  firstFrom(offset: number): number {
    const at = Math.max(0, Math.floor(offset / slot));
    let place = this.#places[at] ?? this.#offsets.length;
    while (place < this.#offsets.length && (this.#offsets[place] ?? 0) < offset) place++;
    return place;
  }
}
