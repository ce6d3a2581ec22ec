/** How many pieces are joined at once. */
const together = 4096;

/**
 * Puts a text together from pieces, in order. They are joined a few thousand at a time: a text of
 * millions of pieces would otherwise hold them all until its end, at some forty bytes each.
 * Cost: linear.
 */
export class TextBuilder {
  readonly #joined: string[] = [];
  #pieces: string[] = [];

  add(piece: string): void {
    if (piece === '') return;
    this.#pieces.push(piece);
    if (this.#pieces.length < together) return;
    this.#joined.push(this.#pieces.join(''));
    this.#pieces = [];
  }

  /** The whole text; nothing is to be added behind it. */
  take(): string {
    const rest = this.#pieces.join('');
    return this.#joined.length === 0 ? rest : [...this.#joined, rest].join('');
  }
}
