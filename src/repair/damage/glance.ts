import { isHan } from '../../text/characters.js';
import { codec, type DoubleByte } from './codec.js';
import type { Language } from './language.js';

/** Nats per character that the best part of a stretch must reach to be worth a search. */
const promising = -9.2;

/** How many characters a part has. */
const part = 5;

/**
 * A cheap look before a dear search: reads the bytes of a suspicious stretch in one other way, from
 * end to end, and asks whether any part of what comes out reads as Chinese. Of random bytes one
 * stretch in a hundred does.
 *
 * @param read the encoding the text was read in, @param meant the one to read it in, @param shift how
 * many bytes to leave out in front.
 * Cost: linear in the stretch.
 */
export function looksPromising(
  stretch: string,
  read: DoubleByte,
  meant: DoubleByte,
  shift: 0 | 1,
  language: Language,
): boolean {
  const text = decoded(bytesOf(stretch, read), meant, shift);
  const scores: number[] = [0];
  let reading = language.begin();
  for (let at = 0; at < text.length; at++) {
    reading = language.push(reading, text.charAt(at));
    scores.push(reading.score);
  }
  const length = Math.min(part, text.length);
  if (length === 0) return false;
  for (let end = length; end <= text.length; end++) {
    const gained = (scores[end] ?? 0) - (scores[end - length] ?? 0);
    if (gained > promising * length && isHan(text.charCodeAt(end - 1))) return true;
  }
  return false;
}

function bytesOf(text: string, read: DoubleByte): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : (codec(read).encode[unit] ?? 0);
    if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    // A mark may be a full-width question mark made half-width.
    else if (unit === 0x3f) bytes.push(0xa3, 0xbf);
    else if (code > 0) bytes.push(code);
  }
  return bytes;
}

function decoded(bytes: readonly number[], meant: DoubleByte, shift: 0 | 1): string {
  const { decode } = codec(meant);
  let text = '';
  for (let at: number = shift; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const unit = lead < 0x80 ? lead : (decode[lead * 256 + (bytes[at + 1] ?? 0)] ?? 0);
    text += unit === 0 ? '\ufffd' : String.fromCharCode(unit);
    at += lead < 0x80 ? 1 : 2;
  }
  return text;
}
