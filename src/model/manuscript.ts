import type { Edit } from './edit.js';
import type { Fact } from './fact.js';
import type { Position, Range } from './position.js';
import type { Source } from './source.js';

/** Maps offsets of a repaired text to the source it came from. */
export interface Trace {
  /** The smallest source position that holds all that `[start, end)` of the text came from. */
  position(start: number, end: number): Position;
  /** The exact source ranges of `[start, end)`, sorted, touching ranges joined. */
  ranges(start: number, end: number): Range[];
  /** Where a source offset stands in the text; for deleted text, where it would stand. */
  fromSource(offset: number): number;
}

/** One line of the repaired text: a heading, a paragraph, a table row … */
export interface Block {
  /** UTF-16 offsets into the manuscript's text; the line feed is behind `end`. */
  readonly start: number;
  readonly end: number;
  /** The facts that touch this block; offsets into the manuscript's text. */
  readonly facts: readonly Fact[];
}

/** One pass of edits as it was applied to what the pass before it made. */
export interface Pass {
  /** Sorted by start and disjoint. */
  readonly replacements: Iterable<{
    readonly start: number;
    readonly end: number;
    readonly after: string;
  }> & { readonly length: number };
}

/** A repaired text: what `clean` prints, with every edit that led to it. */
export interface Manuscript {
  readonly source: Source;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order of pass and start; also those that were not applied (`unsure`). */
  readonly edits: readonly Edit[];
  /** The same, each made when it is asked for: a hostile text has more of them than memory holds. */
  eachEdit?(): Iterable<Edit>;
  /**
   * The same edits, but for those that were not applied, as they led from the source's text to this
   * one: proof needs them, and not the position and reason of each. Where they are missing, `edits`
   * alone tell.
   */
  readonly passes?: readonly Pass[] | undefined;
  readonly trace: Trace;
  /** All facts in order of start, offsets into `text`; a fact whose text was removed is an empty range. */
  readonly facts: readonly Fact[];
}
