import { closingMarks, openingMarks } from '../text/characters.js';
import { textWidth } from '../text/width.js';
import type { Span, StyledLine } from './styled.js';

/**
 * Breaks styled text into lines of at most `width` East Asian columns: between characters that are
 * wide, at blanks between others; no line begins with a closing mark or ends with an opening one.
 * A line feed breaks too. Cost: linear.
 */
export function wrapSpans(spans: readonly Span[], width: number): StyledLine[] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let columns = 0;
  for (const piece of pieces(spans)) {
    const wide = piece.columns;
    const feed = piece.spans.some(({ text }) => text === '\n');
    if (feed || (columns > 0 && columns + wide > width)) {
      lines.push(line);
      line = [];
      columns = 0;
      if (feed) continue;
    }
    for (const span of piece.spans) append(line, span);
    columns += wide;
  }
  if (line.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}

interface Piece {
  spans: Span[];
  columns: number;
}

/** What no line end may part: a word, a character with the marks that cling to it. */
function* pieces(spans: readonly Span[]): Generator<Piece> {
  let piece: Piece = { spans: [], columns: 0 };
  let last = '';
  for (const { text, style } of spans) {
    for (const character of text) {
      const span: Span = style === undefined ? { text: character } : { text: character, style };
      if (piece.spans.length > 0 && mayPart(last, character)) {
        yield piece;
        piece = { spans: [], columns: 0 };
      }
      piece.spans.push(span);
      piece.columns += textWidth(character);
      last = character;
    }
  }
  if (piece.spans.length > 0) yield piece;
}

/** More marks than this are no longer kept together. */
const latin = /[\w.,:;'"%@/+-]/;

function mayPart(before: string, behind: string): boolean {
  if (before === '\n' || behind === '\n') return true;
  if (closingMarks.has(behind) || openingMarks.has(before)) return false;
  return !(latin.test(before) && latin.test(behind));
}

function append(line: Span[], { text, style }: Span): void {
  const last = line.at(-1);
  if (last && last.style === style) last.text += text;
  else line.push(style === undefined ? { text } : { text, style });
}
