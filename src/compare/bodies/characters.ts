import diff from 'fast-diff';
import { heaviestIncreasing, type WeightedPair } from '../increasing.js';

/** Characters of one side that stand in place of characters of the other; half-open ranges. */
export interface Hunk {
  old: number;
  oldEnd: number;
  new: number;
  newEnd: number;
}

/** fast-diff is quadratic: longer pairs are divided first. */
const shortPair = 500;
/** Where nothing divides a pair, what is longer than this is one hunk. */
const longestPair = 3000;
const longAnchor = 8;
const shortAnchor = 4;

/**
 * What differs between two strings of compared characters: common ends first, then runs of
 * characters that are unique on both sides divide them (patience), then fast-diff between those.
 * The same hunks come out whichever side is old.
 *
 * Cost: linear where the strings share unique runs; quadratic in what lies between, which is bounded.
 */
export function diffCharacters(old: string, next: string): Hunk[] {
  if (old <= next) return divide(old, next);
  return divide(next, old).map((hunk) => ({
    old: hunk.new,
    oldEnd: hunk.newEnd,
    new: hunk.old,
    newEnd: hunk.oldEnd,
  }));
}

function divide(old: string, next: string): Hunk[] {
  const hunks: Hunk[] = [];
  const waiting: (Hunk & { anchor: number })[] = [
    { old: 0, oldEnd: old.length, new: 0, newEnd: next.length, anchor: longAnchor },
  ];
  for (let gap = waiting.pop(); gap; gap = waiting.pop()) {
    const trimmed = trim(old, next, gap);
    const a = trimmed.oldEnd - trimmed.old;
    const b = trimmed.newEnd - trimmed.new;
    if (a === 0 && b === 0) continue;
    if (a === 0 || b === 0) {
      hunks.push(trimmed);
    } else if (a + b <= shortPair) {
      diffShort(old, next, trimmed, hunks);
    } else {
      const anchors = gap.anchor > 0 ? findAnchors(old, next, trimmed, gap.anchor) : [];
      const anchor = anchors.length > 0 ? gap.anchor : gap.anchor > shortAnchor ? shortAnchor : 0;
      if (anchors.length === 0 && anchor === 0) {
        if (a + b <= longestPair) diffShort(old, next, trimmed, hunks);
        else hunks.push(trimmed);
        continue;
      }
      for (const one of between(trimmed, anchors)) waiting.push({ ...one, anchor });
    }
  }
  return hunks.sort((one, other) => one.old - other.old || one.new - other.new);
}

function trim(old: string, next: string, { old: a, oldEnd, new: b, newEnd }: Hunk): Hunk {
  while (a < oldEnd && b < newEnd && old.charCodeAt(a) === next.charCodeAt(b)) {
    a++;
    b++;
  }
  while (a < oldEnd && b < newEnd && old.charCodeAt(oldEnd - 1) === next.charCodeAt(newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return { old: a, oldEnd, new: b, newEnd };
}

/** Runs that stand once on each side, in their heaviest common order, as long as they go. */
function findAnchors(old: string, next: string, gap: Hunk, length: number): Hunk[] {
  const places = new Map<string, number>();
  for (let at = gap.old; at + length <= gap.oldEnd; at++) {
    const run = old.slice(at, at + length);
    places.set(run, places.has(run) ? -1 : at);
  }
  const seen = new Map<string, number>();
  for (let at = gap.new; at + length <= gap.newEnd; at++) {
    const run = next.slice(at, at + length);
    seen.set(run, seen.has(run) ? -1 : at);
  }
  const pairs: WeightedPair[] = [];
  for (const [run, at] of seen) {
    const twin = places.get(run);
    if (at >= 0 && twin !== undefined && twin >= 0) pairs.push({ old: twin, new: at, weight: 1 });
  }
  pairs.sort((a, b) => a.new - b.new);
  const anchors: Hunk[] = [];
  for (const index of heaviestIncreasing(pairs)) {
    const pair = pairs[index];
    const last = anchors.at(-1);
    if (!pair) continue;
    const end = { oldEnd: pair.old + length, newEnd: pair.new + length };
    if (last && pair.old <= last.oldEnd && pair.new - last.newEnd === pair.old - last.oldEnd) {
      last.oldEnd = end.oldEnd;
      last.newEnd = end.newEnd;
    } else if (!last || (pair.old >= last.oldEnd && pair.new >= last.newEnd)) {
      anchors.push({ old: pair.old, new: pair.new, ...end });
    }
  }
  return anchors;
}

function between(gap: Hunk, anchors: readonly Hunk[]): Hunk[] {
  const found: Hunk[] = [];
  let { old, new: next } = gap;
  for (const anchor of anchors) {
    found.push({ old, oldEnd: anchor.old, new: next, newEnd: anchor.new });
    old = anchor.oldEnd;
    next = anchor.newEnd;
  }
  found.push({ old, oldEnd: gap.oldEnd, new: next, newEnd: gap.newEnd });
  return found;
}

function diffShort(old: string, next: string, gap: Hunk, hunks: Hunk[]): void {
  let a = gap.old;
  let b = gap.new;
  let open: Hunk | null = null;
  for (const [operation, text] of diff(old.slice(a, gap.oldEnd), next.slice(b, gap.newEnd))) {
    if (operation === diff.EQUAL) {
      a += text.length;
      b += text.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { old: a, oldEnd: a, new: b, newEnd: b };
      hunks.push(open);
    }
    if (operation === diff.DELETE) a += text.length;
    else b += text.length;
    open.oldEnd = a;
    open.newEnd = b;
  }
}
