/**
 * Lists of pairs of neighbouring characters, each pair a number, in ascending order; a pair that is
 * there twice is in it twice.
 */
export type Pairs = Int32Array;

/**
 * How many pairs two lists share. Cost: the shorter, times how often the longer can be halved until
 * it is as short: a line of a million characters is held against thousands of short ones.
 */
export function countShared(a: Pairs, b: Pairs): number {
  const [shorter, longer] = inOrderOfLength(a, b);
  let shared = 0;
  let at = 0;
  for (const pair of shorter) {
    at = firstFrom(longer, at, pair);
    if (at === longer.length) break;
    if (longer[at] === pair) {
      shared++;
      at++;
    }
  }
  return shared;
}

/** About how many steps `countShared` takes. */
export function stepsToShare(a: Pairs, b: Pairs): number {
  const [shorter, longer] = inOrderOfLength(a, b);
  return shorter.length * (1 + Math.log2(longer.length / Math.max(1, shorter.length)));
}

/** The first place from `from` on that holds `least` or more: leaps that double, then halves. */
export function firstFrom(pairs: Pairs, from: number, least: number): number {
  let low = from;
  let leap = 1;
  while (low + leap <= pairs.length && (pairs[low + leap - 1] ?? 0) < least) {
    low += leap;
    leap *= 2;
  }
  let high = Math.min(low + leap - 1, pairs.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrderOfLength(a: Pairs, b: Pairs): [shorter: Pairs, longer: Pairs] {
  return a.length < b.length ? [a, b] : [b, a];
}
