import { bodyLength, isLabelAlone, mayBeOne, placeOf, type Alignment } from './alignment.js';
import { charactersOf } from '../edition/edition.js';
import { titleEnd } from '../edition/flatten.js';
import { covered, Parts } from './parts.js';
import { otherSide, type Side } from '../side.js';
import type { Similarity } from './similarity.js';

/** Least share of common character pairs of two bodies that are one. */
const alike = 0.3;
/** What a common label, and standing alone against each other, make of that. */
const withLabel = 0.75;
const aloneTogether = 0.6;
/** A body that is nearly whole inside another belongs to it. */
const contained = 0.9;
const shortestContained = 8;
/** … if it is some of it, or says so by its label: a phrase of two lines is in many a long one. */
const leastContained = 0.2;
const shortestWithLabel = 3;
/** A part of fewer pairs than this may be found in any longer body by chance: all of it must be. */
const shortPart = 12;
const mostParts = 3;
/** A body is as good as found where it is this much like one that is like no other as much … */
const surelyFound = 0.6;
/** … and is no part of a pair that is so much less alike, whatever their labels say. */
const farLess = 0.2;
const shortestFound = 12;
/** What it is worth that two pairs follow on each other on both sides. */
const neighbours = 2;

interface Step {
  score: number;
  /** How many units of each side the step takes. */
  old: number;
  new: number;
}

const noStep: Step = { score: 0, old: 0, new: 0 };

/**
 * Links the units of a gap in order, by dynamic programming over one to one, one to two or three, and
 * two or three to one; neighbours that stay neighbours are worth a little more. Cost: cells of the gap
 * times the shorter of the two bodies, until the likenesses are exhausted.
 */
export function linkInOrder(
  alignment: Alignment,
  similarity: Similarity,
  oldUnits: readonly number[],
  newUnits: readonly number[],
): void {
  const rows = oldUnits.length;
  const columns = newUnits.length;
  const pairing = new Pairing(alignment, similarity, oldUnits, newUnits);
  const width = columns + 1;
  /** By cell, the best step from it, and the best that links what stands there. */
  const steps: Step[] = Array.from({ length: (rows + 1) * width });
  const linking: Step[] = Array.from({ length: (rows + 1) * width });
  /** The step to take from a cell a link leads to, with what it is worth that they are neighbours. */
  const end: Step = { ...noStep, score: pairing.endsInLabels ? neighbours : 0 };
  const behind = (i: number, j: number): Step => {
    if (i === rows && j === columns) return end;
    const at = i * width + j;
    const any = steps[at] ?? noStep;
    const link = linking[at] ?? noStep;
    const near = link.score > 0 && pairing.areNeighbours(i, j) ? link.score + neighbours : 0;
    return near > any.score ? { ...link, score: near } : any;
  };
  for (let i = rows; i >= 0; i--) {
    for (let j = columns; j >= 0; j--) {
      let link = noStep;
      const consider = (worth: number, takesOld: number, takesNew: number): void => {
        if (worth <= 0) return;
        const total = worth + behind(i + takesOld, j + takesNew).score;
        if (total > link.score) link = { score: total, old: takesOld, new: takesNew };
      };
      if (i < rows && j < columns) {
        consider(pairing.one(i, j), 1, 1);
        for (let parts = 2; parts <= mostParts; parts++) {
          if (j + parts <= columns) consider(pairing.split(i, j, parts), 1, parts);
          if (i + parts <= rows) consider(pairing.merged(i, j, parts), parts, 1);
        }
      }
      let any = link;
      const skip = (score: number | undefined, takesOld: number, takesNew: number): void => {
        if (score === undefined) return;
        if (score > any.score || any === noStep) any = { score, old: takesOld, new: takesNew };
      };
      if (i < rows) skip(steps[(i + 1) * width + j]?.score, 1, 0);
      if (j < columns) skip(steps[i * width + j + 1]?.score, 0, 1);
      linking[i * width + j] = link;
      steps[i * width + j] = any;
    }
  }
  let step = steps[0] ?? noStep;
  for (let i = 0, j = 0; step.old + step.new > 0;) {
    const a = oldUnits[i];
    const b = newUnits[j];
    const links = step.old > 0 && step.new > 0;
    if (links && a !== undefined && b !== undefined) {
      alignment.link(a, b, a + step.old, b + step.new);
    }
    i += step.old;
    j += step.new;
    step = links ? behind(i, j) : (steps[i * width + j] ?? noStep);
  }
}

