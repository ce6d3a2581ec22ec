import { boundaryStrength } from '../edition/character-fold.js';
import { charactersOf, type Edition } from '../edition/edition.js';

/** A line's end parts more strongly than any mark. */
const lineBoundary = 4;

/**
 * The bodies of one or more units as one string of compared characters, and the way back to the
 * edition's text. Places are indices into `characters`.
 */
export class Stretch {
  readonly edition: Edition;
  readonly characters: string;
  /** The first unit. */
  readonly unit: number;
  /** By place, the index of the compared character in the edition. */
  readonly #core: Int32Array;
  /** Places at which a unit begins. */
  readonly #starts: ReadonlySet<number>;
  readonly start: number;
  readonly end: number;

  constructor(edition: Edition, unit: number, unitEnd: number) {
    this.edition = edition;
    this.unit = unit;
    let length = 0;
    const starts = new Set<number>();
    for (let at = unit; at < unitEnd; at++) {
      starts.add(length);
      length += (edition.endCore[at] ?? 0) - (edition.bodyCore[at] ?? 0);
    }
    this.#starts = starts;
    this.#core = new Int32Array(length);
    const parts: string[] = [];
    let place = 0;
    for (let at = unit; at < unitEnd; at++) {
      const from = edition.bodyCore[at] ?? 0;
      const end = edition.endCore[at] ?? 0;
      parts.push(charactersOf(edition, from, end));
      for (let core = from; core < end; core++) this.#core[place++] = core;
    }
    this.characters = parts.join('');
    this.start = edition.units[unit]?.bodyStart ?? 0;
    this.end = edition.units[unitEnd - 1]?.end ?? this.start;
  }

  /** Where the character at a place stands in the edition's text. */
  textStart(place: number): number {
    const core = this.#core[place];
    return core === undefined ? this.end : (this.edition.at[core] ?? this.end);
  }

  /** Behind the character before a place. */
  textBehind(place: number): number {
    if (place === 0) return this.start;
    const core = this.#core[place - 1] ?? 0;
    const at = this.edition.at[core] ?? this.start;
    // A converted word may stand for more or fewer characters than it has.
    const next = this.edition.at[core + 1] ?? at + 1;
    return Math.min(at + 1, Math.max(next, at));
  }

  /** Blanks and marks before a place. */
  marks(place: number): string {
    if (this.#starts.has(place) && place > 0) return '\n';
    return this.edition.text.slice(this.textBehind(place), this.textStart(place));
  }

  /** How strongly the text is parted before a place; 0 inside a run of words. */
  boundary(place: number): number {
    if (place === 0 || place === this.characters.length || this.#starts.has(place)) {
      return lineBoundary;
    }
    const from = this.textBehind(place);
    const to = this.textStart(place);
    return from >= to ? 0 : boundaryStrength(this.edition.text.slice(from, to));
  }

  /** True where a place cuts a surrogate pair. */
  cutsPair(place: number): boolean {
    const unit = this.characters.charCodeAt(place);
    return unit >= 0xdc00 && unit <= 0xdfff && place > 0;
  }
}
