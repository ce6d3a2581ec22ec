import { unknownByte } from './chain.js';
import { codec, type DoubleByte } from './codec.js';

/** The two bytes of a unit, or undefined for ASCII and what the encoding does not have. */
export function pairOf(unit: number, encoding: DoubleByte): readonly [number, number] | undefined {
  const code = unit < 0x80 ? 0 : (codec(encoding).encode[unit] ?? 0);
  return code === 0 ? undefined : [code >> 8, code & 0xff];
}

/** The character of two bytes, or undefined where the encoding has none. */
export function decodePair(lead: number, trail: number, encoding: DoubleByte): string | undefined {
  if (lead < 0x81 || trail < 0x40) return undefined;
  const unit = codec(encoding).decode[lead * 256 + trail] ?? 0;
  return unit === 0 ? undefined : String.fromCharCode(unit);
}

const candidateLists = new Map<string, readonly string[]>();

/** The characters of a known byte and one that is not. Made once for each. */
export function candidatesOf(lead: number, trail: number, encoding: DoubleByte): readonly string[] {
  const key = `${encoding} ${lead} ${trail}`;
  const known = candidateLists.get(key);
  if (known) return known;
  const found: string[] = [];
  for (let byte = 0x40; byte <= 0xfe; byte++) {
    const text = decodePair(
      lead === unknownByte ? byte : lead,
      trail === unknownByte ? byte : trail,
      encoding,
    );
    if (text !== undefined) found.push(text);
  }
  candidateLists.set(key, found);
  return found;
}
