import type { Lines } from './lines.js';
import { classOf, comma, digit, han, latin, pause } from './unit-class.js';

/** Columns by which a paragraph's first line is set in, however an extractor tells them, at least and at most. */
export const leastInset = 2;
export const mostInset = 6;
/** Columns from which on a line is no heading but has been broken. */
const wideLine = 28;
/** The share of a page's lines that stand at its margin at least. */
const atMargin = 0.12;

let last: { lines: Lines; insets: Int32Array } | undefined;

/**
 * Columns each line stands in from the margin of its page; below 0 for one that hangs out. The last
 * answer is remembered. Cost: linear in the lines.
 */
export function readInsets(lines: Lines): Int32Array {
  if (last?.lines !== lines) last = { lines, insets: findInsets(lines) };
  return last.insets;
}

/** True for what a first line may stand in by. */
export function isIndent(inset: number): boolean {
  return inset >= 1 && inset <= mostInset;
}

/** What the lines of a page tell of its margin. */
interface Page {
  readonly first: number;
  readonly behind: number;
  margin: number;
  /** True where a paragraph on it steps back to the margin. */
  readonly sure: boolean;
}

function findInsets(lines: Lines): Int32Array {
  const insets = new Int32Array(lines.count);
  if (!lines.indent.some((indent) => indent > 0)) return insets;
  const pages: Page[] = [];
  const steps = new Map<number, number>();
  for (let first = 0; first < lines.count;) {
    let behind = first;
    while (behind < lines.count && lines.page[behind] === lines.page[first]) behind++;
    pages.push(readPage(lines, first, behind, steps));
    first = behind;
  }
  settle(pages, steps);
  for (const { first, behind, margin } of pages) {
    for (let line = first; line < behind; line++) {
      insets[line] = (lines.indent[line] ?? 0) - margin;
    }
  }
  return insets;
}

/** @param steps counts the text's first lines by how far they stand in. */
function readPage(lines: Lines, first: number, behind: number, steps: Map<number, number>): Page {
  const common = commonMargin(lines, first, behind);
  const back = new Map<number, number>();
  let flush = 0;
  for (let line = Math.max(1, first); line < behind; line++) {
    const indent = lines.indent[line] ?? 0;
    const step = (lines.indent[line - 1] ?? 0) - indent;
    const steppedBack = step >= leastInset && step <= mostInset;
    if (!steppedBack && (step !== 0 || indent !== common)) continue;
    if (!breaksOff(lines, line - 1)) continue;
    if (steppedBack) {
      add(back, indent);
      add(steps, step);
    } else if (line > first) flush++;
  }
  const margin = mostOf(back);
  // Short paragraphs may leave one line at the margin: below the first line it goes on with.
  if (margin !== undefined && margin < common && (back.get(margin) ?? 0) >= flush) {
    return { first, behind, margin, sure: true };
  }
  return { first, behind, margin: common, sure: margin === common || flush > 0 };
}

/** A page of first lines only has the margin of the others. */
function settle(pages: readonly Page[], steps: ReadonlyMap<number, number>): void {
  const margins = new Map<number, number>();
  for (const { margin, sure } of pages) if (sure) add(margins, margin);
  const margin = mostOf(margins);
  const step = mostOf(steps);
  if (margin === undefined || step === undefined) return;
  for (const page of pages) {
    if (!page.sure && page.margin - margin === step) page.margin = margin;
  }
}

/** True for a wide line that ends in mid-phrase. */
function breaksOff(lines: Lines, line: number): boolean {
  if (lines.pieces[line] || (lines.width[line] ?? 0) < wideLine) return false;
  const end = classOf(lines.text.charCodeAt((lines.to[line] ?? 1) - 1));
  return end === han || end === comma || end === pause || end === digit || end === latin;
}

/** The smallest indent that a fair share of a page's lines has: short paragraphs may all be first lines. */
function commonMargin(lines: Lines, first: number, behind: number): number {
  const counts = new Map<number, number>();
  let run = 0;
  for (let line = first; line < behind; line++) {
    run++;
    const indent = lines.indent[line] ?? 0;
    if (line + 1 < behind && lines.indent[line + 1] === indent) continue;
    counts.set(indent, (counts.get(indent) ?? 0) + run);
    run = 0;
  }
  const enough = Math.max(2, atMargin * (behind - first));
  let margin = Infinity;
  for (const [indent, count] of counts) if (count >= enough) margin = Math.min(margin, indent);
  return margin === Infinity ? Math.min(...counts.keys()) : margin;
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The key that counts most, the smaller of two that count as much. */
function mostOf(counts: ReadonlyMap<number, number>): number | undefined {
  let most: number | undefined;
  for (const [key, count] of counts) {
    const other = most === undefined ? 0 : (counts.get(most) ?? 0);
    if (most === undefined || count > other || (count === other && key < most)) most = key;
  }
  return most;
}
