import type { Lines } from './lines.js';

const openers = '（〔【《〈「『“‘〖［([';
const closers = '）〕】》〉」』”’〗］)]';
const quotes = '“”‘’「」『』';

/**
 * The bracket or quotation mark a line leaves open; "" where it leaves none, or where its quotation
 * marks do not tell: one that closes what was not opened, or opens twice, may be turned round.
 * Cost: linear in the line.
 *
 * @param isTorn true where the line goes on with the one before, and may close what that opened.
 */
export function readOpenBracket(lines: Lines, line: number, isTorn: boolean): string {
  const open: string[] = [];
  let mayClose = isTorn;
  for (let at = lines.from[line] ?? 0; at < (lines.to[line] ?? 0); at++) {
    const unit = lines.text.charAt(at);
    if (openers.includes(unit)) {
      if (quotes.includes(unit) && open.includes(unit)) return '';
      open.push(unit);
      continue;
    }
    const kind = closers.indexOf(unit);
    if (kind < 0) continue;
    if (open.at(-1) === openers.charAt(kind)) open.pop();
    else if (quotes.includes(unit)) {
      if (!mayClose || open.length > 0) return '';
      mayClose = false;
    }
  }
  return open.at(-1) ?? '';
}

/** Where a line closes `bracket`, which it did not open; -1 if nowhere. Cost: linear in the line. */
export function unopenedAt(lines: Lines, line: number, bracket: string): number {
  const closer = closers.charAt(openers.indexOf(bracket));
  let depth = 0;
  for (let at = lines.from[line] ?? 0; at < (lines.to[line] ?? 0); at++) {
    const unit = lines.text.charAt(at);
    if (unit === bracket) depth++;
    else if (unit === closer && --depth < 0) return at;
  }
  return -1;
}
