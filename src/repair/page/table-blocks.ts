import type { Lines } from './lines.js';

/** Lines of one row at most. */
const tallest = 60;

/** Lines from `first` on, and before `behind`. */
export interface LineRange {
  first: number;
  behind: number;
}

/**
 * Stretches of lines that blanks part into pieces, with the narrow lines among them: where a table
 * may stand as it was printed. Rows with tabs are known already. Cost: linear in the text.
 */
export function findTableBlocks(lines: Lines): LineRange[] {
  const blocks: LineRange[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (!isParted(lines, line)) continue;
    const behind = blockEnd(lines, line);
    blocks.push({ first: line, behind });
    line = behind - 1;
  }
  return blocks;
}

/** The parts of a block on each of its pages. Cost: linear in its lines. */
export function pagesOf(lines: Lines, block: LineRange): LineRange[] {
  return splitBefore(block, (line) => lines.page[line] !== lines.page[line - 1]);
}

/** The parts of a block between more blank lines than stand between most. Cost: linear in its lines. */
export function partsOf(lines: Lines, block: LineRange): LineRange[] {
  const gaps = [...lines.gap.subarray(block.first + 1, block.behind)].sort((a, b) => a - b);
  const usual = gaps[gaps.length >> 1] ?? 0;
  return splitBefore(block, (line) => (lines.gap[line] ?? 0) > usual);
}

function splitBefore({ first, behind }: LineRange, begins: (line: number) => boolean): LineRange[] {
  const parts: LineRange[] = [];
  for (let from = first; from < behind;) {
    let to = from + 1;
    while (to < behind && !begins(to)) to++;
    parts.push({ first: from, behind: to });
    from = to;
  }
  return parts;
}

function blockEnd(lines: Lines, first: number): number {
  let behind = first + 1;
  for (let line = first + 1; line < lines.count && line - behind < tallest; line++) {
    if (isParted(lines, line)) behind = line + 1;
    else if (lines.pieces[line]) return behind;
    else if ((lines.indent[line] ?? 0) < 4 && (lines.width[line] ?? 0) > 40) break;
  }
  // The last row's cells may end on lines that hold but one piece.
  while (behind < lines.count && !lines.pieces[behind] && (lines.indent[behind] ?? 0) >= 8)
    behind++;
  return behind;
}

function isParted(lines: Lines, line: number): boolean {
  if (!lines.pieces[line]) return false;
  return !lines.text.slice(lines.from[line], lines.to[line]).includes('\t');
}
