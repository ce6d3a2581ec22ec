import { bodyLength, type Alignment } from './alignment.js';
import type { Edition } from '../edition/edition.js';
import type { WeightedPair } from '../increasing.js';
import type { Similarity } from './similarity.js';

/** A run of this many characters that two bodies share makes them worth a look. */
const runLength = 5;
/** A run that more bodies hold than this says nothing. */
const mostHolders = 6;
/** Bodies at least this alike are taken for one. */
const alike = 0.5;
/** How many of the best candidates of a body are looked at closely. */
const looks = 3;

/** Two bodies that may be one: places in the lists that were given, and how alike they are. */
export interface Candidate extends WeightedPair {
  dice: number;
}

/**
 * For each of some new units the old unit that is most like it, each old unit once, found by the runs
 * of characters they share. Cost: linear in the bodies' characters, plus a few comparisons for each.
 *
 * @returns places in the lists, in order of `new`.
 */
export function similarPairs(
  alignment: Alignment,
  similarity: Similarity,
  oldUnits: readonly number[],
  newUnits: readonly number[],
): WeightedPair[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates(alignment, similarity, oldUnits, newUnits)) {
    if (candidate.dice < alike) continue;
    const rival = best.get(candidate.old);
    if (!rival || rival.weight < candidate.weight) best.set(candidate.old, candidate);
  }
  const ofNew = new Map<number, Candidate>();
  for (const candidate of best.values()) {
    const rival = ofNew.get(candidate.new);
    if (!rival || rival.weight < candidate.weight) ofNew.set(candidate.new, candidate);
  }
  return [...ofNew.values()].sort((a, b) => a.new - b.new);
}

/** All pairs worth a look, each with its likeness; at most three for a new unit. */
export function candidates(
  { old, new: next }: Alignment,
  similarity: Similarity,
  oldUnits: readonly number[],
  newUnits: readonly number[],
): Candidate[] {
  const holders = new Map<number, number[]>();
  oldUnits.forEach((unit, place) => {
    eachRun(old, unit, (run) => {
      const found = holders.get(run);
      if (!found) holders.set(run, [place]);
      else if (found.length <= mostHolders && found.at(-1) !== place) found.push(place);
    });
  });
  const pairs: Candidate[] = [];
  newUnits.forEach((unit, place) => {
    const votes = new Map<number, number>();
    eachRun(next, unit, (run) => {
      const found = holders.get(run);
      if (!found || found.length > mostHolders) return;
      for (const holder of found) votes.set(holder, (votes.get(holder) ?? 0) + 1);
    });
    const ranked = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, looks);
    for (const [holder] of ranked) {
      const twin = oldUnits[holder] ?? 0;
      const dice = similarity.dice(twin, unit);
      const weight = dice * (bodyLength(old, twin) + bodyLength(next, unit));
      pairs.push({ old: holder, new: place, weight, dice });
    }
  });
  return pairs;
}

/** Hashes of all runs of a body; every second one of a long body is enough. */
function eachRun(edition: Edition, unit: number, visit: (run: number) => void): void {
  const { core } = edition;
  const end = (edition.endCore[unit] ?? 0) - runLength;
  for (let at = edition.bodyCore[unit] ?? 0; at <= end; at++) {
    let run = 0;
    for (let by = 0; by < runLength; by++) run = Math.imul(run, 0x01000193) ^ (core[at + by] ?? 0);
    visit(run);
  }
}
