import { readLabel } from '../../labels/index.js';
import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import { tornLine, type TornGlyph } from './torn-glyph.js';
import { classOf, dash } from './unit-class.js';

const loneNumber = /^\d{1,3}[.．、]$/u;

/** UTF-16 units of a label that stands alone, at most. */
const longest = 4;

/** True for a line that is a number with its mark, or the dashes of a list's item, and no more. */
export function isLoneLabel(lines: Lines, line: number): boolean {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (to - from > longest || to - from < 2) return false;
  return areDashes(lines.text, from, to) || loneNumber.test(lines.text.slice(from, to));
}

/**
 * Labels that an extractor set by themselves, at a page's foot as a rule, while their texts stand
 * elsewhere on the page. A number belongs to the paragraph without a label before the item that
 * follows it in its sequence; dashes to the paragraph without any that stands between items with
 * them. There must be just one. Cost: linear in the lines, and a page for each label alone.
 */
export function findTornLabels(
  lines: Lines,
  features: LineFeatures,
  measure: Float64Array,
): TornGlyph[] {
  const alone: number[] = [];
  for (let line = 0; line < lines.count; line++) if (isLoneLabel(lines, line)) alone.push(line);
  // Where many stand alone, that is how this text was set.
  if (alone.length > few + fewPer * lines.count) return [];
  const found: TornGlyph[] = [];
  const taken = new Set<number>();
  for (const line of alone) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    const page = new Page(lines, features, measure, line);
    const home = areDashes(lines.text, from, to)
      ? page.homeOfDashes()
      : page.homeOfNumber(Number.parseInt(lines.text.slice(from, to), 10));
    if (home < 0 || home === line + 1 || taken.has(home)) continue;
    taken.add(home);
    found.push(tornLine(lines, line, home));
  }
  return found;
}

/** Labels alone on their lines that a text may have for each to be a torn one: so many, and a share of its lines. */
const few = 3;
const fewPer = 0.03;

/** Lines of one page at most; a search goes no further. */
const longestPage = 120;

/** The page about a label that stands alone. */
class Page {
  readonly #lines: Lines;
  readonly #features: LineFeatures;
  readonly #measure: Float64Array;
  readonly #label: number;
  readonly #first: number;
  readonly #behind: number;

  constructor(lines: Lines, features: LineFeatures, measure: Float64Array, label: number) {
    this.#lines = lines;
    this.#features = features;
    this.#measure = measure;
    this.#label = label;
    const page = lines.page[label];
    let first = label;
    while (first > 0 && lines.page[first - 1] === page && label - first < longestPage) first--;
    let behind = label + 1;
    while (behind < lines.count && lines.page[behind] === page && behind - label < longestPage)
      behind++;
    this.#first = first;
    this.#behind = behind;
  }

  /** The one line that begins a paragraph without a label before item `ordinal` + 1, or -1. */
  homeOfNumber(ordinal: number): number {
    let next = this.#first;
    while (next < this.#behind && this.#itemAt(next) !== ordinal + 1) next++;
    if (next === this.#behind && !this.#goesOn(ordinal)) return -1;
    const sure: number[] = [];
    const possible: number[] = [];
    for (let at = next - 1; at >= this.#first; at--) {
      if (at === this.#label) continue;
      if (this.#features.label[at]) break;
      const ends = this.#endsAbove(at);
      if (ends > 0) possible.push(at);
      if (ends === 2) sure.push(at);
    }
    const homes = sure.length > 0 ? sure : possible;
    return homes.length === 1 ? (homes[0] ?? -1) : -1;
  }

  /** The one paragraph between items with dashes, or between what announces them and the first. */
  homeOfDashes(): number {
    let home = -1;
    // What the last paragraph that began was: 2 an item, or one that ends in a colon; 1 another.
    let before = 0;
    let candidate = -1;
    for (let at = Math.max(0, this.#first - longestPage); at < this.#behind; at++) {
      if (at === this.#label) continue;
      const item = this.#opensWithDashes(at);
      if (!item && !this.#features.label[at] && this.#endsAbove(at) < 2) continue;
      if (item && candidate >= this.#first) {
        if (home >= 0) return -1;
        home = candidate;
      }
      const listed = before === 2 || this.#features.ending[this.#above(at)] === 4;
      candidate = !item && !this.#features.label[at] && listed ? at : -1;
      before = item ? 2 : 1;
    }
    return home;
  }

  /** The line above, the label that stands alone left out. */
  #above(line: number): number {
    return line - 1 === this.#label ? line - 2 : line - 1;
  }

  /** What the line above says: 2 a paragraph ends there, 1 it may end there, 0 it goes on. */
  #endsAbove(line: number): number {
    const above = this.#above(line);
    if (above < 0) return 2;
    if (this.#features.label[above] && this.#features.plain[above]) return 2;
    const ending = this.#features.ending[above] ?? 0;
    if (ending < 3 || ending === 6) return 0;
    const room =
      (this.#measure[above] ?? 0) -
      (this.#lines.width[above] ?? 0) -
      (this.#features.token[line] ?? 0);
    if (room > indent) return 2;
    return ending === 4 || ending === 7 ? 0 : 1;
  }

  /** True where the sequence goes on with the first item below the page. */
  #goesOn(ordinal: number): boolean {
    const last = Math.min(this.#lines.count, this.#behind + longestPage);
    for (let at = this.#behind; at < last; at++) {
      const item = this.#itemAt(at);
      if (item >= 0) return item === ordinal + 1;
    }
    return false;
  }

  #opensWithDashes(line: number): boolean {
    const from = this.#lines.from[line] ?? 0;
    const to = this.#lines.to[line] ?? 0;
    return to - from > 2 && areDashes(this.#lines.text, from, from + 2);
  }

  /** The ordinal of the item a line begins with, or -1. */
  #itemAt(line: number): number {
    if (!this.#features.label[line]) return -1;
    const label = readLabel(this.#lines.text, this.#lines.from[line] ?? 0);
    const ours = label?.scheme === '1.' && label.end < (this.#lines.to[line] ?? 0);
    return ours ? label.ordinal : -1;
  }
}

/** Columns that a first line may lack for its indent. */
const indent = 4;

function areDashes(text: string, from: number, to: number): boolean {
  if (to - from !== 2) return false;
  const unit = text.charCodeAt(from);
  return unit > 0x7f && classOf(unit) === dash && text.charCodeAt(from + 1) === unit;
}
