import type { Line } from '../line.js';
import {
  endsColon,
  endsSentence,
  isBare,
  isBracketed,
  isDocumentName,
  isOfficer,
  isOrgan,
} from '../words.js';
import { findDate, readWholeDate } from './date.js';
import { itemLines } from './listed.js';
import { noteKind, readAttachmentHead } from './note.js';

/** 发文机关署名 and 成文日期: the lines from `from` to the date at `date`. */
export interface SignOff {
  from: number;
  date: number;
}

/** Joint documents are signed by as many organs at most. */
const mostSigners = 30;

/**
 * All places where a document is signed and dated, by the line each begins on. A date alone on its
 * line under names of organs or persons; without a name, a date that nothing but notes or another
 * text follows. Cost: linear in the lines, times the signers of each date.
 */
export function findSignOffs(lines: readonly Line[]): ReadonlyMap<number, SignOff> {
  const found = new Map<number, SignOff>();
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at];
    if (!line || line.row || line.label || line.heading > 0 || line.depth > 0) continue;
    const exactness = readWholeDate(line.text)?.iso.length ?? 0;
    if (exactness < 7) {
      const above = lines[at - 1];
      if (above && isSignedDate(line.text) && endsSentence(above.text) && endsText(lines, at + 1)) {
        found.set(at, { from: at, date: at });
      }
      continue;
    }
    let from = at;
    while (from > 0 && at - from < mostSigners && isSigner(lines[from - 1])) from--;
    const above = lines[from - 1];
    if (!above || at - from === mostSigners) continue;
    const signed = from < at || (exactness === 10 && endsText(lines, at + 1));
    const listed = from < at ? itemLines(lines, from, at) : -1;
    if (listed > 0) from += listed;
    if (signed && (listed >= 0 || isBodyEnd(above))) {
      found.set(from, { from, date: at });
    }
  }
  return found;
}

/** Characters of a signature and its date on one line, the blanks between them included. */
const longestSigned = 80;

/** A date and, parted from it by blanks, an organ or officer: as gazettes and web pages set them. */
function isSignedDate(text: string): boolean {
  if (text.length > longestSigned || !/[ \u3000]/u.test(text)) return false;
  const date = findDate(text);
  if (date?.iso.length !== 10) return false;
  const [before, behind] = [text.slice(0, date.start), text.slice(date.end)];
  if (before !== '' && behind !== '') return false;
  const signer = (before + behind).trim();
  const parted = signer.length < before.length + behind.length;
  return parted && isBare(signer) && (isOrgan(signer) || isOfficer(signer));
}

function isSigner(line: Line | undefined): boolean {
  if (!line || line.row || line.label || line.heading > 0 || line.depth > 0 || !isBare(line.text))
    return false;
  if (line.text.length > 44 || readWholeDate(line.text) || noteKind(line.text)) return false;
  if (/^[（(《—―─-]/u.test(line.text) || isDocumentName(line.text)) return false;
  return line.role === 'signature' || line.text.length <= 20 || isOrgan(line.text);
}

/** What may stand above a signature: the end of a paragraph, an item of a list, a table's row. */
function isBodyEnd(line: Line): boolean {
  return (
    line.row ||
    line.label !== null ||
    isDocumentName(line.text) ||
    endsSentence(line.text) ||
    endsColon(line.text) ||
    noteKind(line.text) !== null ||
    line.text.length > 44
  );
}

/** True where a text ends at `at`: with the last line, a note, or what opens an attachment. */
function endsText(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  if (!line) return true;
  if (noteKind(line.text) !== null || readAttachmentHead(line.text) !== null) return true;
  if (isBracketed(line.text)) return true;
  return isBare(line.text) && line.label === null && !/^[—―─-]/u.test(line.text);
}
