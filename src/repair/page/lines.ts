import { readLabel } from '../../labels/index.js';
import { findEdgeCells } from '../../text/edge-cells.js';
import { emptyLines, Room } from './line-room.js';
import { leadsToFigures } from './leader-row.js';
import { isWide, setWidth } from './line-width.js';
import {
  behindHan,
  blank,
  classes,
  classOf,
  closing,
  colon,
  columns as columnsTable,
  columnsOf,
  digit,
  firstHan,
  han,
  isUnitSign,
  opening,
  other,
  pause,
  stop,
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
  /**
   * Its first and its last but one offset that is not blank: `[from, to)` is what one reads, with the
   * tabs that stand for empty cells at a table row's ends.
   */
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
  /** Units whose width a compositor may stretch: ASCII and pairs of punctuation. */
  readonly ascii: Uint16Array;
  readonly pairs: Uint16Array;
  /** 1 where no comma, semicolon, colon or stop stands inside the line. */
  readonly plain: Uint8Array;
  /** Commas, semicolons and stops in the line, 255 at most. */
  readonly points: Uint8Array;
  /** 1 where the line holds a digit of either width. */
  readonly digits: Uint8Array;
  /** Bits: 1 a bracket is left open at the line's end, 2 one is closed that was not opened on it. */
  readonly brackets: Uint8Array;
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

const room = new Room();

function measureLines(text: string): Lines {
  // At hand for the loop: it looks at every unit of the text.
  const classTable = classes;
  const columnTable = columnsTable;
  const { length } = text;
  let count = 0;
  let blanks = 0;
  let feeds = 0;
  for (let at = 0; at < length;) {
    // One line: up to LF or FF.
    let first = -1;
    let behind = at;
    let here = at;
    let columns = 0;
    let holds = 0;
    let narrow = 0;
    let narrowBlanks = 0;
    let adjoining = 0;
    let depth = 0;
    let unopened = 0;
    let points = 0;
    let colons = 0;
    let digits = 0;
    let previous = other;
    while (here < length) {
      const unit = text.charCodeAt(here);
      if (unit >= firstHan && unit < behindHan) {
        if (first < 0) first = here;
        else if (behind < here) {
          holds = 1;
          narrow += narrowBlanks;
        }
        const run = here++;
        while (here < length) {
          const next = text.charCodeAt(here);
          if (next < firstHan || next >= behindHan) break;
          here++;
        }
        columns += 2 * (here - run);
        behind = here;
        narrowBlanks = 0;
        previous = han;
        continue;
      }
      if (unit === 10 || unit === 12) break;
      const known = classTable[unit] ?? 255;
      const unitClass = known === 255 ? classOf(unit) : known;
      if (unitClass === blank) {
        if (unit < 0x80) narrowBlanks++;
        previous = blank;
        here++;
        continue;
      }
      const wide = columnTable[unit] ?? 255;
      columns += wide === 255 ? columnsOf(unit) : wide;
      if (first < 0) first = here;
      else if (behind < here) {
        holds = 1;
        narrow += narrowBlanks;
      }
      narrowBlanks = 0;
      behind = ++here;
      if (unit < 0x80) narrow++;
      if (unitClass >= opening) {
        if (previous >= opening) adjoining++;
        if (unitClass === opening) depth++;
        else if (unitClass === closing) {
          if (!isUnitSign(unit)) {
            if (depth > 0) depth--;
            else unopened = 2;
          }
        } else if (unitClass === colon) colons++;
        else if (unitClass !== pause && unitClass <= stop) points++;
      } else if (unitClass === digit) digits = 1;
      previous = unitClass;
    }
    if (first >= 0) {
      if (count === room.capacity) room.grow();
      room.start[count] = at;
      room.from[count] = first;
      room.to[count] = behind;
      room.end[count] = here;
      room.gap[count] = blanks;
      room.page[count] = feeds;
      room.sum[count] = columns;
      room.spaced[count] = holds;
      room.ascii[count] = narrow;
      room.pairs[count] = adjoining;
      room.plain[count] = points + colons === 0 ? 1 : 0;
      room.points[count] = points < 255 ? points : 255;
      room.digits[count] = digits;
      room.brackets[count] = (depth > 0 ? 1 : 0) | unopened;
      count++;
      blanks = 0;
    } else {
      blanks++;
    }
    if (text.charCodeAt(here) === 12) feeds++;
    at = here + 1;
  }
  return withWidths(text, count);
}

/** The lines that stand in the room, with what takes a look at all of them: whether blanks say anything. */
function withWidths(text: string, count: number): Lines {
  const lines = emptyLines(text, count);
  const { start, from, to, end, gap, page, indent, width, pieces, spaced } = lines;
  const { ascii, pairs, plain, points, brackets, digits } = lines;
  for (let line = 0; line < count; line++) {
    start[line] = room.start[line] ?? 0;
    from[line] = room.from[line] ?? 0;
    to[line] = room.to[line] ?? 0;
    end[line] = room.end[line] ?? 0;
    gap[line] = room.gap[line] ?? 0;
    page[line] = room.page[line] ?? 0;
    width[line] = room.sum[line] ?? 0;
    spaced[line] = room.spaced[line] ?? 0;
    ascii[line] = room.ascii[line] ?? 0;
    pairs[line] = room.pairs[line] ?? 0;
    plain[line] = room.plain[line] ?? 0;
    points[line] = room.points[line] ?? 0;
    brackets[line] = room.brackets[line] ?? 0;
    digits[line] = room.digits[line] ?? 0;
  }
  const loose = isLoose(text, count, from, to, spaced);
  const edges = findEdgeCells(text, lines, count);
  for (let line = 0; line < count; line++) {
    const begins = start[line] ?? 0;
    const cells = edges ? (edges.before[line] ?? 0) + (edges.behind[line] ?? 0) : 0;
    if (edges && cells > 0) {
      from[line] = (from[line] ?? 0) - (edges.before[line] ?? 0);
      to[line] = (to[line] ?? 0) + (edges.behind[line] ?? 0);
      spaced[line] = 1;
    }
    const first = from[line] ?? 0;
    if (first > begins) indent[line] = blankColumns(text, begins, first);
    if (!spaced[line]) continue;
    const behind = to[line] ?? 0;
    width[line] = setWidth(text, first, behind, loose);
    if (cells > 0 || isParted(text, first, behind, loose ? looseGap : wideGap)) pieces[line] = 1;
  }
  return lines;
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
export const wideGap = 3;
const looseGap = 6;

/** True where wide blanks part a line, the one behind its label aside, or dots that lead to figures. */
function isParted(text: string, from: number, to: number, least: number): boolean {
  if (leadsToFigures(text, from, to)) return true;
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
    while (behind < to && classOf(text.charCodeAt(behind)) === blank) {
      if (text.charCodeAt(behind) === 9) return true;
      behind++;
    }
    if (behind - at >= least) return true;
    at = behind;
  }
  return false;
}
