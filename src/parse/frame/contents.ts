import type { Line } from '../line.js';
import { endsSentence, squeeze } from '../words.js';

const headings = new Set(['目录', '目錄', '目次', '目录：', '【目录】', 'Contents', 'CONTENTS']);

/** How many lines a table of contents may hold; beyond, it is none. */
const longest = 600;

/**
 * Where the table of contents that begins at `from` ends: before its first entry recurs as a line of
 * the body. Where it never does, the entries end with the last line that looks like one.
 *
 * @returns the index behind its last line, or `from` if none begins there.
 * Cost: linear in its length, at most 600 lines.
 */
export function contentsEnd(lines: readonly Line[], from: number): number {
  const heading = lines[from];
  if (!heading) return from;
  if (!isContentsHeading(heading)) return markedEnd(lines, from);
  const first = lines[from + 1];
  if (!first) return from;
  const wanted = entry(first.text);
  const last = Math.min(lines.length, from + longest);
  const marked = markedEnd(lines, from + 1);
  let at = marked;
  for (; at < last; at++) {
    const line = lines[at];
    if (!line || line.text.length > 80 || isContentsHeading(line)) break;
    if (at > from + 1 && entry(line.text) === wanted && hasBody(lines, at)) return at;
    if (line.heading === 0 && endsSentence(line.text) && !/\d$/u.test(line.text)) break;
  }
  const recurrence = firstRecurrence(lines, from + 1, marked, at);
  if (recurrence > 0) return recurrence;
  // No entry recurs: what looks like an entry is one as far as page numbers reach.
  let end = marked;
  while (end < at && /(?:[…\s]|\.{2,}|·{2,})\s*[（(]?\d{1,4}[）)]?$/u.test(lines[end]?.text ?? ''))
    end++;
  return end > from + 1 ? end : from;
}

function isContentsHeading(line: Line): boolean {
  return line.text.length <= 16 && headings.has(squeeze(line.text));
}

/** Behind the last of the lines from `from` on that had dot leaders and page numbers. */
function markedEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (lines[end]?.role === 'tableOfContents') end++;
  return end;
}

/** The first line that repeats an entry and has a body, or 0. */
function firstRecurrence(
  lines: readonly Line[],
  from: number,
  marked: number,
  end: number,
): number {
  const seen = new Set<string>();
  for (let at = from; at < end; at++) {
    const name = entry(lines[at]?.text ?? '');
    if (at >= marked && seen.has(name) && hasBody(lines, at)) return at;
    seen.add(name);
  }
  return 0;
}

/** An entry without leaders, page number and blanks. */
function entry(text: string): string {
  return squeeze(text)
    .replace(/[（(]?\d{0,4}[）)]?$/u, '')
    .replace(/[…．.·]+$/u, '');
}

/** What recurs is a heading only if something other than the next entry follows sooner or later. */
function hasBody(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next < Math.min(lines.length, at + 8); next++) {
    const line = lines[next];
    if (line && (line.text.length > 30 || endsSentence(line.text))) return true;
  }
  return false;
}
