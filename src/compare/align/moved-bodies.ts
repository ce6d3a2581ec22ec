import { bodyLength, type Alignment, type Link } from './alignment.js';
import { candidates, type Candidate } from './candidates.js';
import { fillGap } from './gaps.js';
import { range } from '../range.js';
import type { Side } from '../side.js';
import type { Similarity } from './similarity.js';

/** A body this much like one that stands elsewhere was moved and edited … */
const surelyMoved = 0.6;
/** … or a little less, if no other is nearly as much like it. */
const likelyMoved = 0.5;
const margin = 0.12;
const shortestMove = 12;
/** Between two moved bodies so many edited ones may stand and have moved with them. */
const mostBetween = 3;

/**
 * Links loose bodies with those they were moved from: the same text, or text so like it that no other
 * comes near. Cost: linear in the loose bodies, plus a few comparisons for each.
 */
export function linkMoves(alignment: Alignment, similarity: Similarity): void {
  const { old, new: next } = alignment;
  const long = (edition: typeof old) => (unit: number) => {
    const length = bodyLength(edition, unit);
    return length >= shortestMove && !edition.units[unit]?.frame;
  };
  const oldUnits = alignment.loose('old').filter(long(old));
  const newUnits = alignment.loose('new').filter(long(next));
  if (oldUnits.length === 0 || newUnits.length === 0) return;
  const found = candidates(alignment, similarity, oldUnits, newUnits).sort(
    (a, b) => b.dice - a.dice || a.new - b.new,
  );
  const rivals = [bestTwo(found, 'old'), bestTwo(found, 'new')] as const;
  for (const pair of found) {
    if (pair.dice < likelyMoved) break;
    const a = oldUnits[pair.old] ?? 0;
    const b = newUnits[pair.new] ?? 0;
    if (alignment.of('old', a) || alignment.of('new', b)) continue;
    const second = Math.max(
      rivals[0].get(pair.old)?.find((other) => other !== pair)?.dice ?? 0,
      rivals[1].get(pair.new)?.find((other) => other !== pair)?.dice ?? 0,
    );
    if (pair.dice < surelyMoved && second > pair.dice - margin) continue;
    alignment.link(a, b);
  }
}

/** By unit, the two best of its candidates. */
function bestTwo(
  sorted: readonly Candidate[],
  side: Side,
): ReadonlyMap<number, readonly Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const candidate of sorted) {
    const known = found.get(candidate[side]);
    if (!known) found.set(candidate[side], [candidate]);
    else if (known.length < 2) known.push(candidate);
  }
  return found;
}

/** What lies between two links that moved together moved with them, though it was edited. */
export function joinMoves(alignment: Alignment, similarity: Similarity): void {
  const links = alignment.links();
  let before: Link | undefined;
  for (const link of links) {
    if (before && link.new - before.newEnd <= mostBetween) {
      const between = link.old - before.oldEnd;
      if (between > 0 && between <= mostBetween && link.new > before.newEnd) {
        const old = range(before.oldEnd, link.old).filter((unit) => !alignment.of('old', unit));
        const next = range(before.newEnd, link.new).filter((unit) => !alignment.of('new', unit));
        fillGap(alignment, similarity, old, next);
      }
    }
    before = link;
  }
}
