import { isHan } from '../../text/characters.js';
import { codec, type DoubleByte } from './codec.js';
import type { Language } from './language.js';
import { decodePair } from './pairs.js';

/** Nats per character that the best part of a stretch must reach to be worth a search. */
const promising = -9.2;

/** How many characters a part has. */
const part = 4;

/**
 * A cheap look before a dear search: reads a suspicious stretch in one other way, from end to end, and
 * asks whether any part of what comes out reads as Chinese. Of random bytes one stretch in a hundred
 * does.
 *
 * @param text what `inOtherEncoding` or `oneByteOn` made of the stretch. Cost: linear.
 */
export function looksPromising(text: string, language: Language): boolean {
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

/** A stretch that was read in one encoding, in another. */
export function inOtherEncoding(stretch: string, read: DoubleByte, meant: DoubleByte): string {
  const { encode } = codec(read);
  let text = '';
  for (let at = 0; at < stretch.length; at++) {
    const unit = stretch.charCodeAt(at);
    const code = unit < 0x80 ? 0 : (encode[unit] ?? 0);
    if (unit < 0x80) text += stretch.charAt(at);
    else text += decodePair(code >> 8, code & 0xff, meant) ?? '\ufffd';
  }
  return text;
}

/** A stretch with the second byte of each character paired with the first of the next. */
export function oneByteOn(stretch: string, encoding: DoubleByte): string {
  const { encode } = codec(encoding);
  let text = '';
  let waiting = 0;
  for (let at = 0; at < stretch.length; at++) {
    const unit = stretch.charCodeAt(at);
    const code = unit < 0x80 ? unit : (encode[unit] ?? 0);
    // A mark may be a full-width question mark made half-width.
    const [lead, trail] =
      unit === 0x3f ? [0xa3, 0xbf] : code > 0xff ? [code >> 8, code & 0xff] : [code, 0];
    if (waiting > 0) text += decodePair(waiting, lead, encoding) ?? '\ufffd';
    waiting = trail;
  }
  return text;
}
