import { readLabel } from '../../labels/index.js';
import {
  blank,
  classes,
  classOf,
  columns as columnsTable,
  columnsOf,
  digit,
  han,
  latin,
  type UnitClass,
} from './unit-class.js';

/**
 * The lines of a page as they were set, without the blank ones, laid out in parallel arrays.
 * All offsets are UTF-16 units of `text`; widths and indents are East Asian columns.
 */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** Where the line begins, its indent included. */
  readonly start: Int32Array;
  /** Its first and its last but one offset that is not blank: `[from, to)` is what one reads. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Behind the line, before its line feed. */
  readonly end: Int32Array;
  readonly indent: Int32Array;
  /** The columns of `[from, to)`; a blank between Han and digits or Latin counts half. */
  readonly width: Float64Array;
  /** 1 where wide blanks part the line into pieces: a table's row, or a letterhead set side by side. */
  readonly pieces: Uint8Array;
  /** 1 where a blank of any width stands inside `[from, to)`. */
  readonly spaced: Uint8Array;
  /** Blank lines before it. */
  readonly gap: Int32Array;
  /** The page it stands on: form feeds before it. */
  readonly page: Int32Array;
}

let last: Lines | undefined;

/**
 * Reads a text into its lines. The last text is remembered, since rules that change nothing hand
 * the same one on. Cost: linear in the text.
 */
export function readLines(text: string): Lines {
  if (last?.text === text) return last;
  last = measureLines(text);
  return last;
}

function measureLines(text: string): Lines {
  let capacity = 64 + (text.length >> 5);
  let start = new Int32Array(capacity);
  let from = new Int32Array(capacity);
  let to = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let gap = new Int32Array(capacity);
  let page = new Int32Array(capacity);
  // The sum of the columns of what is not blank, and 1 where a blank stands between two such units.
  let sum = new Int32Array(capacity);
  let blankInside = new Uint8Array(capacity);
  // At hand for the loop: it looks at every unit of the text.
  const [classTable, columnTable, gapClass] = [classes, columnsTable, blank];
  let count = 0;
  let blanks = 0;
  let feeds = 0;
  for (let at = 0; at < text.length;) {
    // One line: up to LF or FF.
    let first = -1;
    let behind = at;
    let here = at;
    let columns = 0;
    let holds = 0;
    for (; here < text.length; here++) {
      const unit = text.charCodeAt(here);
      if (unit === 10 || unit === 12) break;
      if (unit >= 0x4e00 && unit < 0xa000) columns += 2;
      else {
        const known = classTable[unit] ?? 255;
        if ((known === 255 ? classOf(unit) : known) === gapClass) continue;
        const wide = columnTable[unit] ?? 255;
        columns += wide === 255 ? columnsOf(unit) : wide;
      }
      if (first < 0) first = here;
      else if (behind < here) holds = 1;
      behind = here + 1;
    }
    if (first >= 0) {
      if (count === capacity) {
        capacity *= 2;
        start = grown(start, capacity);
        from = grown(from, capacity);
        to = grown(to, capacity);
        end = grown(end, capacity);
        gap = grown(gap, capacity);
        page = grown(page, capacity);
        sum = grown(sum, capacity);
        const larger = new Uint8Array(capacity);
        larger.set(blankInside);
        blankInside = larger;
      }
      start[count] = at;
      from[count] = first;
      to[count] = behind;
      end[count] = here;
      gap[count] = blanks;
      page[count] = feeds;
      sum[count] = columns;
      blankInside[count] = holds;
      count++;
      blanks = 0;
    } else {
      blanks++;
    }
    if (text.charCodeAt(here) === 12) feeds++;
    at = here + 1;
  }
  const indent = new Int32Array(count);
  const width = new Float64Array(count);
  const pieces = new Uint8Array(count);
  const loose = isLoose(text, count, from, to, blankInside);
  for (let line = 0; line < count; line++) {
    indent[line] = blankColumns(text, start[line] ?? 0, from[line] ?? 0);
    if (!blankInside[line]) {
      width[line] = sum[line] ?? 0;
      continue;
    }
    width[line] = setWidth(text, from[line] ?? 0, to[line] ?? 0, loose);
    if (isParted(text, from[line] ?? 0, to[line] ?? 0, loose ? looseGap : wideGap))
      pieces[line] = 1;
  }
  return {
    text,
    count,
    start,
    from,
    to,
    end,
    indent,
    width,
    pieces,
    spaced: blankInside,
    gap,
    page,
  };
}

