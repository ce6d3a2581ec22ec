/** Deeper nesting than this is no sentence; brackets beyond it have no partner. */
const deepest = 64;

/** The partner of each parenthesis of a line, by offset; undefined for one without. */
export interface Partners {
  get(at: number): number | undefined;
}

/** The partners of the parentheses of either width in `[start, end)`. Cost: linear. */
export function pairParentheses(text: string, start: number, end: number): Partners {
  const pairs =
    end - start > longestInMap ? new FarPartners(start, end) : new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 || unit === 0xff08) {
      if (open.length < deepest) open.push(at);
    } else if (unit === 0x29 || unit === 0xff09) {
      const partner = open.pop();
      if (partner === undefined) continue;
      pairs.set(partner, at);
      pairs.set(at, partner);
    }
  }
  return pairs;
}

/** A longer line may have more parentheses than a map has room for (2²⁴). */
const longestInMap = 2 ** 20;

class FarPartners implements Partners {
  readonly #start: number;
  /** How far off the partner is; 0 for none. */
  readonly #distances: Int32Array;

  constructor(start: number, end: number) {
    this.#start = start;
    this.#distances = new Int32Array(end - start);
  }

  get(at: number): number | undefined {
    const distance = this.#distances[at - this.#start] ?? 0;
    return distance === 0 ? undefined : at + distance;
  }

  set(at: number, partner: number): void {
    this.#distances[at - this.#start] = partner - at;
  }
}
