/** A pair of places that may stay in order, and what keeping it there is worth. */
export interface WeightedPair {
  old: number;
  new: number;
  weight: number;
}

/**
 * The heaviest set of pairs that stand in the same order on both sides: the longest increasing
 * subsequence by weight, with a Fenwick tree of best sums.
 *
 * @param pairs sorted by `new`, each `new` and each `old` once.
 * @returns indices into `pairs`, ascending. Cost: n log n.
 */
export function heaviestIncreasing(pairs: readonly WeightedPair[]): number[] {
  if (isIncreasing(pairs)) return pairs.map((_, index) => index);
  const order = pairs.map((_, index) => index);
  order.sort((a, b) => (pairs[a]?.old ?? 0) - (pairs[b]?.old ?? 0));
  const rank = new Int32Array(pairs.length);
  order.forEach((pair, place) => (rank[pair] = place + 1));
  const sums = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length).fill(-1);
  // tree[k]: the index of the pair with the best sum among those whose rank the node covers.
  const tree = new Int32Array(pairs.length + 1).fill(-1);
  let last = -1;
  pairs.forEach((pair, index) => {
    let best = -1;
    for (let at = (rank[index] ?? 1) - 1; at > 0; at -= at & -at) {
      best = better(sums, best, tree[at] ?? -1);
    }
    sums[index] = pair.weight + (best < 0 ? 0 : (sums[best] ?? 0));
    before[index] = best;
    for (let at = rank[index] ?? 1; at <= pairs.length; at += at & -at) {
      tree[at] = better(sums, tree[at] ?? -1, index);
    }
    last = better(sums, last, index);
  });
  const kept: number[] = [];
  for (let index = last; index >= 0; index = before[index] ?? -1) kept.push(index);
  return kept.reverse();
}

function isIncreasing(pairs: readonly WeightedPair[]): boolean {
  let last = -1;
  for (const { old } of pairs) {
    if (old <= last) return false;
    last = old;
  }
  return true;
}

function better(sums: Float64Array, one: number, other: number): number {
  if (one < 0) return other;
  if (other < 0) return one;
  return (sums[other] ?? 0) > (sums[one] ?? 0) ? other : one;
}
