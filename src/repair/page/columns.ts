import type { Lines } from './lines.js';
import { blank, classOf } from './unit-class.js';

/** The right-hand piece of a line of two columns; offsets into the text. */
interface RightPiece {
  line: number;
  /** The blanks between the columns begin here, behind the left piece; the line's start if there is none. */
  gap: number;
  from: number;
  to: number;
  /** Blanks before it beyond the column's margin: a first line's indent. */
  indent: number;
}

/** Lines set in two columns, from one spanning line or page end to the next. */
export interface ColumnRegion {
  /** Where the right column's lines go: behind the region's last line. */
  behind: number;
  pieces: RightPiece[];
}

/** Lines a page needs before two columns can be told from a table. */
const enoughLines = 8;
/** Blanks between columns at least. */
const gutter = 2;
/** How far right of the usual margin a right piece may begin: a first line's indent, a wide character's error. */
const reach = 7;

interface Split {
  line: number;
  /** Positions in their line, in characters. */
  leftEnd: number;
  rightStart: number;
}

/**
 * Pages that an extractor printed with two columns side by side. Where the right column starts is
 * found by a vote of the page's lines, in characters, since the padding counts characters; both
 * columns must look like running text, most of their lines full, which the cells of a table are not.
 * Cost: linear in the text.
 */
export function findColumns(lines: Lines): ColumnRegion[] {
  if (!lines.spaced.includes(1)) return [];
  const pages: [first: number, behind: number][] = [];
  for (let first = 0; first < lines.count;) {
    let behind = first;
    while (behind < lines.count && lines.page[behind] === lines.page[first]) behind++;
    if (behind - first >= enoughLines) pages.push([first, behind]);
    first = behind;
  }
  const strict = pages.map(([first, behind]) => columnsOfPage(lines, first, behind, mostlyFull));
  // Beside pages that are surely of two columns, one with many short paragraphs is so, too.
  const margins = strict.flatMap((found) => (found ? [found.margin] : []));
  if (margins.length === 0) return [];
  return pages.flatMap(([first, behind], page) => {
    const sure = strict[page];
    if (sure) return sure.regions;
    const found = columnsOfPage(lines, first, behind, partlyFull);
    const alike = found && margins.some((margin) => Math.abs(margin - found.margin) <= 4);
    return alike ? found.regions : [];
  });
}

/** The share of a column's lines that must be nearly full for it to be running text. */
const mostlyFull = 0.5;
const partlyFull = 0.15;

interface ColumnPage {
  /** Where the right column starts, in characters. */
  margin: number;
  regions: ColumnRegion[];
}

function columnsOfPage(
  lines: Lines,
  first: number,
  behind: number,
  share: number,
): ColumnPage | undefined {
  const splits: Split[] = [];
  for (let line = first; line < behind; line++) findGaps(lines, line, splits);
  const margin = vote(splits.map((split) => split.rightStart));
  if (margin < 0) return undefined;
  const usual = widest(splits, margin, margin + reach, Infinity);
  if (usual.size < enoughLines || usual.size * 5 < (behind - first) * 2) return undefined;
  // A third column makes it a table.
  if (splits.filter((split) => split.rightStart > margin + 10).length * 3 > usual.size)
    return undefined;
  if (!isRunningText(lines, [...usual.values()], share)) return undefined;
  const ends = [...usual.values()].map((split) => split.leftEnd).sort((a, b) => a - b);
  const leftEnd = ends[Math.floor(ends.length * 0.95)] ?? margin;
  // A heading centred in the right column begins further right than any line of its text.
  const chosen = widest(splits, margin, Infinity, leftEnd + 2);
  return { margin, regions: divide(lines, first, behind, chosen, margin, leftEnd) };
}

/** For each line the widest gap whose right piece starts in `[margin - 2, most]`, its left piece within `leftMost`. */
function widest(
  splits: readonly Split[],
  margin: number,
  most: number,
  leftMost: number,
): Map<number, Split> {
  const chosen = new Map<number, Split>();
  for (const split of splits) {
    if (split.rightStart < margin - 2 || split.rightStart > most) continue;
    if (split.leftEnd > leftMost) continue;
    const known = chosen.get(split.line);
    if (!known || split.rightStart - split.leftEnd > known.rightStart - known.leftEnd) {
      chosen.set(split.line, split);
    }
  }
  return chosen;
}

/** Characters of a line of two columns at most. */
const longestLine = 400;

/** Adds every run of blanks inside a line that may part two columns. */
function findGaps(lines: Lines, line: number, splits: Split[]): void {
  const start = lines.start[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (!lines.spaced[line] || to - start > longestLine) return;
  for (let at = lines.from[line] ?? 0; at < to; at++) {
    if (classOf(lines.text.charCodeAt(at)) !== blank) continue;
    let end = at + 1;
    while (classOf(lines.text.charCodeAt(end)) === blank) end++;
    if (end - at >= gutter) splits.push({ line, leftEnd: at - start, rightStart: end - start });
    at = end;
  }
}

/**
 * The position at which, within a character or two, right pieces start; -1 without enough of them.
 * First lines start further right, so the leftmost position with a fair share of the votes is it.
 */
function vote(positions: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const position of positions) counts.set(position, (counts.get(position) ?? 0) + 1);
  const near = (position: number): number => {
    let votes = 0;
    for (let step = -1; step <= 2; step++) votes += counts.get(position + step) ?? 0;
    return votes;
  };
  const sorted = [...counts.keys()].sort((a, b) => a - b);
  let most = 0;
  for (const position of sorted) most = Math.max(most, near(position));
  if (most < enoughLines / 2) return -1;
  return sorted.find((position) => near(position) >= most * 0.4) ?? -1;
}

/** True if the pieces on either side are as often nearly full as those of running text. */
function isRunningText(lines: Lines, splits: readonly Split[], share: number): boolean {
  const left: number[] = [];
  const right: number[] = [];
  for (const split of splits) {
    const start = lines.start[split.line] ?? 0;
    left.push(split.leftEnd - ((lines.from[split.line] ?? 0) - start));
    right.push((lines.to[split.line] ?? 0) - start - split.rightStart);
  }
  return areFull(left, share) && areFull(right, share);
}

function areFull(lengths: readonly number[], share: number): boolean {
  const sorted = [...lengths].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  if (usual < 10) return false;
  return lengths.filter((length) => length >= usual * 0.8).length >= lengths.length * share;
}

/** Cuts a page at the lines that span both columns, and gathers each part's right pieces. */
function divide(
  lines: Lines,
  first: number,
  behind: number,
  chosen: ReadonlyMap<number, Split>,
  margin: number,
  leftEnd: number,
): ColumnRegion[] {
  const regions: ColumnRegion[] = [];
  let pieces: RightPiece[] = [];
  const close = (line: number): void => {
    if (pieces.length > 0) regions.push({ behind: behindLine(lines, line), pieces });
    pieces = [];
  };
  for (let line = first; line < behind; line++) {
    const start = lines.start[line] ?? 0;
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    const split = chosen.get(line);
    if (split) {
      pieces.push({
        line,
        gap: start + split.leftEnd,
        from: start + split.rightStart,
        to,
        indent: Math.max(0, split.rightStart - margin),
      });
    } else if (from - start >= margin - 2) {
      pieces.push({ line, gap: start, from, to, indent: Math.max(0, from - start - margin) });
    } else if (to - start > leftEnd + 2) {
      close(line - 1);
    }
  }
  close(behind - 1);
  return regions;
}

function behindLine(lines: Lines, line: number): number {
  return Math.min((lines.end[line] ?? 0) + 1, lines.text.length);
}
