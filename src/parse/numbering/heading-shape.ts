import type { Line } from '../line.js';
import { endsColon, endsSentence, isBare, isBoldField, opensList, readLandmark } from '../words.js';

/** Longer lines are no headings. */
const longest = 36;

/**
 * Headings without a number, by their shape and place: short, without a closing mark, between the
 * end of a paragraph and the beginning of another. A shape alone proves little, so a body must have
 * two of them, or re-flow must have seen one; 序言 and its like need no second.
 *
 * @param indices the body's lines.
 * @returns their indices. Cost: linear.
 */
export function findHeadings(
  lines: readonly Line[],
  indices: readonly number[],
): ReadonlySet<number> {
  const certain = new Set<number>();
  const shaped: number[] = [];
  let articles = false;
  let seen = false;
  for (const [at, index] of indices.entries()) {
    const line = lines[index];
    if (!line) continue;
    if (line.label?.scheme === '条') articles = true;
    if (line.label || line.row) continue;
    const next = lines[indices[at + 1] ?? -1];
    if (!next || next.row) continue;
    if (readLandmark(line.text) || /^专栏\s*\d{0,2}/u.test(line.text.slice(0, 8))) {
      if (line.text.length <= longest && isBare(line.text)) certain.add(index);
      continue;
    }
    if (!isHeadingShape(line) || !opensAfter(lines[indices[at - 1] ?? -1])) continue;
    if (!isParagraph(next, line.text.length)) continue;
    shaped.push(index);
    if (line.role === 'heading') seen = true;
  }
  // In a law, what stands between articles is numbered.
  if (!articles && (shaped.length >= 2 || seen)) for (const index of shaped) certain.add(index);
  return certain;
}

function isHeadingShape(line: Line): boolean {
  const { text } = line;
  if (text.length < 2 || text.length > longest) return false;
  if (line.role === 'paragraph' || line.role === 'signature' || line.role === 'byline')
    return false;
  if (isBoldField(text, line.strong)) return false;
  if (
    !isBare(text) ||
    opensList(text) ||
    /^[[（(—\-*·•●◆■▲]/u.test(text) ||
    !/\p{sc=Han}/u.test(text)
  )
    return false;
  return isBalanced(text);
}

/** What may stand above a heading: nothing, the end of a paragraph, or a heading with a number. */
function opensAfter(before: Line | undefined): boolean {
  if (!before) return true;
  return before.row || before.label !== null || endsSentence(before.text) || endsColon(before.text);
}

function isParagraph(line: Line, length: number): boolean {
  if (line.label) return line.label.ordinal === 1;
  return (
    line.text.length > Math.max(20, length) && (endsSentence(line.text) || endsColon(line.text))
  );
}

/** True where every bracket and quotation mark that is opened is closed, and the other way round. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const mark of text) {
    const pair = '（）()《》〈〉“”‘’「」『』【】〔〕[]'.indexOf(mark);
    if (pair < 0) continue;
    if (pair % 2 === 0) open.push(mark);
    else if (open.pop() !== '（(《〈“‘「『【〔['[pair >> 1]) return false;
  }
  return open.length === 0;
}
