/** The known names a given one was probably meant to be: those it is a part of, or nearly is. */
export function similar(given: string, known: readonly string[]): string[] {
  const near = known.filter((name) => distance(given, name) <= Math.max(1, given.length / 4));
  return near.length > 0 ? near : known.filter((name) => given !== '' && name.includes(given));
}

/** Levenshtein's distance; bounded, as names are short and nothing longer can be near. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8 || a.length > 64) return Infinity;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
