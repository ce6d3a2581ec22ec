import type { SchemeId } from '../labels/index.js';
import { isBlank } from '../text/characters.js';
import { readAttachmentHead } from './frame/note.js';
import { labelled } from './labelled.js';
import type { Line } from './line.js';
import { isBare } from './words.js';

/** 1 总则: what stands over 1.1 in plans and standards that are numbered in decimals throughout. */
const plainDecimal = /^\d{1,2}(?=[ \u3000]{0,2}\p{sc=Han})/u;
const longestChapter = 26;

/** 3.1, 3.1.2 alone on a line, as standards number their terms. */
const lonely = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?$/u;

/** A.1, A.1.1 in annex A. */
const annexed = /^([A-Z])\.(\d{1,2})(?:\.(\d{1,2}))?(?=[ \u3000\p{sc=Han}]|$)/u;

/** The chapter every standard begins with (GB/T 1.1). */
const scope = /^1[ \u3000]{0,2}范[围圍]$/u;

/**
 * Reads the numbers that are labels only in texts numbered in decimals throughout: bare ones of
 * chapters, and those of terms alone on their lines; in an annex, those that begin with its letter.
 * Cost: linear.
 */
export function withDecimals(lines: readonly Line[]): Line[] {
  const annexes = withAnnexes(lines);
  return numbersInDecimals(annexes) ? withChapters(annexes) : annexes;
}

function withAnnexes(lines: readonly Line[]): Line[] {
  let letter = '';
  return lines.map((line) => {
    if (line.row || line.label) return line;
    const { text } = line;
    if (text.startsWith('附')) {
      const head = readAttachmentHead(text);
      if (head) letter = /[A-Z]$/u.exec(head.label)?.[0] ?? '';
    }
    const match = letter !== '' && text.startsWith(letter) ? annexed.exec(text) : null;
    return match ? labelled(line, match[0], ordinalOf(match), schemeOf(match)) : line;
  });
}

/** True where two lines are numbered 1.1, where a chapter has its first section, or 1 范围 stands. */
function numbersInDecimals(lines: readonly Line[]): boolean {
  let pairs = 0;
  let chapter = 0;
  for (const line of lines) {
    if (line.label) {
      if (line.label.scheme !== '1.1') continue;
      if (line.label.ordinal === 1 && line.label.branch === chapter) return true;
      if (++pairs === 2) return true;
    } else if (mayBeNumbered(line)) {
      if (scope.test(line.text)) return true;
      const match = lonely.exec(line.text);
      if (match && Number(match[1]) === chapter && match[2] === '1') return true;
      const number = chapterOf(line);
      if (number !== '' && isBlank(line.text.charCodeAt(number.length))) chapter = Number(number);
    }
  }
  return false;
}

function withChapters(lines: readonly Line[]): Line[] {
  let chapter = 0;
  return lines.map((line) => {
    if (!mayBeNumbered(line)) return line;
    const match = lonely.exec(line.text);
    if (match) {
      const inChapter = Number(match[1]) === chapter;
      return inChapter ? labelled(line, match[0], ordinalOf(match), schemeOf(match)) : line;
    }
    const number = chapterOf(line);
    if (number === '') return line;
    chapter = Number(number);
    return labelled(line, number, chapter, '1.');
  });
}

function mayBeNumbered({ label, row, text }: Line): boolean {
  const first = text.charCodeAt(0);
  return !label && !row && text.length <= longestChapter && first >= 0x30 && first <= 0x39;
}

/** The bare number a heading begins with, or "". */
function chapterOf({ text }: Line): string {
  const match = plainDecimal.exec(text);
  return match && isBare(text) ? match[0] : '';
}

function ordinalOf(match: RegExpExecArray): number {
  return Number(match[3] ?? match[2]);
}

function schemeOf(match: RegExpExecArray): SchemeId {
  return match[3] === undefined ? '1.1' : '1.1.1';
}
