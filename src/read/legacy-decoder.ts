import type { Decoding, Fault } from './decoding.js';
import { RawList } from './raw-list.js';
import { decodeHkscs, encodeLegacy, type LegacyEncoding } from './legacy-encoder.js';

/** One code of an encoding: what it means (null where it is not assigned), and what encodes it. */
interface Code {
  readonly text: string | null;
  readonly encodedLength: number;
  readonly exact: boolean;
}

/** What the decoder makes of Big5 codes it does not know; U+0080 is a stray 80. */
const privateUse = /[\u0080\ue000-\uf8ff]/;

/**
 * Decodes GB18030 or Big5 so that encoding gives the bytes back.
 *
 * The whole input is decoded at once; only where that fails, or encoding gives other bytes, is it
 * walked code by code. Decoder and encoder differ on about a hundred codes (A3A0, A2CC …); those go
 * to `raw`. Cost: linear.
 */
export function decodeLegacy(bytes: Uint8Array, encoding: LegacyEncoding): Decoding {
  const text = decodeWhole(bytes, encoding);
  if (text !== null && Buffer.compare(encodeLegacy(text, encoding), bytes) === 0) {
    return { text, raw: [], fault: null };
  }
  return walk(bytes, encoding);
}

function decodeWhole(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  const text = decodeStrictly(bytes, encoding);
  return text !== null && encoding === 'big5' && privateUse.test(text) ? null : text;
}

function decodeStrictly(bytes: Uint8Array, encoding: LegacyEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function walk(bytes: Uint8Array, encoding: LegacyEncoding): Decoding {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const codes = new Map<number, Code>();
  const replacement = codeOf('\ufffd', encoding, new Uint8Array());
  const raw = new RawList();
  const parts: string[] = [];
  let fault: Fault | null = null;
  for (let at = 0; at < bytes.length;) {
    const ascii = asciiEnd(bytes, at);
    if (ascii > at) {
      parts.push(view.toString('latin1', at, ascii));
      at = ascii;
      continue;
    }
    const length = codeLength(bytes, at, encoding);
    const key = keyOf(bytes, at, length);
    let code = codes.get(key);
    if (!code) {
      code = readCode(bytes.slice(at, at + length), encoding);
      codes.set(key, code);
    }
    if (code.text === null) {
      const end = faultEnd(bytes, at, length);
      fault ??= { start: at, end };
      parts.push('\ufffd');
      raw.add(at, replacement.encodedLength, bytes.subarray(at, end));
      at = end;
      continue;
    }
    parts.push(code.text);
    if (!code.exact) raw.add(at, code.encodedLength, bytes.subarray(at, at + length));
    at += length;
  }
  return { text: parts.join(''), raw: raw.list, fault };
}

function asciiEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at++;
  return at;
}

/** The length of the code at `at` by its first bytes, whether it is assigned or not. */
function codeLength(bytes: Uint8Array, at: number, encoding: LegacyEncoding): number {
  const lead = bytes[at] ?? 0;
  const trail = bytes[at + 1];
  if (lead === 0x80 || lead === 0xff || trail === undefined) return 1;
  if (encoding === 'gb18030' && isDigit(trail)) {
    const third = bytes[at + 2] ?? 0;
    return third >= 0x81 && third <= 0xfe && isDigit(bytes[at + 3] ?? 0) ? 4 : 1;
  }
  return trail < 0x40 ? 1 : 2;
}

/** Where a fault ends: an ASCII byte behind it is text again. */
function faultEnd(bytes: Uint8Array, at: number, length: number): number {
  return length === 2 && (bytes[at + 1] ?? 0) >= 0x80 ? at + 2 : at + 1;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function keyOf(bytes: Uint8Array, at: number, length: number): number {
  let key = length;
  for (let index = 0; index < length; index++) key = key * 256 + (bytes[at + index] ?? 0);
  return key;
}

function readCode(code: Uint8Array, encoding: LegacyEncoding): Code {
  return codeOf(meaningOf(code, encoding), encoding, code);
}

function meaningOf(code: Uint8Array, encoding: LegacyEncoding): string | null {
  const text = decodeStrictly(code, encoding);
  if (encoding === 'gb18030') return text;
  if (code.length === 1) return null;
  return text === null || privateUse.test(text) ? (decodeHkscs(code) ?? text) : text;
}

function codeOf(text: string | null, encoding: LegacyEncoding, code: Uint8Array): Code {
  if (text === null) return { text, encodedLength: 0, exact: false };
  const encoded = encodeLegacy(text, encoding);
  return {
    text,
    encodedLength: encoded.length,
    exact: Buffer.compare(encoded, code) === 0,
  };
}
