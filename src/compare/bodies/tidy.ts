import type { Hunk } from './characters.js';
import type { Stretch } from './stretch.js';
import type { Side } from '../side.js';

/** Of a pair of bodies with less in common than this, the whole is shown as rewritten. */
const leastKept = 0.3;
/** Marks this strong part clauses; what is equal on both sides of one is left standing. */
const clauseBoundary = 2;

/**
 * Moves insertions and deletions of clauses to where clauses begin and end: inserting 并加强管理 can
 * be written in as many ways as it has characters in common with what follows.
 * Changes the hunks it is given. Cost: linear in the hunks and their lengths.
 */
export function slide<T extends Hunk>(
  hunks: readonly T[],
  old: Stretch,
  next: Stretch,
  maySlide: (hunk: T) => boolean = () => true,
): void {
  hunks.forEach((hunk, index) => {
    if (!maySlide(hunk)) return;
    const before = hunks[index - 1];
    const after = hunks[index + 1];
    const room = {
      left: before ? hunk.old - before.oldEnd : hunk.old,
      right: (after ? after.old : old.characters.length) - hunk.oldEnd,
    };
    if (hunk.old === hunk.oldEnd) slideOne(hunk, next, room, 'new');
    else if (hunk.new === hunk.newEnd) slideOne(hunk, old, room, 'old');
  });
}

function slideOne(
  hunk: Hunk,
  stretch: Stretch,
  room: { left: number; right: number },
  side: Side,
): void {
  const { characters } = stretch;
  const [start, end] = side === 'new' ? [hunk.new, hunk.newEnd] : [hunk.old, hunk.oldEnd];
  let best = 0;
  let bestScore = score(stretch, start, end);
  for (let by = -1; -by <= room.left; by--) {
    if (characters.charCodeAt(start + by) !== characters.charCodeAt(end + by)) break;
    const found = score(stretch, start + by, end + by);
    if (found > bestScore) [best, bestScore] = [by, found];
  }
  for (let by = 1; by <= room.right; by++) {
    if (characters.charCodeAt(start + by - 1) !== characters.charCodeAt(end + by - 1)) break;
    const found = score(stretch, start + by, end + by);
    if (found > bestScore) [best, bestScore] = [by, found];
  }
  hunk.old += best;
  hunk.oldEnd += best;
  hunk.new += best;
  hunk.newEnd += best;
}

function score(stretch: Stretch, start: number, end: number): number {
  if (stretch.cutsPair(start) || stretch.cutsPair(end)) return -1;
  return stretch.boundary(start) + stretch.boundary(end);
}

/**
 * Joins hunks that only a few chance characters part, as semantic clean-up does: an equal run goes if
 * it is no longer than what changed on either side of it and no clause ends in it.
 * Cost: linear in the hunks and the runs between them.
 */
export function joinIslands<T extends Hunk>(
  hunks: readonly T[],
  old: Stretch,
  next: Stretch,
  mayJoin: (hunk: T) => boolean,
): T[] {
  const joined: T[] = [];
  for (const hunk of hunks) {
    let open = { ...hunk };
    for (let last = joined.at(-1); last; last = joined.at(-1)) {
      const run = open.old - last.oldEnd;
      const least = Math.min(size(last), size(open));
      if (!mayJoin(last) || !mayJoin(open) || run > Math.max(1, least)) break;
      // Two that meet have the mark between them in common.
      if (run > 0 && isParted(last, open, old, next)) break;
      open = { ...open, old: last.old, new: last.new };
      joined.pop();
    }
    joined.push(open);
  }
  return joined;
}

/** True where a clause ends between two hunks, or between one of them and what is equal. */
function isParted(first: Hunk, last: Hunk, old: Stretch, next: Stretch): boolean {
  const parts = (stretch: Stretch, place: number): boolean =>
    stretch.boundary(place) >= clauseBoundary;
  // A mark may stand on one side only: then it is a change of its own.
  const run = last.old - first.oldEnd;
  for (let step = 1; step < run; step++) {
    if (parts(old, first.oldEnd + step) || parts(next, first.newEnd + step)) return true;
  }
  // Where a hunk is empty, the mark beside it may stand on its other side.
  return (
    (first.old < first.oldEnd && parts(old, first.oldEnd)) ||
    (first.new < first.newEnd && parts(next, first.newEnd)) ||
    (last.old < last.oldEnd && parts(old, last.old)) ||
    (last.new < last.newEnd && parts(next, last.new))
  );
}

/** True where two bodies have so little in common that showing what is equal would only confuse. */
export function isRewritten(hunks: readonly Hunk[], old: Stretch, next: Stretch): boolean {
  if (hunks.length < 2) return false;
  const changed = hunks.reduce((sum, hunk) => sum + hunk.oldEnd - hunk.old, 0);
  const kept = old.characters.length - changed;
  // What was only taken out, or only put in, leaves all of one side.
  return kept < leastKept * Math.min(old.characters.length, next.characters.length);
}

/** Widens hunks that would cut a surrogate pair. Changes the hunks it is given. */
export function keepPairs(hunks: readonly Hunk[], old: Stretch, next: Stretch): void {
  for (const hunk of hunks) {
    if (old.cutsPair(hunk.old) || next.cutsPair(hunk.new)) {
      hunk.old--;
      hunk.new--;
    }
    if (old.cutsPair(hunk.oldEnd) || next.cutsPair(hunk.newEnd)) {
      hunk.oldEnd++;
      hunk.newEnd++;
    }
  }
}

function size(hunk: Hunk): number {
  return Math.max(hunk.oldEnd - hunk.old, hunk.newEnd - hunk.new);
}
