/** Clean passages of one kind; each is a text of its own, without its final line feed. */
export type Passages = readonly string[];

/** All combinations of two lists, written by `write`. */
export function combine<A, B>(
  first: readonly A[],
  second: readonly B[],
  write: (a: A, b: B) => string,
): string[] {
  return first.flatMap((a) => second.map((b) => write(a, b)));
}

/** Pairs of two lists, each of the longer once. */
export function pair<A, B>(
  first: readonly A[],
  second: readonly B[],
  write: (a: A, b: B) => string,
): string[] {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => {
    const a = first[index % first.length];
    const b = second[index % second.length];
    return a === undefined || b === undefined ? '' : write(a, b);
  });
}
