/** Where ideographic descriptions (⿰亻言) begin in a text, and where each ends. */
export type Descriptions = ReadonlyMap<number, number>;

const none: Descriptions = new Map();

/**
 * The ideographic description sequences of a text, those inside others too. An operator whose
 * operands are not all there begins none.
 *
 * Cost: linear: an inner sequence ends before the outer one that begins left of it is looked at.
 */
export function findDescriptions(text: string): Descriptions {
  if (!/[\u2ff0-\u2fff]/.test(text)) return none;
  const ends = new Map<number, number>();
  for (let at = text.length - 1; at >= 0; at--) {
    const operator = text.charCodeAt(at);
    if (operator < 0x2ff0 || operator > 0x2fff) continue;
    let owed = operator === 0x2ff2 || operator === 0x2ff3 ? 3 : 2;
    let end = at + 1;
    for (; owed > 0 && end < text.length; owed--) end = ends.get(end) ?? end + lengthAt(text, end);
    if (owed === 0) ends.set(at, end);
  }
  return ends;
}

/** How many UTF-16 units the character at an offset has. */
export function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
