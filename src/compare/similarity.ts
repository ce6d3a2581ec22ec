import { charactersOf, type Edition } from './edition.js';

/**
 * How alike the bodies of units are, by the pairs of neighbouring characters they share (Dice).
 * The pairs of a unit are read once, when they are first asked for.
 */
export class Similarity {
  readonly #old: Edition;
  readonly #new: Edition;
  readonly #oldPairs = new Map<number, Int32Array>();
  readonly #newPairs = new Map<number, Int32Array>();
  /** Steps of work done, for those who must stop somewhere. */
  work = 0;

  constructor(old: Edition, next: Edition) {
    this.#old = old;
    this.#new = next;
  }

  /** Pairs both units hold, a pair that is there twice counted twice. Cost: linear in both. */
  shared(old: number, next: number): number {
    const a = this.oldPairs(old);
    const b = this.newPairs(next);
    this.work += a.length + b.length;
    return intersection(a, b);
  }

  /** Shared pairs of each, from 0 to 1. */
  dice(old: number, next: number): number {
    const sum = this.oldPairs(old).length + this.newPairs(next).length;
    return sum === 0 ? 0 : (2 * this.shared(old, next)) / sum;
  }

  oldPairs(unit: number): Int32Array {
    return pairsOf(this.#old, unit, this.#oldPairs);
  }

  newPairs(unit: number): Int32Array {
    return pairsOf(this.#new, unit, this.#newPairs);
  }
}

function pairsOf(edition: Edition, unit: number, known: Map<number, Int32Array>): Int32Array {
  let pairs = known.get(unit);
  if (!pairs) {
    const { core } = edition;
    const from = edition.bodyCore[unit] ?? 0;
    const to = edition.endCore[unit] ?? 0;
    pairs = new Int32Array(Math.max(0, to - from - 1));
    for (let at = 0; at < pairs.length; at++) {
      pairs[at] = ((core[from + at] ?? 0) << 16) | (core[from + at + 1] ?? 0);
    }
    pairs.sort();
    known.set(unit, pairs);
  }
  return pairs;
}

function intersection(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const one = a[left] ?? 0;
    const other = b[right] ?? 0;
    if (one === other) {
      shared++;
      left++;
      right++;
    } else if (one < other) left++;
    else right++;
  }
  return shared;
}

/**
 * True if the parts of a body are all found in it, each in a place of its own: two parts that say
 * nearly the same are not both found where it is said once. Cost: linear, n log n in the parts.
 */
export function areParts(
  whole: Int32Array,
  parts: readonly Int32Array[],
  covered: number,
): boolean {
  const all = new Int32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  all.sort();
  return intersection(whole, all) >= covered * all.length;
}

/** Runs of so many characters of a part are looked for in the whole … */
const runLength = 4;
/** … at so many places of the part, from its beginning. */
const mostRuns = 24;

/**
 * True unless the parts of a body stand in it the other way round: 甲 and 乙 are no split of 乙甲. Parts
 * that begin with what the whole does not hold tell nothing. Cost: linear.
 */
export function standInOrder(
  whole: Edition,
  unit: number,
  part: Edition,
  first: number,
  second: number,
): boolean {
  const text = bodyOf(whole, unit);
  const before = startIn(bodyOf(part, first), (run) => text.indexOf(run));
  const after = startIn(bodyOf(part, second), (run) => text.lastIndexOf(run));
  return before === null || after === null || before <= after;
}

/** Where a part begins in a text, told by the first of its runs that is found there. */
function startIn(part: string, find: (run: string) => number): number | null {
  for (let at = 0; at < mostRuns && at + runLength <= part.length; at++) {
    const found = find(part.slice(at, at + runLength));
    if (found >= 0) return found - at;
  }
  return null;
}

function bodyOf(edition: Edition, unit: number): string {
  return charactersOf(edition, edition.bodyCore[unit] ?? 0, edition.endCore[unit] ?? 0);
}
