import type { Line } from '../line.js';
import { FrameReader } from './frame-reader.js';
import type { Part } from './part.js';

export type { Part, PartLine } from './part.js';

/**
 * The frame of a text: its parts (the document, its attachments, an original embedded in it), and
 * in each what stands around the body. Parts come before labels because each has a numbering of its
 * own. Cost: linear in the lines.
 *
 * @param titleDepth the depth of Markdown headings that are titles, or 0 for none.
 */
export function readFrame(lines: readonly Line[], titleDepth: number): Part {
  const isLong = ({ text }: Line): boolean => text.length > longest;
  const seen = lines.some(isLong) ? lines.map((line) => (isLong(line) ? ends(line) : line)) : lines;
  return new FrameReader(seen, titleDepth).read();
}

/** No line of a frame is this long. Patterns look for words on its lines, and run over all of them. */
const longest = 2000;

/** A longer line by what stands at its ends. */
function ends(line: Line): Line {
  return { ...line, text: line.text.slice(0, longest / 2) + line.text.slice(-longest / 2) };
}
