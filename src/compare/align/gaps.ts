import { bodyLength, mayBeOne, placeOf, type Alignment } from './alignment.js';
import { similarPairs } from './candidates.js';
import { commonBodies } from './common-bodies.js';
import { heaviestIncreasing, type WeightedPair } from '../increasing.js';
import { linkInOrder } from './in-order.js';
import type { Similarity } from './similarity.js';

/** Gaps of more cells than this are divided first. */
const smallGap = 400;
/** Gaps of more cells than this are not searched cell by cell at all. */
const largestGap = 40_000;

/**
 * Links what lies between the links there are: bodies alike, bodies similar, one body that became
 * several, several that became one. Large gaps are divided by what is alike in them, then by what is
 * similar by the words it shares.
 *
 * Cost: linear where texts share much; bounded where they do not.
 */
export function fillGaps(alignment: Alignment, similarity: Similarity): void {
  for (const [old, next] of gapsOf(alignment)) fillGap(alignment, similarity, old, next);
}

/** The loose units between neighbouring links that stand in order. */
function gapsOf(alignment: Alignment): [number[], number[]][] {
  const links = alignment.links();
  const pairs = links.map((link) => ({
    old: link.old,
    new: link.new,
    weight: 1 + bodyLength(alignment.new, link.new),
  }));
  const gaps: [number[], number[]][] = [];
  let old = alignment.scope.oldStart;
  let next = alignment.scope.newStart;
  const gap = (oldEnd: number, newEnd: number): void => {
    const left: number[] = [];
    const right: number[] = [];
    for (; old < oldEnd; old++) if (!alignment.of('old', old)) left.push(old);
    for (; next < newEnd; next++) if (!alignment.of('new', next)) right.push(next);
    if (left.length > 0 && right.length > 0) gaps.push([left, right]);
  };
  for (const index of heaviestIncreasing(pairs)) {
    const link = links[index];
    if (!link) continue;
    gap(link.old, link.new);
    old = link.oldEnd;
    next = link.newEnd;
  }
  gap(alignment.scope.oldEnd, alignment.scope.newEnd);
  return gaps;
}

export function fillGap(
  alignment: Alignment,
  similarity: Similarity,
  old: readonly number[],
  next: readonly number[],
): void {
  const waiting: { old: readonly number[]; new: readonly number[]; divided: number }[] = [
    { old, new: next, divided: 0 },
  ];
  for (let gap = waiting.pop(); gap; gap = waiting.pop()) {
    const cells = gap.old.length * gap.new.length;
    if (cells === 0 || similarity.isExhausted) continue;
    if (cells <= smallGap) {
      linkInOrder(alignment, similarity, gap.old, gap.new);
      continue;
    }
    let pairs: readonly WeightedPair[] = [];
    let { divided } = gap;
    for (; pairs.length === 0 && divided < divisions.length; divided++) {
      pairs = divisions[divided]?.(alignment, similarity, gap.old, gap.new) ?? [];
    }
    // What unique bodies divided may have others inside; nothing else is tried twice.
    if (divided === 1) divided = 0;
    if (pairs.length === 0) {
      if (cells <= largestGap) linkInOrder(alignment, similarity, gap.old, gap.new);
      continue;
    }
    let oldFrom = 0;
    let newFrom = 0;
    const ends = { old: gap.old.length, new: gap.new.length };
    for (const pair of [...heaviest(pairs), ends]) {
      waiting.push({
        old: gap.old.slice(oldFrom, pair.old),
        new: gap.new.slice(newFrom, pair.new),
        divided,
      });
      oldFrom = pair.old + 1;
      newFrom = pair.new + 1;
      const a = gap.old[pair.old];
      const b = gap.new[pair.new];
      if (a !== undefined && b !== undefined) alignment.link(a, b);
    }
  }
}

/** Ways to divide a gap, the surest first. */
const divisions: readonly ((
  alignment: Alignment,
  similarity: Similarity,
  old: readonly number[],
  next: readonly number[],
) => readonly WeightedPair[])[] = [
  (alignment, _, old, next) => alikePairs(alignment, old, next),
  (alignment, _, old, next) => commonBodies(alignment, old, next),
  similarPairs,
];

function heaviest(pairs: readonly WeightedPair[]): WeightedPair[] {
  return heaviestIncreasing(pairs).flatMap((index) => pairs[index] ?? []);
}

/**
 * Bodies that are alike, by place in the lists: unique with their label, else unique without, so that
 * repeated text still finds its twin by the number in front of it.
 */
function alikePairs(
  { old, new: next }: Alignment,
  oldUnits: readonly number[],
  newUnits: readonly number[],
): WeightedPair[] {
  const keyOf = (edition: typeof old, unit: number): string =>
    `${edition.keys[unit] ?? 0} ${placeOf(edition, unit) ?? ''}`;
  const index = new Map<string, number>();
  oldUnits.forEach((unit, place) => {
    const key = keyOf(old, unit);
    index.set(key, index.has(key) ? -1 : place);
  });
  const seen = new Map<string, number>();
  newUnits.forEach((unit) => {
    const key = keyOf(next, unit);
    seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  const pairs: WeightedPair[] = [];
  newUnits.forEach((unit, place) => {
    const key = keyOf(next, unit);
    const twin = index.get(key);
    const length = bodyLength(next, unit);
    if (twin === undefined || twin < 0 || seen.get(key) !== 1 || length === 0) return;
    if (!mayBeOne(old, oldUnits[twin] ?? 0, next, unit)) return;
    pairs.push({ old: twin, new: place, weight: length });
  });
  return pairs;
}
