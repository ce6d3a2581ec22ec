import type { Encoding, Source } from '../model/source.js';
import { encodeLegacy } from './legacy-encoder.js';

/** What of a source says how its text became bytes. */
export type ByteForm = Pick<Source, 'encoding' | 'bom' | 'raw'>;

const marks: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
  big5: [],
};

/** The bytes of U+FEFF in an encoding; Big5 has none. */
export function byteOrderMark(encoding: Encoding): Uint8Array {
  return Uint8Array.from(marks[encoding]);
}

/** A text's bytes, without byte order mark; what an encoding lacks becomes `?`. Cost: linear. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
    case 'big5':
      return encodeLegacy(text, encoding);
  }
}

/**
 * The exact bytes a source was read from: its text encoded again, with its byte order mark, and its
 * `raw` bytes where encoding gives others.
 *
 * @param text the source's text, as `readSource` gave it.
 * @throws RangeError if `raw` is not sorted or lies outside the text. Cost: linear.
 */
export function restoreBytes(text: string, form: ByteForm): Uint8Array {
  const encoded = encodeText(text, form.encoding);
  const mark = form.bom ? byteOrderMark(form.encoding) : new Uint8Array();
  if (form.raw.length === 0 && mark.length === 0) return encoded;
  const parts: Uint8Array[] = [mark];
  let written = mark.length;
  let at = 0;
  for (const { offset, length, base64 } of form.raw) {
    const copied = offset - written;
    if (copied < 0 || at + copied + length > encoded.length) {
      throw new RangeError(`Raw bytes at ${offset} lie outside the text or overlap others`);
    }
    const bytes = Buffer.from(base64, 'base64');
    parts.push(encoded.subarray(at, at + copied), bytes);
    at += copied + length;
    written = offset + bytes.length;
  }
  parts.push(encoded.subarray(at));
  return Buffer.concat(parts);
}
