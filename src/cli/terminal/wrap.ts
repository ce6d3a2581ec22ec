import { closingMarks, isHan } from '../../text/characters.js';
import { textWidth } from '../../text/width.js';

/** The fewest columns a text may have beside its name; where there are fewer, it stands below. */
export const leastBeside = 30;

/**
 * Breaks a text into lines of at most `width` East Asian columns: at blanks, and beside Han
 * characters and full-width marks, but never so that a line begins with a closing mark. A word
 * wider than the line stands alone. Line feeds are kept. Cost: linear.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let columns = 0;
  for (const piece of pieces(line)) {
    const wide = textWidth(piece);
    if (columns > 0 && columns + textWidth(piece.trimEnd()) > width) {
      lines.push(current.trimEnd());
      current = '';
      columns = 0;
    }
    current += piece;
    columns += wide;
  }
  lines.push(current.trimEnd());
  return lines;
}

/** The parts of a line that stay together: words with the blanks behind them, Han with closing marks. */
function pieces(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let breakable = false;
  for (const character of line) {
    const codePoint = character.codePointAt(0) ?? 0;
    const wide = isHan(codePoint) || (codePoint >= 0x3000 && codePoint <= 0xffef);
    const blank = character === ' ';
    const closing = closingMarks.has(character);
    if (part !== '' && !blank && !closing && (breakable || wide)) {
      parts.push(part);
      part = '';
    }
    part += character;
    breakable = blank || wide;
  }
  parts.push(part);
  return parts;
}
