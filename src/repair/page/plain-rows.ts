import { readLabel } from '../../labels/index.js';
import type { Lines } from './lines.js';
import { holdsGap, isOtherCell } from './other-cell.js';
import type { LineRange } from './table-blocks.js';
import type { CellPiece } from './table-grid.js';
import { blank, classOf, columnsOf } from './unit-class.js';

/** A row of a table that stands on one line: for each column its cell, undefined where it is empty. */
export interface PlainRow {
  line: number;
  cells: (CellPiece | undefined)[];
}

/** A stretch of a line without blanks, or with single ones, and where it stands. */
interface Ink extends CellPiece {
  start: number;
  behind: number;
}

/** Where the cells of a column stand on all lines. */
interface Column {
  start: number;
  behind: number;
}

/** Blanks that part two columns. */
const gutter = 2;
const fewestColumns = 3;
const fewestRows = 3;
/** Units of a table's line at most. */
const longestLine = 400;

/**
 * The rows of a table each of which stands on one line, read off the gutters: columns of the page in
 * which no line has ink. So empty cells are seen, and cells may be set flush left, right or centred.
 * Extractors pad by characters, typists and other tools by East Asian columns: the measure in which
 * the lines agree better is the one. Undefined where the lines are no such table, or where one may go
 * on with a cell of the line above. Cost: linear in the lines.
 */
export function readPlainRows(lines: Lines, { first, behind }: LineRange): PlainRow[] | undefined {
  for (let line = first; line < behind; line++) {
    if ((lines.end[line] ?? 0) - (lines.start[line] ?? 0) > longestLine) return undefined;
  }
  const byCharacter = readTable(lines, first, behind, () => 1);
  const byColumn = readTable(lines, first, behind, columnsOf);
  const better = !byColumn || (byCharacter && byCharacter.cost <= byColumn.cost);
  const table = better ? byCharacter : byColumn;
  return table && areRows(lines, table.rows, table.columns) ? table.rows : undefined;
}

interface ReadTable {
  rows: PlainRow[];
  columns: number;
  /** How badly the lines agree: the places in which the cells of a column begin or end, per column. */
  cost: number;
}

type Measure = (unit: number) => number;

function readTable(
  lines: Lines,
  first: number,
  behind: number,
  measure: Measure,
): ReadTable | undefined {
  const inks: Ink[][] = [];
  for (let line = first; line < behind; line++) inks.push(readInk(lines, line, measure));
  const columns = findColumns(inks.filter((_, at) => lines.pieces[first + at]));
  if (columns.length < fewestColumns) return undefined;
  const rows: PlainRow[] = [];
  const starts = columns.map(() => new Set<number>());
  const ends = columns.map(() => new Set<number>());
  let filled = 0;
  let full = false;
  const last = inks.findLastIndex((_, at) => lines.pieces[first + at]);
  for (const [at, ink] of inks.entries()) {
    const cells = place(ink, columns);
    // Behind the last row may follow what stands in none of its columns.
    if (at > last && !isFlush(cells, columns)) break;
    const parted = lines.pieces[first + at] === 1;
    if (!cells || (!parted && cells[0])) {
      // What begins at the margin without a gap may be a heading between rows; else its place is lost.
      if (parted || !readLabel(lines.text, lines.from[first + at])) return undefined;
      continue;
    }
    const held = cells.filter((cell) => cell !== undefined);
    filled += held.length;
    full ||= held.length === columns.length;
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      if (holdsGap(lines.text, cell)) return undefined;
      starts[column]?.add(cell.start);
      ends[column]?.add(cell.behind);
    }
    rows.push({ line: first + at, cells });
  }
  if (!full || rows.length < fewestRows || filled * 2 < rows.length * columns.length) {
    return undefined;
  }
  let places = 0;
  for (const [at, set] of starts.entries()) places += Math.min(set.size, ends[at]?.size ?? 0);
  return { rows, columns: columns.length, cost: places / columns.length };
}

