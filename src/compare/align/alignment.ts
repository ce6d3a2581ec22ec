import type { Edition } from '../edition/edition.js';
import type { Unit } from '../edition/flatten.js';
import type { Side } from '../side.js';

/** Units of the old edition and the units of the new one they became. Ranges are half-open. */
export interface Link {
  old: number;
  oldEnd: number;
  new: number;
  newEnd: number;
}

/** A stretch of units on both sides. */
export interface Scope {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** Which units belong together, as far as it is known: filled step by step. */
export class Alignment {
  readonly old: Edition;
  readonly new: Edition;
  readonly scope: Scope;
  /** By unit, its link, or null; a unit is in one link at most. */
  readonly #ofOld: (Link | null)[];
  readonly #ofNew: (Link | null)[];

  constructor(old: Edition, next: Edition, scope: Scope) {
    this.old = old;
    this.new = next;
    this.scope = scope;
    this.#ofOld = old.units.map(() => null);
    this.#ofNew = next.units.map(() => null);
  }

  link(old: number, next: number, oldEnd: number = old + 1, newEnd: number = next + 1): Link {
    const link = { old, oldEnd, new: next, newEnd };
    this.#place(link);
    return link;
  }

  /** Takes the unit before or behind a link into it. */
  extend(link: Link, side: Side, unit: number): void {
    const end = side === 'old' ? 'oldEnd' : 'newEnd';
    link[side] = Math.min(link[side], unit);
    link[end] = Math.max(link[end], unit + 1);
    this.#of(side)[unit] = link;
  }

  /** The link a unit is in. */
  of(side: Side, unit: number): Link | null {
    return this.#of(side)[unit] ?? null;
  }

  /** All links, in the order of the new edition. */
  links(): Link[] {
    const found: Link[] = [];
    for (let unit = this.scope.newStart; unit < this.scope.newEnd; unit++) {
      const link = this.of('new', unit);
      if (link?.new === unit) found.push(link);
    }
    return found;
  }

  /** Units of the scope without a link. */
  loose(side: Side): number[] {
    const { oldStart, oldEnd, newStart, newEnd } = this.scope;
    const [start, end] = side === 'old' ? [oldStart, oldEnd] : [newStart, newEnd];
    const found: number[] = [];
    for (let unit = start; unit < end; unit++) if (!this.of(side, unit)) found.push(unit);
    return found;
  }

  #of(side: Side): (Link | null)[] {
    return side === 'old' ? this.#ofOld : this.#ofNew;
  }

  #place(link: Link): void {
    for (let unit = link.old; unit < link.oldEnd; unit++) this.#ofOld[unit] = link;
    for (let unit = link.new; unit < link.newEnd; unit++) this.#ofNew[unit] = link;
  }
}

/** Compared characters of a unit's body. */
export function bodyLength(edition: Edition, unit: number): number {
  return (edition.endCore[unit] ?? 0) - (edition.bodyCore[unit] ?? 0);
}

/** Numberings of what a document is divided into: their headings say what it is about, no more. */
const divisions: ReadonlySet<string> = new Set([
  '编',
  '篇',
  '部分',
  '分编',
  '部',
  '分部',
  '次分部',
  '章',
  '节',
]);

/** False for the heading of a chapter and the text of an article: neither became the other. */
export function mayBeOne(old: Edition, a: number, next: Edition, b: number): boolean {
  const one = old.units[a];
  const other = next.units[b];
  if (!one || !other) return false;
  if (isDivision(one) === isDivision(other)) return true;
  return isDivision(one) ? !saysSomething(next, other) : !saysSomething(old, one);
}

function isDivision({ node, label }: Unit): boolean {
  return node.type === 'section' && !node.runIn && divisions.has(label?.scheme ?? '');
}

/** True for an article, an item or a sentence; false for a heading, or what may be one. */
function saysSomething({ text }: Edition, { node, label, end }: Unit): boolean {
  if (node.type === 'section') return label !== null && (node.title === '' || node.runIn);
  return node.type === 'paragraph' && (label !== null || /[。；：;:]/.test(text.charAt(end - 1)));
}

/**
 * True for a label that has its line to itself, or shares it with a caption in brackets. （删除） with
 * nothing below it is no caption.
 */
export function isLabelAlone(edition: Edition, index: number): boolean {
  const unit = edition.units[index];
  if (unit?.node.type !== 'section' || !unit.label || unit.node.runIn) return false;
  if (bodyLength(edition, index) === 0) return true;
  return unit.subtreeEnd > index + 1 && /^[（(].*[）)]$/.test(unit.node.title);
}

/** The text of a unit's label in its numbering, or null. */
export function placeOf(edition: Edition, unit: number): string | null {
  const label = edition.units[unit]?.label;
  return label ? `${label.scheme} ${label.ordinal} ${label.branch}` : null;
}
