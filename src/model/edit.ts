import type { Position } from './position.js';

/**
 * How sure a rule is of an edit. `unsure` edits are reported and never applied; undoing skips them.
 */
export type Confidence = 'certain' | 'likely' | 'unsure';

/**
 * One change of the text. The edits of a pass are sorted by `start` and disjoint (two may touch);
 * passes are numbered from 0 in the order they were applied.
 */
export interface Edit {
  /** The id of the rule that made it; `script` for a script conversion. */
  rule: string;
  pass: number;
  /** UTF-16 offsets into the text that enters this pass. */
  start: number;
  end: number;
  before: string;
  after: string;
  confidence: Confidence;
  /** Why this edit was made, for people. */
  why: string;
  /** Where it lies in the source. */
  position: Position;
  /** A deletion and an insertion of the same text that share a `move` are one move. */
  move?: number;
}
