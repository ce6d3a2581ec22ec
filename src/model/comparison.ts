import type { Position } from './position.js';

/** What a change is: the first layer of folding at which both sides become equal names it. */
export type ChangeKind =
  | 'spacing'
  | 'punctuation'
  | 'numbering'
  | 'script'
  | 'conversion'
  | 'damage'
  | 'frame'
  | 'number'
  | 'date'
  | 'obligation'
  | 'text'
  | 'moved'
  | 'renumbered'
  | 'split'
  | 'merged'
  | 'reference';

export type ChangeOperation = 'insert' | 'delete' | 'replace' | 'move';

/** One side of a change: the text as it stands in that edition, and where. */
export interface ChangeSide {
  text: string;
  /** In the source of that edition. */
  position: Position;
  /** The block the change lies in, whole, for context. */
  context?: string;
  /** Where the change begins in `context`, in UTF-16 code units. */
  contextOffset?: number;
}

/** One change an author made. */
export interface Change {
  kind: ChangeKind;
  operation: ChangeOperation;
  /** True if it is a difference of substance. */
  counts: boolean;
  /** Null for an insertion. */
  old: ChangeSide | null;
  /** Null for a deletion. */
  new: ChangeSide | null;
  /** Labels and titles of the sections around it, outermost first, on the new side (old for a deletion). */
  path: string[];
  /** From what to what: 70% → 90%, 应当 → 可以; for numbers and dates the values read. */
  from?: string;
  to?: string;
  /** For `conversion`: what should stand there. */
  expected?: string;
  /** Identical changes all over a document share a group number. */
  group?: number;
}

/** What is said of one edition that was compared. */
export interface ComparedEdition {
  name: string;
  script: string;
  /** Which part was compared: the whole, or the position of an embedded edition. */
  part: { kind: 'whole' } | { kind: 'embedded'; title: string; position: Position };
}

/** What differs between two editions. */
export interface Comparison {
  compared: { old: ComparedEdition; new: ComparedEdition };
  counts: Partial<Record<ChangeKind, number>>;
  /** In the order of the new edition; deletions where they stood. */
  changes: Change[];
}
