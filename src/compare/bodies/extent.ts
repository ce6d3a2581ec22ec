import { foldMarks } from '../edition/character-fold.js';
import type { ValueHunk } from './snap.js';
import type { Stretch } from './stretch.js';

/** Where a hunk lies in the texts of both editions, marks that changed with it included. */
export interface Extent {
  old: [number, number];
  new: [number, number];
}

/** True where values stand on both sides: the marks around them are no part of them. */
export function isValue({ value, old, oldEnd, new: next, newEnd }: ValueHunk): boolean {
  return value !== null && value !== 'word' && old < oldEnd && next < newEnd;
}

/**
 * The text a hunk of compared characters stands for. A clause that was put in or taken out takes along
 * the mark that came or went with it: the one behind it if the one before it is left as it was, else
 * the one before.
 */
export function extentOf(hunk: ValueHunk, old: Stretch, next: Stretch): Extent {
  if (hunk.old === hunk.oldEnd) {
    const { point, whole } = oneSided(old, hunk.old, next, hunk.new, hunk.newEnd);
    return { old: point, new: whole };
  }
  if (hunk.new === hunk.newEnd) {
    const { point, whole } = oneSided(next, hunk.new, old, hunk.old, hunk.oldEnd);
    return { old: whole, new: point };
  }
  const before = isValue(hunk) || sameMarks(old, hunk.old, next, hunk.new);
  const behind = isValue(hunk) || sameMarks(old, hunk.oldEnd, next, hunk.newEnd);
  const range = (stretch: Stretch, start: number, end: number): [number, number] => [
    before ? stretch.textStart(start) : stretch.textBehind(start),
    behind ? stretch.textBehind(end) : stretch.textStart(end),
  ];
  return { old: range(old, hunk.old, hunk.oldEnd), new: range(next, hunk.new, hunk.newEnd) };
}

/** A hunk that is empty on the side of `at`, and on the other stands from `start` to `end`. */
function oneSided(
  empty: Stretch,
  at: number,
  full: Stretch,
  start: number,
  end: number,
): { point: [number, number]; whole: [number, number] } {
  const gap = foldMarks(empty.marks(at));
  const before = foldMarks(full.marks(start));
  const behind = foldMarks(full.marks(end));
  const point = empty.textBehind(at);
  const after = empty.textStart(at);
  if (gap === before) {
    return { point: [after, after], whole: [full.textStart(start), full.textStart(end)] };
  }
  if (gap === behind) {
    return { point: [point, point], whole: [full.textBehind(start), full.textBehind(end)] };
  }
  const tail = gap.slice(before.length);
  if (gap.startsWith(before) && behind.endsWith(tail) && !hasBlanks(full, end)) {
    const to = full.textStart(end) - tail.length;
    return {
      point: [after - tail.length, after - tail.length],
      whole: [full.textStart(start), to],
    };
  }
  const head = gap.slice(0, gap.length - behind.length);
  if (gap.endsWith(behind) && before.startsWith(head) && !hasBlanks(full, start)) {
    const from = full.textBehind(start) + head.length;
    const between = point + head.length;
    return { point: [between, between], whole: [from, full.textBehind(end)] };
  }
  const whole: [number, number] = [full.textBehind(start), full.textStart(end)];
  return { point: gap === '' ? [point, point] : [point, after], whole };
}

/** Folded marks are as long as the marks themselves where no blank stands among them. */
function hasBlanks(stretch: Stretch, place: number): boolean {
  return /\s/.test(stretch.marks(place));
}

function sameMarks(old: Stretch, at: number, next: Stretch, to: number): boolean {
  return foldMarks(old.marks(at)) === foldMarks(next.marks(to));
}
