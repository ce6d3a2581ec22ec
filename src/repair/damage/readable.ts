import type { Language } from './language.js';
import type { Mended } from './mend.js';

/** Characters that prove themselves as UTF-8, whatever they are. */
const provenLength = 6;

/**
 * What is left must be text that Chinese documents hold: where the form of the bytes proves nothing,
 * any bytes are characters of GBK, and only words tell text from symbols (°±²³ is 停眾).
 *
 * @param before what stands in front of it, @param behind what follows.
 */
export function isReadable(
  { after, lost, steps }: Mended,
  before: string,
  behind: string,
  language: Language,
): boolean {
  if (!/[^\u0000-\u1fff\ufffd]/.test(after)) return false;
  if (steps.length > 1 ? /[\u0080-\u00ff]/.test(after) : /[\u0080-\u00ff]{2}/.test(after)) {
    return false;
  }
  if (lost > 0) return true;
  const utf8 = steps.at(-1)?.meant === 'utf-8';
  if (utf8 && after.length >= provenLength) return true;
  // Rules of a table, read otherwise: ───── is 岸岸岸岸岸 in Big5.
  if (!utf8 && /(.)\1\1/u.test(after)) return false;
  const context = before.slice(-8);
  const next = behind.slice(0, 3);
  const score = language.score(after + next, context) - language.score(next);
  return score / after.length > (utf8 ? known : (readable[after.length] ?? readable.at(-1) ?? 0));
}

/** Nats per character: above this, a text holds no character the dictionary does not know. */
const known = -10;

/**
 * Nats per character, by length, above which a text reads as Chinese. Measured: of real text 3 to
 * 8 % is below, of random characters less than one in a thousand above (of two, one in a hundred).
 */
const readable: readonly number[] = [0, 0, -7, -7.9, -8.1, -8.3, -8.5];
