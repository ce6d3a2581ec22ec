import type { Range } from '../model/position.js';

/** The stretches of a source that pieces of a text stand for, without the gaps between them. */
export interface Runs {
  readonly ranges: readonly Range[];
  /** For each piece, the run it lies in; for an inserted one, the run in front of it. */
  readonly of: Uint32Array;
}

/**
 * Joins pieces that go on in the source where the one before them ends. A piece that begins before
 * the end of the one in front of it begins a run.
 *
 * @param starts where the source range of each piece begins, in the order of the text. Cost: linear.
 */
export function findRuns(starts: Int32Array, ends: Int32Array): Runs {
  const ranges: Range[] = [];
  const of = new Uint32Array(starts.length);
  let run: Range | undefined;
  let before = 0;
  for (let index = 0; index < starts.length; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (run?.end === start && start >= before) run.end = end;
    else if (!run || end > start || start < before) {
      run = { start, end };
      ranges.push(run);
    }
    of[index] = ranges.length - 1;
    before = end;
  }
  return { ranges, of };
}

/**
 * The parts inside `within` of the runs of some pieces, none of which begins before the end of the
 * one in front of it. Whole runs are not copied: a section has thousands, and so has each that
 * encloses it. Cost: linear in what is given.
 */
export function runsBetween(
  { ranges, of }: Runs,
  first: number,
  last: number,
  within: Range,
): Range[] {
  const from = of[first] ?? 0;
  const to = of[last] ?? 0;
  const found = ranges.slice(from, to + 1);
  clip(found, found.length - 1, within);
  if (from < to) clip(found, 0, within);
  return found;
}

/** Takes of a range what lies outside, and the range if nothing is left. */
function clip(ranges: Range[], at: number, within: Range): void {
  const range = ranges[at];
  if (!range) return;
  const start = Math.max(range.start, within.start);
  const end = Math.min(range.end, within.end);
  if (end <= start) ranges.splice(at, 1);
  else if (start > range.start || end < range.end) ranges[at] = { start, end };
}
