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
  /**
   * Inside a block that both editions have, what was put in or taken out: the place on the side that
   * lacks it, with an empty text. Where `old` and `new` do not stand in each other's place, the place
   * in the new edition at which the old text stood.
   */
  anchor?: ChangeSide;
  /** Labels and titles of the sections around it, outermost first, on the new side (old for a block that is gone). */
  path: string[];
  /**
   * From what to what: 70% → 90%, 应当 → 可以; for numbers and dates the values read, for what was
   * renumbered or moved the places, 第五条 → 第十九条.
   */
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

/** A stretch of a paragraph that a change covers. */
export interface ChangeSpan {
  /** UTF-16 offsets into the paragraph's text. */
  start: number;
  end: number;
  /** Index into the comparison's `changes`. */
  change: number;
}

/** A line of one edition, with what changed in it. */
export interface SideLine {
  text: string;
  /** The same text in the script of the other edition, of the same length; absent where it is the same. */
  converted?: string;
  /** Line of the source. */
  line: number;
  /** True for a heading that has its line to itself. */
  heading: boolean;
  /** The section it opens: its label and title. */
  section?: { depth: number; name: string };
  /** Sorted by start and disjoint. */
  spans: ChangeSpan[];
}

/** Lines of both editions that belong together; several on one side where they were split or merged. */
export interface SideRow {
  old: SideLine[];
  new: SideLine[];
  /** True where the old lines stood elsewhere. */
  moved: boolean;
  /** Indexes into `changes` of what is said of the row as a whole, and of every change in it. */
  changes: number[];
}

/** Two editions laid side by side, for showing; only the parts that were compared. */
export interface SideBySide {
  rows: SideRow[];
}
