import { bodyLength, isLabelAlone, mayBeOne, type Alignment } from './alignment.js';
import type { Edition } from '../edition/edition.js';
import { heaviestIncreasing, type WeightedPair } from '../increasing.js';

/** Shorter bodies are too common to hold two editions together. */
const shortestAnchor = 4;
/** A body of this length that stands elsewhere was moved; a shorter one needs a label to prove it. */
const shortestMove = 20;

/** A pair that weighs this much stays in order whatever stands against it. */
const fixedWeight = 1e9;

/**
 * Links the bodies that are alike and unique on both sides: those in the heaviest common order, then
 * those that stand elsewhere. A heading also weighs half of what it opens, so that a section keeps
 * its place rather than the lines it changed places with.
 *
 * @param fixed pairs of units that someone has decided on.
 * Cost: linear but for the order, n log n in the unique bodies.
 */
export function linkSpine(
  alignment: Alignment,
  fixed: readonly (readonly [number, number])[],
): void {
  const { old, new: next, scope } = alignment;
  const oldByKey = uniqueKeys(old, scope.oldStart, scope.oldEnd);
  const newByKey = uniqueKeys(next, scope.newStart, scope.newEnd);
  const taken = new Set(fixed.flatMap(([a]) => a));
  const takenNew = new Map(fixed.map(([a, b]) => [b, a]));
  const pairs: WeightedPair[] = [];
  for (let unit = scope.newStart; unit < scope.newEnd; unit++) {
    const decided = takenNew.get(unit);
    if (decided !== undefined) {
      pairs.push({ old: decided, new: unit, weight: fixedWeight });
      continue;
    }
    if (bodyLength(next, unit) < shortestAnchor) continue;
    const key = next.keys[unit] ?? 0;
    const twin = oldByKey.get(key);
    if (newByKey.get(key) !== unit || twin === undefined || twin < 0 || taken.has(twin)) continue;
    if (bodyLength(old, twin) !== bodyLength(next, unit) || !mayBeOne(old, twin, next, unit))
      continue;
    pairs.push({ old: twin, new: unit, weight: weightOf(old, twin) });
  }
  const kept = new Set(heaviestIncreasing(pairs));
  pairs.forEach((pair, index) => {
    const labelled = old.units[pair.old]?.label !== null && next.units[pair.new]?.label !== null;
    const long = bodyLength(next, pair.new) >= shortestMove;
    if (kept.has(index) || labelled || long || pair.weight === fixedWeight) {
      alignment.link(pair.old, pair.new);
    }
  });
  extendSpine(
    alignment,
    pairs.filter((_, index) => kept.has(index)),
  );
}

/** Neighbours of an anchor that are alike belong to it, however common they are. */
function extendSpine(alignment: Alignment, anchors: readonly WeightedPair[]): void {
  const { old, new: next, scope } = alignment;
  const same = (a: number, b: number): boolean =>
    a >= scope.oldStart &&
    b >= scope.newStart &&
    a < scope.oldEnd &&
    b < scope.newEnd &&
    !alignment.of('old', a) &&
    !alignment.of('new', b) &&
    old.keys[a] === next.keys[b] &&
    bodyLength(old, a) === bodyLength(next, b) &&
    mayBeOne(old, a, next, b);
  for (const anchor of anchors) {
    for (let by = 1; same(anchor.old + by, anchor.new + by); by++) {
      // A label alone on its line belongs to what follows it.
      const [a, b] = [anchor.old + by, anchor.new + by];
      if (isLabelAlone(old, a) && !same(a + 1, b + 1)) break;
      alignment.link(anchor.old + by, anchor.new + by);
    }
    for (let by = 1; same(anchor.old - by, anchor.new - by); by++) {
      alignment.link(anchor.old - by, anchor.new - by);
    }
  }
}

/** By key, the unit that alone has it; -1 where several have. */
function uniqueKeys(edition: Edition, start: number, end: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let unit = start; unit < end; unit++) {
    const key = edition.keys[unit] ?? 0;
    found.set(key, found.has(key) ? -1 : unit);
  }
  return found;
}

function weightOf(edition: Edition, unit: number): number {
  const own = bodyLength(edition, unit);
  const end = edition.units[unit]?.subtreeEnd ?? unit + 1;
  const below = (edition.endCore[end - 1] ?? 0) - (edition.endCore[unit] ?? 0);
  return own + Math.max(0, below) / 2;
}
