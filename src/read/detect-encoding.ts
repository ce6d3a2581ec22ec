import { isUtf8 } from 'node:buffer';
import { ZhengbenError } from '../model/error.js';
import type { Encoding } from '../model/source.js';
import { byteOrderMark } from './encode.js';
import { characterLikelihood } from './character-model.js';
import { refuseNull } from './refuse.js';
import { codesOf } from './trial-codes.js';

/** Every encoding, the likelier first where a score is equal. */
const candidates: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** What a byte costs that no character of the encoding explains: damage is rarer than a rare character. */
const strayByte = -14;

/** The score of a byte of noise: one of 256. A reading worse than this explains nothing. */
const noiseByte = -Math.log(256);

/** Long enough that the margin between encodings is never in doubt. */
const sampleLength = 16 * 1024;
const longSampleLength = 256 * 1024;
const enoughHighBytes = 64;

/**
 * The encoding of bytes. A byte order mark decides; then UTF-8, if all is valid; then the encoding
 * under which a sample of the bytes is the likeliest Chinese text, where a stray byte may be
 * skipped at a price, so that a byte damaged, lost or added does not spoil what follows.
 *
 * @throws ZhengbenError `unknown-encoding` or `binary-input` if no encoding gives Chinese text and
 *   even a strict decoder would not notice. Cost: linear for UTF-8, and for a sample of the rest.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const marked = candidates.find((encoding) => startsWith(bytes, byteOrderMark(encoding)));
  if (marked) return marked;
  const hasNull = bytes.includes(0);
  if (!hasNull && isUtf8(bytes) && (bytes.length >= 64 || isWideOrAscii(bytes))) return 'utf-8';

  const sample = sampleOf(bytes);
  let best: Encoding = 'utf-8';
  let bestScore = -Infinity;
  for (const encoding of candidates) {
    const found = score(sample, encoding);
    if (found <= bestScore) continue;
    best = encoding;
    bestScore = found;
  }
  const noise = bestScore < noiseByte * sample.length;
  if (noise && best.startsWith('utf-16') && bytes.length > 16) {
    if (hasNull) refuseNull(bytes.indexOf(0));
    throw unknown();
  }
  return best;
}

function startsWith(bytes: Uint8Array, mark: Uint8Array): boolean {
  return mark.length > 0 && mark.every((byte, index) => bytes[index] === byte);
}

/** Valid UTF-8 of few bytes may be GBK by chance if it has codes of two bytes only (联通). */
function isWideOrAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80) || bytes.some((byte) => byte >= 0xe0);
}

/** From the first byte that is not ASCII, or from the start; longer where ASCII prevails. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80 || byte === 0);
  const start = Math.max(0, first - (first % 2));
  const sample = bytes.subarray(start, start + sampleLength);
  let high = 0;
  for (const byte of sample) if (byte >= 0x80) high++;
  return high >= enoughHighBytes ? sample : bytes.subarray(start, start + longSampleLength);
}

/** The best reading of the bytes from each place to the end, from the end backwards. */
function score(sample: Uint8Array, encoding: Encoding): number {
  const { lengths, codePoints } = codesOf(sample, encoding);
  const best = new Float64Array(sample.length + 1);
  for (let at = sample.length - 1; at >= 0; at--) {
    const skip = strayByte + (best[at + 1] ?? 0);
    const length = lengths[at] ?? 0;
    best[at] =
      length === 0
        ? skip
        : Math.max(skip, characterLikelihood(codePoints[at] ?? 0) + (best[at + length] ?? 0));
  }
  return best[0] ?? 0;
}

function unknown(): ZhengbenError {
  return new ZhengbenError('unknown-encoding', {
    en: 'These bytes are not Chinese text in any encoding known here (UTF-8, UTF-16, GB18030, Big5). If they are text, name its encoding with --encoding.',
    zh: '这些字节按已知编码（UTF-8、UTF-16、GB18030、Big5）都不是中文文本。如确为文本，请用 --encoding 指明编码。',
  });
}
