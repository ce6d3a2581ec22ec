import { readLabel, type Label } from '../labels/index.js';
import { isDigit } from '../text/characters.js';

/** A line of a repaired text that begins with a label, or at least with a digit. */
export interface LabelledLine {
  /** UTF-16 offsets into the text; `end` is before the line feed. */
  readonly start: number;
  readonly end: number;
  readonly label: Label | null;
}

let last: { text: string; lines: readonly LabelledLine[] } | undefined;

/** The lines of a text that begin with a label or a digit; the last answer is remembered. Cost: linear. */
export function readLabelledLines(text: string): readonly LabelledLine[] {
  if (last?.text === text) return last.lines;
  const lines: LabelledLine[] = [];
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const label = readLabel(text, start);
    if (label || isDigit(text.charCodeAt(start))) lines.push({ start, end, label });
    start = end + 1;
  }
  last = { text, lines };
  return lines;
}
