import type { Edition } from './edition.js';

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

  /** Takes more units into a link. */
  extend(link: Link, old: number, oldEnd: number, next: number, newEnd: number): void {
    link.old = Math.min(link.old, old);
    link.oldEnd = Math.max(link.oldEnd, oldEnd);
    link.new = Math.min(link.new, next);
    link.newEnd = Math.max(link.newEnd, newEnd);
    this.#place(link);
  }

  ofOld(unit: number): Link | null {
    return this.#ofOld[unit] ?? null;
  }

  ofNew(unit: number): Link | null {
    return this.#ofNew[unit] ?? null;
  }

  /** All links, in the order of the new edition. */
  links(): Link[] {
    const found: Link[] = [];
    for (let unit = this.scope.newStart; unit < this.scope.newEnd; unit++) {
      const link = this.ofNew(unit);
      if (link?.new === unit) found.push(link);
    }
    return found;
  }

  /** Units of the scope without a link. */
  looseOld(): number[] {
    return loose(this.#ofOld, this.scope.oldStart, this.scope.oldEnd);
  }

  looseNew(): number[] {
    return loose(this.#ofNew, this.scope.newStart, this.scope.newEnd);
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

/** The text of a unit's label in its numbering, or null. */
export function placeOf(edition: Edition, unit: number): string | null {
  const label = edition.units[unit]?.label;
  return label ? `${label.scheme} ${label.ordinal} ${label.branch}` : null;
}

function loose(links: readonly (Link | null)[], start: number, end: number): number[] {
  const found: number[] = [];
  for (let unit = start; unit < end; unit++) if (!links[unit]) found.push(unit);
  return found;
}
