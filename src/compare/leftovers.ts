import { bodyLength, type Alignment, type Link } from './alignment.js';
import { candidates, type Candidate } from './candidates.js';
import { fillGap } from './gaps.js';
import { areParts, standInOrder, type Similarity } from './similarity.js';

/** Each part of a body that was split must be found in it to this share. */
const covered = 0.75;
const shortestPart = 6;
/** Parts that together hold more of the body than there is of it say the same: they are no parts. */
const overlap = 1.1;
/** A body this much like one that stands elsewhere was moved and edited … */
const surelyMoved = 0.6;
/** … or a little less, if no other is nearly as much like it. */
const likelyMoved = 0.5;
const margin = 0.12;
const shortestMove = 12;
/** Between two moved bodies so many edited ones may stand and have moved with them. */
const mostBetween = 3;

/**
 * A loose body beside a link that is found in the link's other side belongs to it: one body became
 * several, or several became one. Cost: linear in the loose bodies and their neighbours.
 */
export function absorbLoose(alignment: Alignment, similarity: Similarity): void {
  const { old, new: next } = alignment;
  for (const unit of alignment.looseNew()) {
    for (const link of [alignment.ofNew(unit - 1), alignment.ofNew(unit + 1)]) {
      if (!link || link.oldEnd - link.old !== 1 || alignment.ofNew(unit)) continue;
      const own = similarity.newPairs(unit).length;
      if (own < shortestPart || similarity.shared(link.old, unit) < covered * own) continue;
      const whole = similarity.oldPairs(link.old);
      const parts = [...range(link.new, link.newEnd), unit];
      const sum = parts.reduce((all, part) => all + similarity.shared(link.old, part), 0);
      const pairs = parts.map((part) => similarity.newPairs(part));
      if (sum > overlap * whole.length || !areParts(whole, pairs, covered)) continue;
      const [first, last] = unit < link.new ? [unit, link.new] : [link.newEnd - 1, unit];
      if (!standInOrder(old, link.old, next, first, last)) continue;
      alignment.extend(link, link.old, link.oldEnd, unit, unit + 1);
    }
  }
  for (const unit of alignment.looseOld()) {
    for (const link of [alignment.ofOld(unit - 1), alignment.ofOld(unit + 1)]) {
      if (!link || link.newEnd - link.new !== 1 || alignment.ofOld(unit)) continue;
      const own = similarity.oldPairs(unit).length;
      if (own < shortestPart || similarity.shared(unit, link.new) < covered * own) continue;
      const whole = similarity.newPairs(link.new);
      const parts = [...range(link.old, link.oldEnd), unit];
      const sum = parts.reduce((all, part) => all + similarity.shared(part, link.new), 0);
      const pairs = parts.map((part) => similarity.oldPairs(part));
      if (sum > overlap * whole.length || !areParts(whole, pairs, covered)) continue;
      const [first, last] = unit < link.old ? [unit, link.old] : [link.oldEnd - 1, unit];
      if (!standInOrder(next, link.new, old, first, last)) continue;
      alignment.extend(link, unit, unit + 1, link.new, link.newEnd);
    }
  }
}

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
  const oldUnits = alignment.looseOld().filter(long(old));
  const newUnits = alignment.looseNew().filter(long(next));
  if (oldUnits.length === 0 || newUnits.length === 0) return;
  const found = candidates(alignment, similarity, oldUnits, newUnits).sort(
    (a, b) => b.dice - a.dice || a.new - b.new,
  );
  const rivals = [bestTwo(found, 'old'), bestTwo(found, 'new')] as const;
  for (const pair of found) {
    if (pair.dice < likelyMoved) break;
    const a = oldUnits[pair.old] ?? 0;
    const b = newUnits[pair.new] ?? 0;
    if (alignment.ofOld(a) || alignment.ofNew(b)) continue;
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
  side: 'old' | 'new',
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
        const old = range(before.oldEnd, link.old).filter((unit) => !alignment.ofOld(unit));
        const next = range(before.newEnd, link.new).filter((unit) => !alignment.ofNew(unit));
        fillGap(alignment, similarity, old, next);
      }
    }
    before = link;
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
