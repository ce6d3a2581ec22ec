import { closingMarks, openingMarks } from '../text/characters.js';
import { characterWidth } from '../text/width.js';
import type { Span, StyledLine } from './styled.js';

/** What a character is to the end of a line, by UTF-16 unit; a character may be several of these. */
const kinds = new Uint8Array(0x1_0000);
const [closes, opens, latin, feed] = [1, 2, 4, 8] as const;
for (const [marks, kind] of [
  [closingMarks, closes],
  [openingMarks, opens],
  ['_.,:;\'"%@/+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', latin],
  ['\n', feed],
] as const) {
  for (const mark of marks) kinds[mark.charCodeAt(0)] = (kinds[mark.charCodeAt(0)] ?? 0) | kind;
}

/** A place in styled text: a span, and an offset into its text. */
interface Place {
  span: number;
  at: number;
}

/**
 * Breaks styled text into lines of at most `width` East Asian columns: between characters that are
 * wide, at blanks between others; no line begins with a closing mark or ends with an opening one.
 * A line feed breaks too. Cost: linear.
 */
export function wrapSpans(spans: readonly Span[], width: number): StyledLine[] {
  const lines: StyledLine[] = [];
  let line: Place = { span: 0, at: 0 };
  let columns = 0;
  // What no line end may part: a word, a character with the marks that cling to it.
  let piece: Place = line;
  let wide = 0;
  let last = -1;
  const closePiece = (end: Place): void => {
    if (last === feed || (columns > 0 && columns + wide > width)) {
      lines.push(cut(spans, line, piece));
      line = last === feed ? end : piece;
      columns = 0;
    }
    columns += wide;
    piece = end;
    wide = 0;
  };
  for (let span = 0; span < spans.length; span++) {
    const text = spans[span]?.text ?? '';
    for (let at = 0; at < text.length; at++) {
      const character = text.codePointAt(at) ?? 0;
      const kind = kinds[character] ?? 0;
      if (last >= 0 && mayPart(last, kind)) closePiece({ span, at });
      wide += characterWidth(character);
      last = kind;
      if (character > 0xffff) at++;
    }
  }
  const end: Place = { span: spans.length, at: 0 };
  if (last >= 0) closePiece(end);
  const rest = cut(spans, line, end);
  return rest.length > 0 || lines.length === 0 ? [...lines, rest] : lines;
}

function mayPart(before: number, behind: number): boolean {
  if (before === feed || behind === feed) return true;
  return (behind & closes) === 0 && (before & opens) === 0 && (before & behind & latin) === 0;
}

/** The spans from one place to another; neighbours of one style are one span. */
function cut(spans: readonly Span[], from: Place, to: Place): Span[] {
  const line: Span[] = [];
  for (let index = from.span; index <= to.span; index++) {
    const span = spans[index];
    if (!span) continue;
    const text = span.text.slice(
      index === from.span ? from.at : 0,
      index === to.span ? to.at : undefined,
    );
    if (text === '') continue;
    const last = line.at(-1);
    if (last && last.style === span.style) last.text += text;
    else line.push(span.style === undefined ? { text } : { text, style: span.style });
  }
  return line;
}
