/** Deeper nesting than this is no sentence; brackets beyond it have no partner. */
const deepest = 64;

/**
 * The partners of the parentheses of either width in `[start, end)`: each offset to the other's.
 * A bracket without a partner is not in the map. Cost: linear.
 */
export function pairParentheses(
  text: string,
  start: number,
  end: number,
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28 || unit === 0xff08) {
      if (open.length < deepest) open.push(at);
    } else if (unit === 0x29 || unit === 0xff09) {
      const partner = open.pop();
      if (partner === undefined) continue;
      pairs.set(partner, at);
      pairs.set(at, partner);
    }
  }
  return pairs;
}
