import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import type { Setting } from './setting.js';

/** Numbers in a row that make a numbered table, and lines of one of its rows at most. */
const enough = 3;
const tallest = 40;
/** The share of the measure a cell's line may fill. */
const narrow = 0.85;

/**
 * Lines that are cells of a table an extractor took apart, one line each: 1 for such a line. What
 * shows them is the first column, numbers alone on their lines that count up, with nothing but
 * narrow lines between. Page numbers have gone before. Cost: linear in the lines.
 */
export function findTornTables(lines: Lines, features: LineFeatures, setting: Setting): Uint8Array {
  const cells = new Uint8Array(lines.count);
  for (let line = 0; line < lines.count; line++) {
    if (numberAt(lines, line) < 0) continue;
    const rows = [line];
    for (;;) {
      const next = nextRow(lines, setting, rows.at(-1) ?? line);
      if (next < 0) break;
      rows.push(next);
    }
    if (rows.length < enough) continue;
    const last = rows.at(-1) ?? line;
    const behind = endOfRow(lines, features, setting, last);
    for (let at = headOf(lines, features, line); at < behind; at++) {
      if (features.label[at] !== 2) cells[at] = 1;
    }
    line = behind - 1;
  }
  return cells;
}

/** The number that is all a line holds, or -1. */
function numberAt(lines: Lines, line: number): number {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (to - from > 3) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = lines.text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The line of the number that follows the one on `line`, or -1. */
function nextRow(lines: Lines, setting: Setting, line: number): number {
  const wanted = numberAt(lines, line) + 1;
  for (let at = line + 1; at < lines.count && at - line <= tallest; at++) {
    if (numberAt(lines, at) === wanted) return at - line >= 2 ? at : -1;
    if (!isNarrow(lines, setting, at)) return -1;
  }
  return -1;
}

function isNarrow(lines: Lines, setting: Setting, line: number): boolean {
  return (lines.width[line] ?? 0) <= narrow * (setting.measure[line] ?? 0);
}

/** Short lines above a table's first number: the heads of its columns. */
function headOf(lines: Lines, features: LineFeatures, line: number): number {
  let head = line;
  while (
    head > 0 &&
    line - head < 6 &&
    (lines.to[head - 1] ?? 0) - (lines.from[head - 1] ?? 0) <= 6 &&
    features.plain[head - 1] === 1 &&
    features.label[head - 1] === 0 &&
    features.alone[head - 1] === 0
  ) {
    head--;
  }
  return head;
}

/** Behind the last row: at a heading, a wide line, or the line after a full stop that no cell follows. */
function endOfRow(lines: Lines, features: LineFeatures, setting: Setting, line: number): number {
  let behind = line + 1;
  while (
    behind < lines.count &&
    behind - line <= tallest &&
    isNarrow(lines, setting, behind) &&
    features.label[behind] === 0 &&
    features.alone[behind] === 0
  ) {
    behind++;
  }
  return behind;
}
