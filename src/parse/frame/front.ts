import { numbersOrdinance } from '../../labels/index.js';
import type { Line } from '../line.js';
import {
  endsColon,
  endsSentence,
  isBare,
  isBracketed,
  isDocumentName,
  isOrgan,
  readLandmark,
  squeeze,
} from '../words.js';
import { isAddressee } from './addressee.js';
import { isAuthorLine, isByline } from './byline.js';
import { contentsEnd } from './contents.js';
import { readDocumentNumber } from './document-number.js';
import { readLetterHead } from './letter.js';
import { noteKind, readAttachmentHead } from './note.js';
import type { PartLine } from './part.js';

/** How many lines may stand above a body. */
const longestFront = 40;
/** Longer lines are no titles. */
const longestTitle = 90;

const abstractHead =
  /^[【[（(]?\s*(?:摘\s*要|内容提要|内容摘要|核心提示|导\s*读|編者按|编者按|提\s*要|內容提要)\s*[】\])）]?\s*[：:]?/u;

/** What stands above the body of a part, in order, and where the body begins. */
export interface Front {
  items: PartLine[];
  end: number;
}

/**
 * Reads title, number, byline, abstract, addressee and contents from `from` on. The form of each
 * line proposes, its place decides: what stands above a number is a letterhead unless it names a
 * document; what follows a title is a subtitle only if it is bracketed or a byline follows.
 *
 * @param first true for the first part of a text, where 附件 alone is a letterhead.
 * @param titled true where the title is known already: it shares the line above with a label.
 * @param titleDepth the depth of Markdown headings that are titles, or 0 for none.
 * Cost: linear in the lines it takes.
 */
export function readFront(
  lines: readonly Line[],
  from: number,
  first: boolean,
  titled: boolean,
  titleDepth: number,
): Front {
  const letter = readLetterHead(lines, from);
  const last = letter.at(-1);
  if (last) return { items: letter, end: last.line + 1 };
  const found = gather(lines, from, titleDepth);
  const items: PartLine[] = [];
  let end = titled
    ? readBelowTitle(lines, from, found.end, found.number, items, titleDepth)
    : nameLines(lines, found, items, first, titleDepth);
  if (end === found.end) end = readOpening(lines, end, items);
  return { items, end };
}

interface Gathered {
  from: number;
  end: number;
  /** The index of the line that is the document's number, or -1. */
  number: number;
}

/** The short lines at the head, up to the first that belongs to a body. */
function gather(lines: readonly Line[], from: number, titleDepth: number): Gathered {
  let number = -1;
  let at = from;
  for (; at < Math.min(lines.length, from + longestFront); at++) {
    const line = lines[at];
    if (!line || opensBody(lines, at, line, at === from, titleDepth)) break;
    if (number < 0 && readDocumentNumber(line.text)) number = at;
  }
  return { from, end: at, number };
}

function opensBody(
  lines: readonly Line[],
  at: number,
  line: Line,
  isFirst: boolean,
  titleDepth: number,
): boolean {
  const { text } = line;
  if (line.row) return true;
  if (line.depth > 0) return true;
  if (line.heading > 0) return line.heading !== titleDepth;
  if (line.label) return !isFirst || !numbersOrdinance(text, lines[at + 1]?.text ?? '');
  if (isByline(text)) return false;
  if (text.length > longestTitle || readLandmark(text) || isAddressee(text)) return true;
  // What stands first may be a title with a colon, above a line with another.
  if (!isFirst && isField(line) && (isField(lines[at + 1]) || isField(lines[at - 1]))) return true;
  if (abstractHead.test(text) && !isBare(text)) return true;
  if (contentsEnd(lines, at) > at) return true;
  const kind = noteKind(text);
  if (kind !== null && kind !== 'source') return true;
  if (!isFirst && readAttachmentHead(text)) return true;
  if (isBare(text)) return false;
  if (isBracketed(text)) return false;
  // A question or an exclamation may be a title; anything else with a closing mark is a sentence.
  return !(isFirst && text.length <= 50 && /[？！?!]$/u.test(text));
}

const field = /^[^\s：:，。、；《》“”（）\d]{2,12}[：:]/u;

/** True for a field of a form, 当事人：…; in a row, fields open a body, while a title may have a colon. */
function isField(line: Line | undefined): boolean {
  return line !== undefined && !line.label && field.test(line.text) && !isByline(line.text);
}

/** 签发人 stands beside the number in documents to a superior (GB/T 9704). */
const signatory = /^[签簽][发發]人\s*[：:]/u;

/** What an annex of a standard is, between its letter and its title. */
const annexKind = /^[（(](?:资料性|資料性|规范性|規範性)(?:附[录錄])?[）)]$/u;