/** What stands on a line, and where by a measure; single blanks part nothing yet. */
function readInk(lines: Lines, line: number, measure: Measure): Ink[] {
  const { text } = lines;
  const to = lines.to[line] ?? 0;
  const inks: Ink[] = [];
  let place = 0;
  let blanks = gutter;
  for (let at = lines.start[line] ?? 0; at < to; at++) {
    const unit = text.charCodeAt(at);
    const width = measure(unit);
    if (classOf(unit) === blank) blanks++;
    else {
      const last = inks.at(-1);
      if (last && blanks < gutter) {
        last.to = at + 1;
        last.behind = place + width;
      } else inks.push({ from: at, to: at + 1, start: place, behind: place + width });
      blanks = 0;
    }
    place += width;
  }
  return inks;
}

/** The columns between the gutters. */
function findColumns(inks: readonly Ink[][]): Column[] {
  const columns: Column[] = [];
  for (const { start, behind } of inks.flat().sort((a, b) => a.start - b.start)) {
    const last = columns.at(-1);
    if (last && start < last.behind + gutter) last.behind = Math.max(last.behind, behind);
    else columns.push({ start, behind });
  }
  return columns;
}

/** The cells of a line, or undefined if it has ink across a gutter. */
function place(inks: readonly Ink[], columns: readonly Column[]): (Ink | undefined)[] | undefined {
  const cells: (Ink | undefined)[] = columns.map(() => undefined);
  let column = 0;
  for (const ink of inks) {
    while (column + 1 < columns.length && ink.start >= (columns[column]?.behind ?? 0)) column++;
    const next = columns[column + 1]?.start ?? Infinity;
    if (ink.behind >= next) return undefined;
    const cell = cells[column];
    cells[column] = cell ? { ...cell, to: ink.to, behind: ink.behind } : { ...ink };
  }
  return cells;
}

/** True for a line that holds but one cell, which begins where its column does, the first one aside. */
function isFlush(
  cells: readonly (Ink | undefined)[] | undefined,
  columns: readonly Column[],
): boolean {
  return (
    cells?.some((cell, at) => at > 0 && cell !== undefined && cell.start === columns[at]?.start) ??
    false
  );
}

/** True if each line holds what cannot go on with the line above. */
function areRows(lines: Lines, rows: readonly PlainRow[], columns: number): boolean {
  const { text } = lines;
  const widest = new Float64Array(columns);
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell) widest[column] = Math.max(widest[column] ?? 0, widthOf(text, cell));
    }
  }
  const above: (CellPiece | undefined)[] = [];
  for (const [at, { cells }] of rows.entries()) {
    const filled = cells.filter((cell) => cell !== undefined).length;
    // That so many cells go on in the same line happens to no table.
    let begins = at === 0 || filled >= Math.max(fewestColumns, columns - 1);
    for (const [column, cell] of cells.entries()) {
      if (!cell) continue;
      const over = above[column];
      above[column] = cell;
      begins ||= over !== undefined && beginsAnew(text, over, cell, widest[column] ?? 0);
    }
    if (!begins) return false;
  }
  return true;
}

/** Columns that may stay free at the end of a cell's broken line: a mark that hangs, a squeezed one. */
const slack = 2;

function beginsAnew(text: string, over: CellPiece, cell: CellPiece, widest: number): boolean {
  if (isOtherCell(text, over, cell)) return true;
  const token = /^(?:[\dA-Za-z.,%-]+|.)/u.exec(text.slice(cell.from, cell.to))?.[0] ?? '';
  return widest - widthOf(text, over) >= columnsIn(token) + slack;
}

function widthOf(text: string, { from, to }: CellPiece): number {
  return columnsIn(text.slice(from, to));
}

function columnsIn(words: string): number {
  let columns = 0;
  for (let at = 0; at < words.length; at++) columns += columnsOf(words.charCodeAt(at));
  return columns;
}
