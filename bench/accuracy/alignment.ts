/**
 * Aligns two rows of numbers: rare runs that both hold once are anchors (the longest increasing
 * sequence of them, as in patience diff), and the gaps between anchors are aligned by Myers' O(ND).
 *
 * @returns for each place of `b` the place of `a` it is aligned with, or -1.
 */
export function align(a: Int32Array, b: Int32Array): Int32Array {
  const found = new Int32Array(b.length).fill(-1);
  alignRange(a, b, { a: 0, aEnd: a.length, b: 0, bEnd: b.length }, 0, found);
  return found;
}

interface Window {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

const runLengths = [24, 12, 6] as const;
/** Windows this small are aligned at once. */
const small = 80;
/** Differences after which a window without anchors is given up. */
const mostDifferences = 2500;

function alignRange(
  a: Int32Array,
  b: Int32Array,
  window: Window,
  level: number,
  found: Int32Array,
): void {
  let { a: from, aEnd, b: start, bEnd } = window;
  while (from < aEnd && start < bEnd && a[from] === b[start]) found[start++] = from++;
  while (from < aEnd && start < bEnd && a[aEnd - 1] === b[bEnd - 1]) found[--bEnd] = --aEnd;
  if (from >= aEnd || start >= bEnd) return;
  const rest = { a: from, aEnd, b: start, bEnd };
  const length = runLengths[level];
  if (length === undefined || aEnd - from + bEnd - start <= small) {
    shortestEdit(a, b, rest, found);
    return;
  }
  for (const [inA, inB] of anchors(a, b, rest, length)) {
    if (inA < from || inB < start) continue;
    alignRange(a, b, { a: from, aEnd: inA, b: start, bEnd: inB }, level + 1, found);
    from = inA;
    start = inB;
    while (from < aEnd && start < bEnd && a[from] === b[start]) found[start++] = from++;
  }
  alignRange(a, b, { a: from, aEnd, b: start, bEnd }, level + 1, found);
}

/** Runs of `length` that stand once on either side, in an order both share. */
function anchors(a: Int32Array, b: Int32Array, window: Window, length: number): [number, number][] {
  const inA = uniqueRuns(a, window.a, window.aEnd, length);
  const pairs: [number, number][] = [];
  for (const [run, place] of uniqueRuns(b, window.b, window.bEnd, length)) {
    const other = inA.get(run);
    if (place >= 0 && other !== undefined && other >= 0) pairs.push([other, place]);
  }
  return longestIncreasing(pairs.sort((p, q) => p[0] - q[0]));
}

/** Places of the runs of a window, by their characters; -1 for one that stands more than once. */
function uniqueRuns(
  row: Int32Array,
  from: number,
  end: number,
  length: number,
): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at + length <= end; at++) {
    const run = String.fromCodePoint(...row.subarray(at, at + length));
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

function longestIncreasing(pairs: readonly [number, number][]): [number, number][] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, pair] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < pair[1]) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = at;
  }
  const chain: [number, number][] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}

/** Myers' greedy shortest edit script, with its trace kept for the way back. */
function shortestEdit(a: Int32Array, b: Int32Array, window: Window, found: Int32Array): void {
  const width = window.aEnd - window.a;
  const height = window.bEnd - window.b;
  const most = Math.min(width + height, mostDifferences);
  const offset = most + 1;
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    trace.push(reach.slice(offset - edits - 1, offset + edits + 2));
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits ||
        (diagonal !== edits && reach[offset + diagonal - 1]! < reach[offset + diagonal + 1]!);
      let x = down ? reach[offset + diagonal + 1]! : reach[offset + diagonal - 1]! + 1;
      while (x < width && x - diagonal < height && a[window.a + x] === b[window.b + x - diagonal]) {
        x++;
      }
      reach[offset + diagonal] = x;
      if (x >= width && x - diagonal >= height) {
        walkBack(trace, edits, width, height, window, found);
        return;
      }
    }
  }
}

function walkBack(
  trace: readonly Int32Array[],
  edits: number,
  width: number,
  height: number,
  window: Window,
  found: Int32Array,
): void {
  let x = width;
  let y = height;
  const match = (): void => {
    x--;
    y--;
    found[window.b + y] = window.a + x;
  };
  for (let left = edits; left > 0; left--) {
    const reach = trace[left]!;
    const middle = left + 1;
    const diagonal = x - y;
    const down =
      diagonal === -left ||
      (diagonal !== left && reach[middle + diagonal - 1]! < reach[middle + diagonal + 1]!);
    const before = down ? diagonal + 1 : diagonal - 1;
    const turn = reach[middle + before]!;
    while (x > turn && y > turn - before) match();
    if (down) y--;
    else x--;
  }
  while (x > 0 && y > 0) match();
}
