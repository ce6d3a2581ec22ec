/**
 * The UTF-16 units of a text as an array, and back: reading a unit there costs a fraction of what
 * reading one of a string does. Node's Buffer copies them at once; elsewhere they are copied one by one.
 */

const littleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
const buffer = littleEndian ? globalThis.Buffer : undefined;

/** Fills `units` with those of a text, from index 0. Cost: linear. */
export function writeUnits(text: string, units: Uint16Array): void {
  if (buffer !== undefined && text.length > 32) {
    buffer.from(units.buffer, units.byteOffset, units.byteLength).write(text, 'utf16le');
    return;
  }
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
}

/** The text of the first `length` units, unpaired surrogates as they are. Cost: linear. */
export function readUnits(units: Uint16Array, length: number): string {
  if (buffer !== undefined) {
    return buffer.from(units.buffer, units.byteOffset, length * 2).toString('utf16le');
  }
  const parts: string[] = [];
  for (let at = 0; at < length; at += 4096) {
    parts.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + 4096))));
  }
  return parts.join('');
}