/** What it is worth to take units of a gap for one, by their places in it. */
class Pairing {
  readonly #alignment: Alignment;
  readonly #similarity: Similarity;
  readonly #old: readonly number[];
  readonly #new: readonly number[];
  readonly #shared: Int32Array;
  /** By place, how alike a body and the one it is surely found in are; 0 for most. */
  readonly #foundOld: Float64Array;
  readonly #foundNew: Float64Array;

  constructor(
    alignment: Alignment,
    similarity: Similarity,
    old: readonly number[],
    next: readonly number[],
  ) {
    this.#alignment = alignment;
    this.#similarity = similarity;
    this.#old = old;
    this.#new = next;
    this.#shared = new Int32Array(old.length * next.length).fill(-1);
    this.#foundOld = new Float64Array(old.length);
    this.#foundNew = new Float64Array(next.length);
    if (old.length > 1 && next.length > 1) this.#findTwins();
  }

  /**
   * True where the units at these places follow on those before them, on both sides. A label alone on
   * its line follows on nothing: it belongs to what stands behind it.
   */
  areNeighbours(i: number, j: number): boolean {
    if (this.#areLabelsAlone(this.#old[i] ?? 0, this.#new[j] ?? 0)) return false;
    return this.#adjacent(this.#old, i - 1, 2) && this.#adjacent(this.#new, j - 1, 2);
  }

  /** True where the gap ends in labels alone on their lines, and what they belong to is one. */
  get endsInLabels(): boolean {
    const a = this.#old.at(-1) ?? -1;
    const b = this.#new.at(-1) ?? -1;
    const link = this.#alignment.of('old', a + 1);
    return link?.old === a + 1 && link.new === b + 1 && this.#areLabelsAlone(a, b);
  }

  one(i: number, j: number): number {
    const a = this.#old[i] ?? 0;
    const b = this.#new[j] ?? 0;
    const { old, new: next } = this.#alignment;
    if (!mayBeOne(old, a, next, b)) return 0;
    const longA = bodyLength(old, a);
    const longB = bodyLength(next, b);
    const place = placeOf(old, a);
    const sameLabel = place !== null && place === placeOf(next, b);
    const bonus = sameLabel ? 1 : 0.5;
    if (old.keys[a] === next.keys[b] && longA === longB) return 2 * longA + bonus;
    if (this.#areLabelsAlone(a, b)) return 2 * this.#sharedPairs(i, j) + bonus;
    const sum = this.#oldPairs(i) + this.#newPairs(j);
    if (sum === 0) return 0;
    const shared = this.#sharedPairs(i, j);
    const dice = (2 * shared) / sum;
    if (dice < Math.max(this.#foundOld[i] ?? 0, this.#foundNew[j] ?? 0) - farLess) return 0;
    let least = alike;
    if (sameLabel) least *= withLabel;
    if (this.#old.length === 1 && this.#new.length === 1) least *= aloneTogether;
    const shorter = Math.min(this.#oldPairs(i), this.#newPairs(j));
    const enough = sameLabel
      ? shorter >= shortestWithLabel
      : shorter >= Math.max(shortestContained, leastContained * (sum - shorter));
    const inside = enough && shared >= contained * shorter;
    if (dice >= least || inside || this.#sameTitle(a, b)) return 2 * shared + bonus;
    return 0;
  }

  split(i: number, j: number, parts: number): number {
    if (!this.#adjacent(this.#new, j, parts)) return 0;
    for (let part = j; part < j + parts; part++) {
      if (!isPart(this.#sharedPairs(i, part), this.#newPairs(part))) return 0;
    }
    for (let by = 1; by < parts; by++) {
      const own = this.#sharedPairs(i, j + by);
      if (this.#keepsStep(i, j, by) && this.#sharedPairs(i + by, j + by) >= own) return 0;
    }
    const units = this.#new.slice(j, j + parts);
    return this.#worthOfParts('old', this.#old[i] ?? 0, units);
  }

  merged(i: number, j: number, parts: number): number {
    if (!this.#adjacent(this.#old, i, parts)) return 0;
    for (let part = i; part < i + parts; part++) {
      if (!isPart(this.#sharedPairs(part, j), this.#oldPairs(part))) return 0;
    }
    for (let by = 1; by < parts; by++) {
      const own = this.#sharedPairs(i + by, j);
      if (this.#keepsStep(i, j, by) && this.#sharedPairs(i + by, j + by) >= own) return 0;
    }
    const units = this.#old.slice(i, i + parts);
    return this.#worthOfParts('new', this.#new[j] ?? 0, units);
  }

  /**
   * True where two lists count on together: the items at their head have one number, those so many
   * places behind them have one, and each pair is one item for itself.
   */
  #keepsStep(i: number, j: number, by: number): boolean {
    const { old, new: next } = this.#alignment;
    return [0, by].every((step) => {
      const a = this.#old[i + step];
      const b = this.#new[j + step];
      if (a === undefined || b === undefined) return false;
      const place = placeOf(old, a);
      return place !== null && place === placeOf(next, b) && this.one(i + step, j + step) > 0;
    });
  }

  /** What parts are worth that stand in a whole in their order; 0 where they do not. */
  #worthOfParts(side: Side, whole: number, units: readonly number[]): number {
    const pairs = this.#similarity.pairs(side, whole);
    const parts = new Parts(pairs);
    for (const unit of units) parts.take(this.#similarity.pairs(otherSide(side), unit));
    const areParts =
      parts.areFound() &&
      units.every(
        (unit, index) =>
          index === 0 || this.#similarity.standInOrder(side, whole, units[index - 1] ?? 0, unit),
      );
    return areParts ? 2 * Math.min(parts.shared, pairs.length) : 0;
  }

  /** Finds the bodies that are each most like the other: they may have changed places. */
  #findTwins(): void {
    const ofOld = this.#old.map(() => ({ dice: 0, at: -1 }));
    const ofNew = this.#new.map(() => ({ dice: 0, at: -1 }));
    ofOld.forEach((row, i) => {
      ofNew.forEach((column, j) => {
        const length = this.#oldPairs(i) + this.#newPairs(j);
        const dice = length === 0 ? 0 : (2 * this.#sharedPairs(i, j)) / length;
        if (dice > row.dice) Object.assign(row, { dice, at: j });
        if (dice > column.dice) Object.assign(column, { dice, at: i });
      });
    });
    ofOld.forEach(({ dice, at }, i) => {
      if (dice < surelyFound || ofNew[at]?.at !== i) return;
      if (Math.min(this.#oldPairs(i), this.#newPairs(at)) < shortestFound) return;
      this.#foundOld[i] = dice;
      this.#foundNew[at] = dice;
    });
  }

  #areLabelsAlone(a: number, b: number): boolean {
    const { old, new: next } = this.#alignment;
    return (
      old.units[a]?.label?.scheme === next.units[b]?.label?.scheme &&
      isLabelAlone(old, a) &&
      isLabelAlone(next, b)
    );
  }

  #adjacent(units: readonly number[], from: number, parts: number): boolean {
    return (units[from + parts - 1] ?? 0) - (units[from] ?? 0) === parts - 1;
  }

  #sharedPairs(i: number, j: number): number {
    const cell = i * this.#new.length + j;
    let shared = this.#shared[cell] ?? -1;
    if (shared < 0) {
      // Two texts without end that have nothing in common: what is left stays apart.
      shared = this.#similarity.isExhausted
        ? 0
        : this.#similarity.shared(this.#old[i] ?? 0, this.#new[j] ?? 0);
      this.#shared[cell] = shared;
    }
    return shared;
  }

  #oldPairs(i: number): number {
    return this.#similarity.pairs('old', this.#old[i] ?? 0).length;
  }

  #newPairs(j: number): number {
    return this.#similarity.pairs('new', this.#new[j] ?? 0).length;
  }

  /** True where both open their paragraph with the same heading. */
  #sameTitle(a: number, b: number): boolean {
    const one = titleOf(this.#alignment.old, a);
    return one !== null && one === titleOf(this.#alignment.new, b);
  }
}

function isPart(shared: number, pairs: number): boolean {
  return pairs > 0 && shared >= (pairs < shortPart ? 1 : covered) * pairs;
}

function titleOf(edition: Alignment['old'], index: number): string | null {
  const unit = edition.units[index];
  const end = unit ? titleEnd(unit) : 0;
  if (!unit || end <= unit.bodyStart || end >= unit.end) return null;
  const from = edition.bodyCore[index] ?? 0;
  let to = from;
  while (to < (edition.endCore[index] ?? 0) && (edition.at[to] ?? end) < end) to++;
  return to === from ? null : charactersOf(edition, from, to);
}
