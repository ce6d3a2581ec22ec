import type { Draft } from '../rule.js';
import type { Lines } from './lines.js';

/**
 * Tells whether a line is a row of a table whose source says so. Such a line belongs to its table, not
 * to a page: one cell of it may hold a bare number, and rows may recur.
 *
 * @returns a question to ask of lines in any order. Cost: linear in lines and facts; nothing where no
 *   markup could say it.
 */
export function markedRows(lines: Lines, draft: Draft): (line: number) => boolean {
  if (draft.format !== 'markdown') return () => false;
  const rows = new Uint8Array(lines.count);
  let line = 0;
  for (const { type, start, end } of draft.facts()) {
    if (type !== 'tableRow') continue;
    while (line < lines.count && (lines.end[line] ?? 0) <= start) line++;
    for (let at = line; at < lines.count && (lines.from[at] ?? 0) < end; at++) rows[at] = 1;
  }
  return (at) => rows[at] === 1;
}