function grown(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(capacity);
  larger.set(array);
  return larger;
}

function blankColumns(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at++) {
    columns += text.charCodeAt(at) === 9 ? 8 : columnsOf(text.charCodeAt(at));
  }
  return columns;
}

/**
 * True where an extractor strewed blanks among Han characters, as some do with justified lines:
 * then they say nothing of the width. Labels, names and letter-spaced words have a few in any text.
 */
function isLoose(
  text: string,
  count: number,
  from: Int32Array,
  to: Int32Array,
  blankInside: Uint8Array,
): boolean {
  let loose = 0;
  for (let line = 0; line < count; line++) {
    if (!blankInside[line]) continue;
    let strewn = 0;
    const behind = to[line] ?? 0;
    for (let at = (from[line] ?? 0) + afterLabel; at < behind && strewn < 2; at++) {
      if (text.charCodeAt(at) !== 0x20) continue;
      if (isWide(text, at - 1) && isWide(text, at + 1)) strewn++;
    }
    if (strewn === 2) loose++;
  }
  return loose >= fewLoose && loose >= looseShare * count;
}

/** Units at a line's head in which a label's own blank may stand. */
const afterLabel = 8;
/** Lines with several strewn blanks that make a text loose: so many, and a share of all. */
const fewLoose = 5;
const looseShare = 0.03;

/** Blanks in a row that no justified line has, and none where an extractor strews them. */
const wideGap = 3;
const looseGap = 6;

/** True where wide blanks part a line, the one behind its label aside. */
function isParted(text: string, from: number, to: number, least: number): boolean {
  if (!hasWideGap(text, from, to, least)) return false;
  const label = readLabel(text, from);
  return !label || hasWideGap(text, label.spaceEnd, to, least);
}

function hasWideGap(text: string, from: number, to: number, least: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 9) return true;
    if (classOf(unit) !== blank) continue;
    let behind = at + 1;
    while (behind < to && classOf(text.charCodeAt(behind)) === blank) behind++;
    if (behind - at >= least) return true;
    at = behind;
  }
  return false;
}

function isWide(text: string, at: number): boolean {
  return columnsOf(text.charCodeAt(at)) === 2;
}

/**
 * The columns `[start, end)` takes when set: a single blank between Han and digits or Latin is the
 * quarter-em space typesetters put there, half a column; in a loose text blanks beside full-width
 * characters are none.
 */
function setWidth(text: string, start: number, end: number, loose = false): number {
  let columns = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20) {
      columns += columnsOf(unit);
      continue;
    }
    let behind = at + 1;
    while (behind < end && text.charCodeAt(behind) === 0x20) behind++;
    columns += blankWidth(text, at, behind, loose && at - start >= 4);
    at = behind - 1;
  }
  return columns;
}

/** The columns of a run of spaces inside a line. */
function blankWidth(text: string, start: number, end: number, loose: boolean): number {
  if (loose && end - start <= 3 && (isWide(text, start - 1) || isWide(text, end))) return 0;
  if (end - start > 1) return end - start;
  return meets(classOf(text.charCodeAt(start - 1)), classOf(text.charCodeAt(end))) ? 0.5 : 1;
}

function meets(before: UnitClass, after: UnitClass): boolean {
  return (
    (before === han && (after === digit || after === latin)) ||
    (after === han && (before === digit || before === latin))
  );
}
