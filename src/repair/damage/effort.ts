/** How many characters are searched in vain before a document is given up. */
const patience = 10_000;

/**
 * How much searching a document is still worth. Where a long stretch of suspicious text gave nothing
 * (a dictionary of rare characters, noise), the rest will not either; and the time a search takes must
 * not grow with what somebody chose to write.
 */
export class Effort {
  #left = patience;

  /** True if a stretch of this length is still searched. */
  affords(length: number): boolean {
    return length <= this.#left;
  }

  /** Counts a stretch that is searched. */
  spend(length: number): void {
    this.#left -= length;
  }

  /** What was found is worth going on for. */
  restore(): void {
    this.#left = patience;
  }
}
