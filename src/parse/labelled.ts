import type { Label, SchemeId } from '../labels/index.js';
import { isBlank } from '../text/characters.js';
import type { Line } from './line.js';

/** A line that opens with a label which its text alone does not tell from a number or a word. */
export function labelled(line: Line, text: string, ordinal: number, scheme: SchemeId): Line {
  let spaceEnd = text.length;
  while (isBlank(line.text.charCodeAt(spaceEnd))) spaceEnd++;
  const label: Label = {
    scheme,
    ordinal,
    text,
    canonical: scheme === '1.' ? `${ordinal}.` : text,
    spelling: text,
    start: 0,
    end: text.length,
    spaceEnd,
  };
  return { ...line, label, spaced: spaceEnd > text.length };
}
