import { ZhengbenError } from '../model/error.js';
import type { Fact } from '../model/fact.js';
import type { Encoding, Format, Source } from '../model/source.js';
import { decode } from './decode.js';
import type { Fault } from './decoding.js';
import { detectEncoding } from './detect-encoding.js';
import { detectFormat } from './detect-format.js';
import { digest } from '../text/digest.js';
import { byteOrderMark } from './encode.js';
import { encodingNamed } from './encoding-name.js';
import { refuseBinaryKind, refuseMarkup, refuseNull, refuseTooLarge } from './refuse.js';

export interface ReadOptions {
  /** By any common name (gbk, utf8 …); default: detected. A byte order mark of the same encoding is still taken off. */
  encoding?: string | undefined;
  /** Default: detected. */
  format?: Format | undefined;
  /** The file's name; `.md` and `.markdown` mean Markdown. */
  name?: string | undefined;
  /** Read bytes that are no character as U+FFFD instead of refusing them. */
  lossy?: boolean | undefined;
  /** Refuse longer input; default {@link defaultMaxBytes}. */
  maxBytes?: number | undefined;
}

/**
 * 32 MiB: ten times the longest law with its history. An ill scanned text of that length, with an
 * edit for every twenty characters, takes most of the 4 GB that Node.js gives a program unasked.
 */
export const defaultMaxBytes: number = 32 * 1024 * 1024;

/**
 * Reads a document's bytes: decodes them, takes a byte order mark off, and notes what the text will
 * no longer show. `restoreBytes` gives the bytes back, whatever they were.
 *
 * This function is synchronous and knows plain text. Where the source's `format` is `markdown`, its
 * spans are added by `readMarkdown`, which loads the Markdown parser when it is first asked.
 *
 * @throws ZhengbenError `undecodable-bytes` with a byte offset (unless `lossy`), `binary-input`,
 *   `markup-input` (unless a `format` is given), `too-large`, `unknown-encoding`.
 * Cost: linear.
 */
export function readSource(bytes: Uint8Array, options: ReadOptions = {}): Source {
  refuseTooLarge(bytes.length, options.maxBytes ?? defaultMaxBytes);
  refuseBinaryKind(bytes);
  const encoding =
    options.encoding === undefined ? detectEncoding(bytes) : encodingNamed(options.encoding, bytes);
  const mark = byteOrderMark(encoding);
  const bom = mark.length > 0 && mark.every((byte, index) => bytes[index] === byte);
  const skipped = bom ? mark.length : 0;
  const { text, raw, fault } = decode(bytes.subarray(skipped), encoding);
  const zero = text.indexOf('\0');
  if (zero >= 0) refuseNull(encoding.startsWith('utf-16') ? skipped + zero * 2 : bytes.indexOf(0));
  if (fault && options.lossy !== true) {
    throw undecodable(bytes, fault, skipped, encoding, options.encoding !== undefined);
  }
  if (options.format === undefined) refuseMarkup(text);
  const hash = hashLater(bytes);
  return {
    get sha256() {
      return hash();
    },
    encoding,
    bom,
    text,
    format: options.format ?? detectFormat(text, options.name),
    facts: pageBreaks(text),
    raw: raw.map((each) => ({ ...each, offset: each.offset + skipped })),
  };
}

/** Up to this many bytes are kept for their hash: loading the platform's hashes costs as much as they. */
const keptForHash = 1024 * 1024;

/** The SHA-256 of bytes, made when it is asked for: what they are by then does not matter. */
function hashLater(bytes: Uint8Array): () => string {
  let kept: Uint8Array | null = bytes.length > keptForHash ? null : new Uint8Array(bytes);
  let hash = kept === null ? digest(bytes) : '';
  return () => {
    if (kept !== null) hash = digest(kept);
    kept = null;
    return hash;
  };
}

/**
 * What reading a text anew would learn of it, but for its Markdown, which `readMarkdown` adds.
 *
 * @param format given by the user; `markdown` speaks of the source only: a repaired text has no marks.
 */
export function readAgain(
  text: string,
  format?: Format,
): Pick<Source, 'text' | 'format' | 'facts'> {
  return { text, format: format === 'text' ? format : detectFormat(text), facts: pageBreaks(text) };
}

/** A form feed begins a page; it stays in the text. */
function pageBreaks(text: string): Fact[] {
  const facts: Fact[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    facts.push({ type: 'pageBreak', start: at, end: at + 1 });
  }
  return facts;
}

function undecodable(
  bytes: Uint8Array,
  fault: Fault,
  skipped: number,
  encoding: Encoding,
  named: boolean,
): ZhengbenError {
  const offset = fault.start + skipped;
  const seen = [...bytes.subarray(offset, fault.end + skipped)]
    .map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
    .join(' ');
  return new ZhengbenError('undecodable-bytes', {
    en: `Byte ${offset} (${seen}) is not ${encoding}${named ? '' : ', which the input seems to be'}. Name its encoding with --encoding, or use --lossy to read such bytes as U+FFFD.`,
    zh: `字节 ${offset}（${seen}）不是有效的 ${encoding}${named ? '' : '（检测所得编码）'}。请用 --encoding 指明编码，或用 --lossy 将此类字节读作 U+FFFD。`,
  });
}