/** Gives the gathered lines their roles; returns where the front ends, which may be earlier. */
function nameLines(
  lines: readonly Line[],
  { from, end, number }: Gathered,
  items: PartLine[],
  first: boolean,
  titleDepth: number,
): number {
  const text = (at: number): string => lines[at]?.text ?? '';
  const isTitleHere = (at: number): boolean => {
    if (titleDepth > 0) return lines[at]?.heading === titleDepth;
    if (isByline(text(at)) || signatory.test(text(at)) || annexKind.test(text(at))) return false;
    return at !== number && isBare(text(at));
  };
  let titleAt = -1;
  if (number >= 0) {
    let named = -1;
    for (let at = from; at < number; at++) {
      if (named < 0 && isTitleHere(at) && isDocumentName(text(at)) && !isLetterhead(text(at))) {
        named = at;
      }
    }
    let after = number + 1;
    while (after < end && !isTitleHere(after)) after++;
    titleAt = named >= 0 ? named : after < end ? after : lastTitle(from, number, isTitleHere);
  } else {
    titleAt = from;
    while (titleAt < end && !isTitleHere(titleAt)) titleAt++;
    while (
      titleDepth === 0 &&
      titleAt + 1 < end &&
      (isLetterhead(text(titleAt)) || (first && isAttachmentMark(text(titleAt)))) &&
      isTitleHere(titleAt + 1)
    ) {
      titleAt++;
    }
    if (titleAt >= end || (titleAt + 1 === end && isAttachmentMark(text(titleAt)))) titleAt = end;
  }
  for (let at = from; at < Math.min(titleAt, end); at++) {
    items.push({ role: frontRole(lines, at, number), line: at });
  }
  if (titleAt >= end) return end;
  items.push({ role: 'title', line: titleAt });
  return readBelowTitle(lines, titleAt + 1, end, number, items, titleDepth);
}

function lastTitle(from: number, number: number, isTitle: (at: number) => boolean): number {
  let at = number - 1;
  while (at > from && !isTitle(at)) at--;
  return Math.max(at, from);
}

function frontRole(lines: readonly Line[], at: number, number: number): PartLine['role'] {
  if (at === number) return 'documentNumber';
  const text = lines[at]?.text ?? '';
  return isByline(text) || noteKind(text) === 'source' ? 'byline' : 'letterhead';
}

/** Subtitles, bylines and a number between a title and its body. */
function readBelowTitle(
  lines: readonly Line[],
  from: number,
  end: number,
  number: number,
  items: PartLine[],
  titleDepth: number,
): number {
  // What stands above an addressee or the contents is no body, whatever it is.
  const behind = lines[end];
  const shut =
    behind !== undefined &&
    ((!behind.label && isAddressee(behind.text)) || contentsEnd(lines, end) > end);
  for (let at = from; at < end; at++) {
    const line = lines[at];
    if (!line) return at;
    const { text } = line;
    if (at === number) items.push({ role: 'documentNumber', line: at });
    else if (titleDepth > 0 && line.heading === titleDepth) items.push({ role: 'title', line: at });
    else if (isByline(text) || noteKind(text) === 'source')
      items.push({ role: 'byline', line: at });
    else if (isBracketed(text)) items.push({ role: 'title', line: at });
    else if (readDocumentNumber(text)) items.push({ role: 'documentNumber', line: at });
    else if (isAuthorLine(text) && !(isOrgan(text) && isSection(lines, at)))
      items.push({ role: 'byline', line: at });
    else if (titleDepth === 0 && continuesTitle(lines, at, end, number, items)) {
      items.push({ role: 'title', line: at });
    } else if (shut && titleDepth === 0 && text.length <= 24) {
      items.push({ role: 'byline', line: at });
    } else return at;
  }
  return end;
}

/** A second line of a title: a byline or number still follows, or both lines make one name. */
function continuesTitle(
  lines: readonly Line[],
  at: number,
  end: number,
  number: number,
  items: readonly PartLine[],
): boolean {
  if (items.filter((item) => item.role === 'title').length >= 4) return false;
  const text = lines[at]?.text ?? '';
  if (!isBare(text)) return false;
  const above = lines[at - 1]?.text ?? '';
  if (lines[at]?.role === 'title' && !isDocumentName(above)) return true;
  for (let next = at + 1; next < Math.min(end, at + 4); next++) {
    if (next === number || isByline(lines[next]?.text ?? '')) return true;
  }
  if (items.at(-1)?.role !== 'title') return false;
  // A gazette's notice has its ordinance, then its subject, above the first sentence.
  if (number >= 0 && number < at && lines[number]?.text.endsWith('公告')) return true;
  return !isDocumentName(above) && isDocumentName(text);
}

/** An organ's name under a title is a heading where its own paragraph follows and others like it do. */
function isSection(lines: readonly Line[], at: number): boolean {
  return lines[at]?.role === 'heading';
}

/** 国务院文件, 中华人民共和国国务院公报: heads of a sheet, not of a text. */
function isLetterhead(text: string): boolean {
  return text.length <= 30 && (/(?:文件|公报|公報)$/u.test(squeeze(text)) || isOrgan(text));
}

function isAttachmentMark(text: string): boolean {
  const head = readAttachmentHead(text);
  return head !== null && head.titleStart >= text.length;
}

/** What may open a body after the title block: addressee, abstract, contents, in any order. */
function readOpening(lines: readonly Line[], from: number, items: PartLine[]): number {
  let at = from;
  for (;;) {
    const line = lines[at];
    if (!line || line.row || line.heading > 0) return at;
    const contents = contentsEnd(lines, at);
    if (contents > at) {
      for (; at < contents; at++) items.push({ role: 'contents', line: at });
    } else if (!line.label && isAddressee(line.text)) {
      items.push({ role: 'addressee', line: at++ });
    } else if (!line.label && abstractHead.test(line.text)) {
      items.push({ role: 'abstract', line: at++ });
      const head = line.text.length <= 8;
      const next = lines[at];
      if (head && next && !next.label && (endsSentence(next.text) || endsColon(next.text))) {
        items.push({ role: 'abstract', line: at++ });
      }
    } else if (items.at(-1)?.role === 'contents' && isByline(line.text)) {
      items.push({ role: 'byline', line: at++ });
    } else return at;
  }
}
