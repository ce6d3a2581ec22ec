/** A list with room for twice as many, and what it holds. Cost: linear. */
export function grown(list: Int32Array): Int32Array {
  const larger = new Int32Array(list.length * 2 + 8);
  larger.set(list);
  return larger;
}
