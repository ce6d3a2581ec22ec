import { readLabel } from '../../labels/index.js';
import { field } from './fields.js';
import { mostInset } from './insets.js';
import type { Lines } from './lines.js';
import { blank, classOf, columnsOf, digit, han, latin } from './unit-class.js';

/** Columns a line may lie beside the words it hangs under: extractors count blanks by rough measures. */
const aside = 1;
/** UTF-16 units of what may stand before an item's words at most. */
const longestLead = 16;

/**
 * 1 for lines of hanging items: a label, a field's name or a bullet stands before the words, and the
 * lines below stand under the words. Such lines are narrower than the body's by what they stand in.
 * Items no further in than a first line are left out: they hardly differ from the body.
 * Cost: linear in the lines.
 *
 * @param insets columns each line stands in from its page's margin.
 */
export function findHanging(lines: Lines, insets: Int32Array): Uint8Array {
  const hanging = new Uint8Array(lines.count);
  for (let line = 0; line + 1 < lines.count; line++) {
    const column = wordsColumn(lines, insets, line);
    if (column < 0) continue;
    let next = line + 1;
    while (next < lines.count && isUnder(lines, line, next, column)) hanging[next++] = 1;
    if (next === line + 1) continue;
    hanging[line] = 1;
    line = next - 1;
  }
  return hanging;
}

/** The column where the words of an item begin whose next line may hang, or -1. */
function wordsColumn(lines: Lines, insets: Int32Array, line: number): number {
  const indent = lines.indent[line] ?? 0;
  if ((insets[line + 1] ?? 0) <= mostInset || (lines.indent[line + 1] ?? 0) <= indent) return -1;
  if (lines.pieces[line]) return -1;
  const from = lines.from[line] ?? 0;
  const behind = leadEnd(lines, from, lines.to[line] ?? 0);
  if (behind === from) return -1;
  let column = indent;
  for (let at = from; at < behind; at++) column += columnsOf(lines.text.charCodeAt(at));
  return column;
}

function isUnder(lines: Lines, item: number, line: number, column: number): boolean {
  if (lines.page[line] !== lines.page[item]) return false;
  return Math.abs((lines.indent[line] ?? 0) - column) <= aside;
}

/** Behind the label, the field's name or the bullet a line opens with; `from` where it has none. */
function leadEnd({ text }: Lines, from: number, to: number): number {
  const label = readLabel(text, from);
  if (label && label.spaceEnd < to) return label.spaceEnd;
  const name = field.exec(text.slice(from, Math.min(to, from + longestLead)))?.[0].length ?? 0;
  if (name > 0) return pastBlanks(text, from + name, to);
  const first = classOf(text.charCodeAt(from));
  if (first === han || first === latin || first === digit) return from;
  const behind = pastBlanks(text, from + 1, to);
  return behind > from + 1 ? behind : from;
}

function pastBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && classOf(text.charCodeAt(at)) === blank) at++;
  return at < to ? at : from;
}
