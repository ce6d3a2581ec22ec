import type { Range } from '../model/position.js';
import { linesOf, type TextLine } from './text-lines.js';

/** Chunks are at least this long where the text allows: the parser takes more time for each unit of a longer one. */
const chunkLength = 256;
/** Longer than this they are cut between lines of a paragraph, too, though not of a table. */
const longLength = 64 * 1024;
/** Longer than this they are cut anywhere between lines; a longer line is not looked into. */
const longestLength = 256 * 1024;

/** Blocks that go on over blank lines, and the line that ends them. */
const openings: readonly { open: RegExp; close: (line: string) => boolean }[] = [
  { open: /^ {0,3}<!--/, close: (line) => line.includes('-->') },
  {
    open: /^ {0,3}<(?:script|pre|style|textarea)\b/i,
    close: (line) => /<\/(?:script|pre|style|textarea)>/i.test(line),
  },
  { open: /^ {0,3}<\?/, close: (line) => line.includes('?>') },
  { open: /^ {0,3}<!\[CDATA\[/, close: (line) => line.includes(']]>') },
  { open: /^ {0,3}<![a-z]/i, close: (line) => line.includes('>') },
];

const fence = /^ {0,3}(`{3,}|~{3,})(?![`~])/;

/** A line that begins a block whatever stands before it: a heading, or an item of a list. */
const beginning = /^(?:#{1,6}|[-*+]|\d{1,9}[).])[ \t]/;

/**
 * Cuts Markdown where nothing reaches over the cut: in front of a line that begins at the margin
 * behind a blank line, or begins a heading or an item of a list; not in fenced code, nor in HTML
 * that holds blank lines. The parser takes the square of its input in places, so it is given little
 * at a time. Cost: linear.
 */
export function* chunksOf(text: string, from: number): Generator<Range> {
  let start = from;
  let blankBefore = true;
  let isOpen: ((line: string) => boolean) | null = null;
  for (const line of linesOf(text, from)) {
    const content = text.slice(line.start, line.end);
    const blank = /^[ \t]*$/.test(content);
    const length = line.start - start;
    const cut = isOpen ? longestLength : cutLength(content, blankBefore);
    if (length > 0 && length >= cut) {
      yield { start, end: line.start };
      start = line.start;
    }
    if (!isOpen) isOpen = opening(content);
    else if (isOpen(content)) isOpen = null;
    blankBefore = blank;
  }
  if (start < text.length) yield { start, end: text.length };
}

/** How long a chunk must be to end in front of this line. */
function cutLength(line: string, blankBefore: boolean): number {
  if (/^[ \t]*$|^[ \t|]/.test(line)) return longestLength;
  return blankBefore || beginning.test(line) ? chunkLength : longLength;
}

/** The test for the line that closes what this line opens, or null. */
function opening(line: string): ((line: string) => boolean) | null {
  const mark = fence.exec(line)?.[1];
  if (
    mark !== undefined &&
    (mark.startsWith('~') || line.trimStart().lastIndexOf('`') < mark.length)
  ) {
    return (other) => {
      const found = other.trim();
      return found.length >= mark.length && found === mark.charAt(0).repeat(found.length);
    };
  }
  const html = openings.find(({ open, close }) => open.test(line) && !close(line));
  return html ? html.close : null;
}

const mark =
  /[\\`*_[\]<&|]|^ {0,3}(?:[#>+-]|=+[ \t]*$|~{3}|\d{1,9}[.)](?:[ \t]|$))|^(?: {4}| {0,3}\t)/m;

/** Blocks in blocks, deeper than any document goes; the parser takes the square of the depth. */
const tooDeep = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){33}/m;

/** True where the parser could find anything but paragraphs, and is not asked too much. */
export function hasMarks(chunk: string): boolean {
  return mark.test(chunk) && chunk.length <= 2 * longestLength && !tooDeep.test(chunk);
}

/**
 * Link definitions may stand anywhere in a document; this finds them once, and gives for a chunk
 * those that its brackets name, to be read behind it. Cost: linear.
 */
export function definitionsFor(text: string): (chunk: string) => string {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/^ {0,3}\[([^[\]\\]{1,200})\]:[ \t]*\S.*$/gm)) {
    const label = folded(match[1] ?? '');
    if (!found.has(label)) found.set(label, match[0]);
  }
  if (found.size === 0) return () => '';
  return (chunk) => {
    const used = new Set<string>();
    for (const [, label] of chunk.matchAll(/\[([^[\]\\]{1,200})\]/g)) {
      const definition = found.get(folded(label ?? ''));
      if (definition !== undefined) used.add(definition);
    }
    return used.size === 0 ? '' : `\n\n${[...used].join('\n')}\n`;
  };
}

function folded(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** The paragraphs of a text without marks: lines between blank ones. Cost: linear. */
export function plainParagraphs(chunk: string): Range[] {
  const found: Range[] = [];
  let last: Range | null = null;
  for (const line of linesOf(chunk)) {
    const content = trimmed(chunk, line);
    if (content.start === content.end) {
      last = null;
    } else if (last) {
      last.end = content.end;
    } else {
      last = content;
      found.push(last);
    }
  }
  return found;
}

function trimmed(text: string, { start, end }: TextLine): Range {
  const blank = (at: number): boolean => /[ \t]/.test(text.charAt(at));
  let from = start;
  let to = end;
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  return { start: from, end: to };
}
