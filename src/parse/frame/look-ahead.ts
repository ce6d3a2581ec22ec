import { readLabel } from '../../labels/index.js';
import type { Line } from '../line.js';
import { endsColon, endsSentence, squeeze } from '../words.js';
import { goesOnWithItem, longestItem } from './listed.js';
import { readAttachmentHead } from './note.js';
import type { SignOff } from './sign-off.js';

/** How far ahead a list of attachments may be from the signature that shows it is one. */
const farthest = 60;

/** True if only names of attachments stand between `from` and a signature. Cost: at most 60 lines. */
export function isListAhead(
  lines: readonly Line[],
  from: number,
  signOffs: ReadonlyMap<number, SignOff>,
): boolean {
  for (let at = from; at < Math.min(lines.length, from + farthest); at++) {
    if (signOffs.has(at)) return true;
    const line = lines[at];
    if (!line || line.row || endsColon(line.text)) return false;
    const head = readAttachmentHead(line.text);
    if (head && head.titleStart >= line.text.length) return false;
    if (line.text.length > 80 || (endsSentence(line.text) && line.label === null)) return false;
    if (line.label && line.label.scheme !== '1.' && line.label.scheme !== '（1）') return false;
  }
  return false;
}

/** True if a title recurs as a line: then what named it was a list. Cost: at most 60 lines. */
export function recursAhead(lines: readonly Line[], from: number, title: string): boolean {
  const wanted = squeeze(title).replace(/^\d+[.．、]/u, '');
  for (let at = from; at < Math.min(lines.length, from + farthest); at++) {
    if (squeeze(lines[at]?.text ?? '') === wanted) return true;
  }
  return false;
}

/** True if a body begins soon: a label, a row or a whole sentence. Cost: at most twelve lines. */
export function hasBodyAhead(lines: readonly Line[], from: number): boolean {
  for (let at = from; at < Math.min(lines.length, from + 12); at++) {
    const line = lines[at];
    if (line && (line.label || line.row || line.text.length > 60)) return true;
    if (line && (endsSentence(line.text) || endsColon(line.text))) return true;
  }
  return false;
}

/** Where the lines 2. 3. … end that go on under 附件：1. …, which stands above `from`. */
export function attachmentListEnd(
  lines: readonly Line[],
  from: number,
  signOffs: ReadonlyMap<number, unknown>,
): number {
  const head = lines[from - 1]?.text ?? '';
  let last = readLabel(head, readAttachmentHead(head)?.titleStart ?? head.length)?.ordinal ?? 0;
  for (let at = from; ; at++) {
    at = itemEnd(lines, at, last, signOffs);
    if (signOffs.has(at) || !isNext(lines[at], last)) return at;
    last++;
  }
}

/** True for the item of a list behind number `last`. */
function isNext(line: Line | undefined, last: number): boolean {
  if (!line || line.row || line.heading > 0) return false;
  const { label, text } = line;
  if (label?.ordinal !== last + 1 || (label.scheme !== '1.' && label.scheme !== '（1）'))
    return false;
  return text.length <= 100 && !text.endsWith('。');
}

/** Behind the lines from `from` on that go on with the item above: up to the next, or a signature. */
function itemEnd(
  lines: readonly Line[],
  from: number,
  last: number,
  signOffs: ReadonlyMap<number, unknown>,
): number {
  for (let at = from; at <= from + longestItem; at++) {
    const line = lines[at];
    const above = lines[at - 1];
    if (!line || !above || signOffs.has(at)) return at;
    if (at > from && last > 0 && isNext(line, last)) return at;
    if (!goesOnWithItem(line, above)) return from;
  }
  return from;
}
