import type { Fault } from './decoding.js';

/**
 * The first place that is not UTF-8: a stray or missing continuation byte, an overlong form, a
 * surrogate, a code point above U+10FFFF. A fault is a maximal subpart, as Unicode (3.9, U+FFFD
 * Substitution) and the WHATWG decoder cut it.
 */
export function findUtf8Fault(bytes: Uint8Array, from: number): Fault | null {
  for (let at = from; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0) return { start: at, end: at + 1 };
    let read = 1;
    while (read < length && isContinuation(lead, read, bytes[at + read])) read++;
    if (read < length) return { start: at, end: at + read };
    at += length;
  }
  return null;
}

function isContinuation(lead: number, index: number, byte: number | undefined): boolean {
  if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  if (index > 1) return true;
  if (lead === 0xe0) return byte >= 0xa0;
  if (lead === 0xed) return byte <= 0x9f;
  if (lead === 0xf0) return byte >= 0x90;
  if (lead === 0xf4) return byte <= 0x8f;
  return true;
}
