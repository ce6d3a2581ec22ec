import type { Lines } from './lines.js';
import { holdsGap, isOtherCell } from './other-cell.js';
import { blank, classOf } from './unit-class.js';

/** One piece of a cell; offsets into the text. */
export interface CellPiece {
  from: number;
  to: number;
}

/** A row of a table whose cells run over several lines: for each column its pieces, from top to bottom. */
export interface GridRow {
  firstLine: number;
  lastLine: number;
  cells: CellPiece[][];
}

/** Blanks that part two pieces where no column is known to begin. */
const wide = 3;
/** How far left of its column, in characters, a piece may begin: wide characters before it shift it. */
const reach = 4;
const fewestColumns = 3;
const fewestRows = 3;

interface Placed extends CellPiece {
  line: number;
  /** Characters from the line's start. */
  at: number;
}

/**
 * The rows of a table that an extractor printed as it stood, its cells running over several lines side
 * by side. Columns are where pieces begin; a row begins where the first column has words, and with it
 * nearly all others (a table whose cells are centred between its rules cannot be read this way, and
 * is left alone). Cost: linear in the lines.
 */
export function findGridRows(lines: Lines, first: number, behind: number): GridRow[] {
  return behind - first >= fewestRows * 2 ? readBlock(lines, first, behind) : [];
}

function readBlock(lines: Lines, first: number, behind: number): GridRow[] {
  const rows: GridRow[] = [];
  let columns: readonly number[] = [];
  for (let from = first; from < behind;) {
    let to = from;
    while (to < behind && lines.page[to] === lines.page[from]) to++;
    const own = findColumns(lines, from, to);
    // A page that holds but the end of a row shows few of its columns.
    if (own.length >= fewestColumns || columns.length === 0) {
      if (columns.length > 0 && own.length !== columns.length) return [];
      columns = own;
    }
    const page = readPage(lines, from, to, columns);
    if (!page) return [];
    const last = rows.at(-1);
    // What stands above a page's first row goes on from the page before.
    if (page.rest && last) {
      last.lastLine = page.rest.lastLine;
      for (const [column, pieces] of page.rest.cells.entries())
        for (const each of pieces) last.cells[column]?.push(each);
    } else if (page.rest) return [];
    for (const each of page.rows) rows.push(each);
    from = to;
  }
  if (rows.some((row) => row.cells.some((cell) => holdsTwo(lines.text, cell)))) return [];
  // Where no row runs over several lines, their indents may be gone, which told where cells stand.
  if (rows.every((row) => row.firstLine === row.lastLine)) return [];
  const complete = rows.filter((row) => row.cells.filter((cell) => cell.length > 0).length > 1);
  return complete.length >= fewestRows ? rows : [];
}

/** True where pieces are no one cell: then rows or columns begin where none was seen. */
function holdsTwo(text: string, cell: readonly CellPiece[]): boolean {
  return cell.some((piece, at) => {
    const over = cell[at - 1];
    return holdsGap(text, piece) || (over !== undefined && isOtherCell(text, over, piece));
  });
}

interface PageOfTable {
  rest: GridRow | undefined;
  rows: GridRow[];
}

function readPage(
  lines: Lines,
  first: number,
  behind: number,
  columns: readonly number[],
): PageOfTable | undefined {
  if (columns.length < fewestColumns) return undefined;
  const rows: GridRow[] = [];
  let rest: GridRow | undefined;
  let begun = 0;
  let full = 0;
  let nearly = 0;
  for (let line = first; line < behind; line++) {
    const placed = placePieces(lines, line, columns);
    const filled = placed.filter((cell) => cell.length > 0).length;
    const starts = (placed[0]?.length ?? 0) > 0;
    if (starts) {
      rows.push({ firstLine: line, lastLine: line, cells: placed });
      if (filled > 1) {
        begun++;
        if (filled === columns.length) full++;
        if (filled >= columns.length - 1) nearly++;
      }
      continue;
    }
    const row =
      rows.at(-1) ?? (rest ??= { firstLine: line, lastLine: line, cells: columns.map(() => []) });
    row.lastLine = line;
    for (const [column, cell] of placed.entries())
      for (const each of cell) row.cells[column]?.push(each);
  }
  if (full < begun * 0.6 || nearly < begun * 0.8) return undefined;
  return { rest, rows };
}

/** Where pieces begin on a page, in characters: each place with several, those a few characters apart as one. */
function findColumns(lines: Lines, first: number, behind: number): number[] {
  const counts = new Map<number, number>();
  for (let line = first; line < behind; line++) {
    for (const { at } of widePieces(lines, line)) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const columns: { start: number; last: number; count: number }[] = [];
  for (const [at, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    const column = columns.at(-1);
    if (column && at - column.last <= reach - 1) {
      column.last = at;
      column.count += count;
    } else columns.push({ start: at, last: at, count });
  }
  return columns.filter(({ count }, at) => at === 0 || count >= 2).map(({ start }) => start);
}

function widePieces(lines: Lines, line: number): Placed[] {
  const pieces: Placed[] = [];
  const start = lines.start[line] ?? 0;
  const to = lines.to[line] ?? 0;
  let from = lines.from[line] ?? 0;
  for (let at = from; at <= to; at++) {
    if (at < to && classOf(lines.text.charCodeAt(at)) !== blank) continue;
    let behind = at;
    while (behind < to && classOf(lines.text.charCodeAt(behind)) === blank) behind++;
    if (at === to || behind - at >= wide) {
      pieces.push({ line, from, to: at, at: from - start });
      from = behind;
    }
    at = Math.max(at, behind - 1);
  }
  return pieces;
}

/** A line's pieces by column; a single blank parts two where a column begins behind it. */
function placePieces(lines: Lines, line: number, columns: readonly number[]): CellPiece[][] {
  const cells: CellPiece[][] = columns.map(() => []);
  const start = lines.start[line] ?? 0;
  const to = lines.to[line] ?? 0;
  let from = lines.from[line] ?? 0;
  let column = columnAt(columns, from - start, -1);
  // A line that begins at the margin and has no gaps is a heading across the table, or its first cell.
  if (column === 0 && !lines.pieces[line]) {
    cells[0]?.push({ from, to });
    return cells;
  }
  for (let at = from; at < to; at++) {
    if (classOf(lines.text.charCodeAt(at)) !== blank) continue;
    let behind = at + 1;
    while (classOf(lines.text.charCodeAt(behind)) === blank) behind++;
    const next = columnAt(columns, behind - start, column);
    if (next > column) {
      cells[column]?.push({ from, to: at });
      from = behind;
      column = next;
    }
    at = behind - 1;
  }
  cells[column]?.push({ from, to });
  return cells;
}

/** The column a piece belongs to that begins `at`; behind `after`, a little left of its column will do. */
function columnAt(columns: readonly number[], at: number, after: number): number {
  let found = Math.max(after, 0);
  for (let column = after + 1; column < columns.length; column++) {
    if (at >= (columns[column] ?? 0) - (column > 0 ? reach : 0)) found = column;
  }
  return found;
}
