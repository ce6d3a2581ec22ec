/** Double-byte encodings of Chinese that text is wrongly written or read in. */
export type DoubleByte = 'gbk' | 'big5';

/** A double-byte encoding both ways, made from the platform's own decoder. */
export interface Codec {
  /** Code (lead × 256 + trail) → UTF-16 unit; 0 where the encoding has none. Private use is left out. */
  readonly decode: Uint16Array;
  /** UTF-16 unit → code, private use included, as wrong readings often fall there; 0 for none. */
  readonly encode: Uint16Array;
}

const codecs = new Map<DoubleByte, Codec>();

/** What each encoding is called by TextDecoder; the second only fills gaps of the first. */
const labels: Record<DoubleByte, readonly string[]> = {
  gbk: ['gb18030', 'gbk'],
  big5: ['big5'],
};

/**
 * The tables of an encoding, made at first use by decoding all its codes once (about three
 * milliseconds; plain loops, as they are run before V8 makes machine code of them).
 */
export function codec(encoding: DoubleByte): Codec {
  const known = codecs.get(encoding);
  if (known) return known;
  const decode = new Uint16Array(0x1_0000);
  const encode = new Uint16Array(0x1_0000);
  const bytes = allCodes();
  for (const label of labels[encoding]) fillTables(decode, encode, bytes, label);
  const made = { decode, encode };
  codecs.set(encoding, made);
  return made;
}

/** Every code a double-byte encoding can have, with a line feed behind each. */
function allCodes(): Uint8Array {
  const bytes = new Uint8Array(126 * 191 * 3);
  let at = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      bytes[at] = lead;
      bytes[at + 1] = trail;
      bytes[at + 2] = 0x0a;
      at += 3;
    }
  }
  return bytes;
}

function fillTables(
  decode: Uint16Array,
  encode: Uint16Array,
  bytes: Uint8Array,
  label: string,
): void {
  const decoded = new TextDecoder(label).decode(bytes);
  let at = 0;
  for (let index = 0; index < bytes.length; index += 3) {
    const unit = decoded.charCodeAt(at);
    if (decoded.charCodeAt(at + 1) !== 0x0a) {
      at = decoded.indexOf('\n', at) + 1;
      continue;
    }
    at += 2;
    if (unit === 0xfffd) continue;
    const code = ((bytes[index] ?? 0) << 8) | (bytes[index + 1] ?? 0);
    const other = encode[unit] ?? 0;
    // Big5 has 十 and 卅 twice: among numerals (A2CC) and, as everybody writes them, among characters.
    if (other === 0 || other === 0xa2cc || other === 0xa2ce) encode[unit] = code;
    if (decode[code] === 0 && (unit < 0xe000 || unit > 0xf8ff)) decode[code] = unit;
  }
}

/** True for a unit of the private use area, where decoders put codes nobody has assigned. */
export function isPrivateUse(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff;
}

/**
 * Windows code page 1252 where it differs from Latin-1, byte 0x80 onwards; its five unassigned
 * bytes are read as C1 controls by browsers, and as U+FFFD by others.
 */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const latinBytes = new Map(
  Array.from(windows1252, (character, index) => [character, 0x80 + index] as const),
);

/** The byte a unit stands for in Latin-1 or Windows-1252, or −1. */
export function latinByte(unit: number): number {
  if (unit < 0x100) return unit;
  return latinBytes.get(String.fromCharCode(unit)) ?? -1;
}

/** Bytes that Windows-1252 does not assign: what a U+FFFD may stand for in text read as it. */
export const unassigned1252: readonly number[] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
