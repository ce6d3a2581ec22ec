import { mayBeOne } from './alignment.js';
import { charactersOf, type Edition } from '../edition/edition.js';
import { countShared, stepsToShare, type Pairs } from './character-pairs.js';
import { otherSide, type Side } from '../side.js';

/** Runs of so many characters of a part are looked for in the whole … */
const runLength = 4;
/** … at so many places of the part, from its beginning. */
const mostRuns = 24;
/** Steps of work after which bodies are looked at no more: texts that have nothing in common. */
const mostWork = 40_000_000;

/** The length of a number in its figures' pairs: above all figures, for numbers up to this long. */
const figureStep = 0x40;
const mostFigures = 20;

/**
 * How alike the bodies of units are, by the pairs of neighbouring characters they share (Dice).
 * The pairs of a unit are read once, when they are first asked for.
 */
export class Similarity {
  readonly #editions: Readonly<Record<Side, Edition>>;
  readonly #pairs = { old: new Map<number, Pairs>(), new: new Map<number, Pairs>() };
  /** The body last looked through on each side: many parts are looked for in one whole. */
  readonly #bodies = { old: { unit: -1, body: '' }, new: { unit: -1, body: '' } };
  #work = 0;

  constructor(old: Edition, next: Edition) {
    this.#editions = { old, new: next };
  }

  /** True once so much was looked at that what is left had better be left as it is. */
  get isExhausted(): boolean {
    return this.#work > mostWork;
  }

  /**
   * Pairs both units hold, a pair that is there twice counted twice; none where they cannot be one.
   * Cost: that of `countShared`.
   */
  shared(old: number, next: number): number {
    if (!mayBeOne(this.#editions.old, old, this.#editions.new, next)) return 0;
    const a = this.pairs('old', old);
    const b = this.pairs('new', next);
    this.#work += stepsToShare(a, b);
    return countShared(a, b);
  }

  /** Shared pairs of each, from 0 to 1. */
  dice(old: number, next: number): number {
    const sum = this.pairs('old', old).length + this.pairs('new', next).length;
    return sum === 0 ? 0 : (2 * this.shared(old, next)) / sum;
  }

  pairs(side: Side, unit: number): Pairs {
    const known = this.#pairs[side];
    let pairs = known.get(unit);
    if (!pairs) {
      pairs = pairsOf(this.#editions[side], unit);
      known.set(unit, pairs);
    }
    return pairs;
  }

  /**
   * True unless two parts of a body stand in it the other way round: 甲 and 乙 are no split of 乙甲.
   * Parts that begin with what the whole does not hold tell nothing. Cost: what is looked through.
   *
   * @param side - that of the whole; the parts are on the other.
   */
  standInOrder(side: Side, whole: number, first: number, second: number): boolean {
    const text = this.#bodyOf(side, whole);
    const parts = this.#editions[otherSide(side)];
    const before = startIn(startOf(parts, first), (run) => {
      const found = text.indexOf(run);
      this.#work += found < 0 ? text.length : found;
      return found;
    });
    const after = startIn(startOf(parts, second), (run) => {
      const found = text.lastIndexOf(run);
      this.#work += text.length - Math.max(0, found);
      return found;
    });
    return before === null || after === null || before <= after;
  }

  #bodyOf(side: Side, unit: number): string {
    const last = this.#bodies[side];
    if (last.unit !== unit) {
      const edition = this.#editions[side];
      last.body = charactersOf(edition, edition.bodyCore[unit] ?? 0, edition.endCore[unit] ?? 0);
      last.unit = unit;
    }
    return last.body;
  }
}

function pairsOf({ core, bodyCore, endCore }: Edition, unit: number): Pairs {
  const from = bodyCore[unit] ?? 0;
  const to = endCore[unit] ?? 0;
  const pairs = new Int32Array(Math.max(0, to - from - 1));
  let figures = 0;
  for (let at = 0; at < pairs.length; at++) {
    const first = core[from + at] ?? 0;
    const second = core[from + at + 1] ?? 0;
    // Figures of a longer number are others: 500 has nothing of 5000.
    if (!isFigure(first) || !isFigure(second)) figures = 0;
    else if (figures === 0) figures = figuresFrom(core, from + at, to);
    pairs[at] = ((first + figures * figureStep) << 16) | second;
  }
  return pairs.sort();
}

function isFigure(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function figuresFrom(core: Edition['core'], from: number, to: number): number {
  let end = from;
  while (end < to && isFigure(core[end] ?? 0)) end++;
  return Math.min(end - from, mostFigures);
}

/** Where a part begins in a text, told by the first of its runs that is found there. */
function startIn(part: string, find: (run: string) => number): number | null {
  for (let at = 0; at < mostRuns && at + runLength <= part.length; at++) {
    const found = find(part.slice(at, at + runLength));
    if (found >= 0) return found - at;
  }
  return null;
}

/** As much of a body's beginning as is looked for. */
function startOf(edition: Edition, unit: number): string {
  const from = edition.bodyCore[unit] ?? 0;
  const to = Math.min(edition.endCore[unit] ?? 0, from + mostRuns + runLength);
  return charactersOf(edition, from, to);
}
