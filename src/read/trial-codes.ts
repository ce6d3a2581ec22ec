import type { Encoding } from '../model/source.js';

/** For each byte: how long a character that begins there would be (0: none can), and which. */
export interface TrialCodes {
  readonly lengths: Uint8Array;
  readonly codePoints: Uint32Array;
}

/** Every character that could begin at each byte, whatever stands before it. Cost: linear. */
export function codesOf(bytes: Uint8Array, encoding: Encoding): TrialCodes {
  const codes = {
    lengths: new Uint8Array(bytes.length),
    codePoints: new Uint32Array(bytes.length),
  };
  switch (encoding) {
    case 'utf-8':
      readUtf8(bytes, codes);
      break;
    case 'utf-16le':
      readUtf16(bytes, codes, 0, 1);
      break;
    case 'utf-16be':
      readUtf16(bytes, codes, 1, 0);
      break;
    case 'gb18030':
    case 'big5':
      readDoubleByte(bytes, codes, encoding);
  }
  return codes;
}

function readUtf8(bytes: Uint8Array, { lengths, codePoints }: TrialCodes): void {
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let codePoint = length < 2 ? lead : lead & (0x7f >> length);
    let read = 1;
    for (; read < length; read++) {
      const next = bytes[at + read] ?? 0;
      if ((next & 0xc0) !== 0x80) break;
      codePoint = (codePoint << 6) | (next & 0x3f);
    }
    if (read < length || length === 0) continue;
    lengths[at] = length;
    codePoints[at] = codePoint;
  }
}

function readUtf16(
  bytes: Uint8Array,
  { lengths, codePoints }: TrialCodes,
  low: number,
  high: number,
): void {
  const unit = (at: number): number => ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0);
  for (let at = 0; at + 1 < bytes.length; at++) {
    const first = unit(at);
    const pair = (first & 0xfc00) === 0xd800 && at + 3 < bytes.length;
    const second = pair ? unit(at + 2) : 0;
    if ((second & 0xfc00) === 0xdc00) {
      lengths[at] = 4;
      codePoints[at] = 0x1_0000 + ((first & 0x3ff) << 10) + (second & 0x3ff);
    } else if ((first & 0xf800) !== 0xd800) {
      lengths[at] = 2;
      codePoints[at] = first;
    }
  }
}

/** What stands for a four-byte code: as unlikely as the rare characters that are written so. */
const rare = 0x3400;

function readDoubleByte(
  bytes: Uint8Array,
  { lengths, codePoints }: TrialCodes,
  encoding: 'gb18030' | 'big5',
): void {
  // One decoder call for all codes, whichever byte they begin at; a line feed keeps them apart.
  const lines = new Uint8Array(bytes.length * 3).fill(0x0a);
  for (let at = 0; at + 1 < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead > 0x80 && lead < 0xff && trail >= 0x40) {
      lines[at * 3] = lead;
      lines[at * 3 + 1] = trail;
    }
  }
  const decoded = new TextDecoder(encoding).decode(lines);
  let read = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      lengths[at] = 1;
      codePoints[at] = byte;
    } else if (lines[at * 3] === 0x0a) {
      if (encoding === 'gb18030' && isFourByteCode(bytes, at)) {
        lengths[at] = 4;
        codePoints[at] = rare;
      }
    } else {
      const codePoint = decoded.codePointAt(read) ?? 0xfffd;
      if (codePoint !== 0xfffd) {
        lengths[at] = 2;
        codePoints[at] = codePoint;
      }
    }
    const next = lines[at * 3] === 0x0a ? read + 3 : decoded.indexOf('\n', read) + 1;
    read = next;
  }
}

function isFourByteCode(bytes: Uint8Array, at: number): boolean {
  const digit = (index: number): boolean => {
    const byte = bytes[index] ?? 0;
    return byte >= 0x30 && byte <= 0x39;
  };
  const third = bytes[at + 2] ?? 0;
  return digit(at + 1) && third > 0x80 && third < 0xff && digit(at + 3);
}
