import { firstFrom, type Pairs } from './character-pairs.js';

/** Each part of a body that was split must be found in it to this share. */
export const covered = 0.75;
/** Parts that together hold more of the body than there is of it say the same: they are no parts. */
const overlap = 1.1;

/**
 * The parts a body was split into, one after the other, and how much of it they hold: each in a place
 * of its own, for two parts that say nearly the same are not both found where it is said once.
 */
export class Parts {
  readonly #whole: Pairs;
  /** By the place of a pair in the whole, how many of its kind the parts hold, up to all there are. */
  readonly #taken = new Map<number, number>();
  /** Pairs of all parts; those that are in the whole; those that have a place there of their own. */
  #length = 0;
  #shared = 0;
  #found = 0;

  constructor(whole: Pairs) {
    this.#whole = whole;
  }

  /** How many pairs of the parts are in the whole. */
  get shared(): number {
    return this.#shared;
  }

  /** Takes a part in. Cost: linear in it, times the logarithm of the whole. */
  take(part: Pairs): void {
    this.#length += part.length;
    this.#eachKind(part, (place, held, there) => {
      const taken = this.#taken.get(place) ?? 0;
      this.#shared += Math.min(held, there);
      this.#found += Math.min(held, there - taken);
      this.#taken.set(place, Math.min(there, taken + held));
    });
  }

  /** True if the parts, and one more, are all found in the whole. Cost: as for `take`. */
  areFound(more?: Pairs): boolean {
    let shared = this.#shared;
    let found = this.#found;
    if (more) {
      this.#eachKind(more, (place, held, there) => {
        shared += Math.min(held, there);
        found += Math.min(held, there - (this.#taken.get(place) ?? 0));
      });
    }
    const length = this.#length + (more?.length ?? 0);
    return shared <= overlap * this.#whole.length && found >= covered * length;
  }

  /** For each kind of pair of a part that is in the whole: its place there, how many each has of it. */
  #eachKind(part: Pairs, visit: (place: number, held: number, there: number) => void): void {
    let place = 0;
    for (let from = 0, to = 0; from < part.length; from = to) {
      const pair = part[from] ?? 0;
      for (to = from + 1; to < part.length && part[to] === pair;) to++;
      place = firstFrom(this.#whole, place, pair);
      const end = firstFrom(this.#whole, place, pair + 1);
      if (end > place) visit(place, to - from, end - place);
      place = end;
    }
  }
}
