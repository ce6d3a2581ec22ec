import type { Localized } from './localized.js';

/** What is common to all facts: a stretch of text and what is known of it. */
interface FactRange {
  /** UTF-16 offsets into the text the fact is given with: a source's, a draft's or a manuscript's. */
  start: number;
  end: number;
}

/** A Markdown heading: its whole source range, marks included. */
export interface HeadingFact extends FactRange {
  type: 'heading';
  depth: number;
}

/** A Markdown link: the range of the link's text (the marks are outside). */
export interface LinkFact extends FactRange {
  type: 'link';
  url: string;
}

/** Markdown marks, and the text that takes their place: "" for most, a tab between two cells. */
export interface MarkupFact extends FactRange {
  type: 'markup';
  /** What the source says there. */
  before: string;
  after: string;
}

/** One row of a table, as Markdown or tabs gave it. */
export interface TableRowFact extends FactRange {
  type: 'tableRow';
}

/** Markdown strong text: the range of its content. */
export interface StrongFact extends FactRange {
  type: 'strong';
}

/** One Markdown paragraph, or another block that must not be joined with its neighbours. */
export interface ParagraphFact extends FactRange {
  type: 'paragraph';
}

/** A form feed: a page begins at `end`. */
export interface PageBreakFact extends FactRange {
  type: 'pageBreak';
}

/** What a rule found a line to be while the page's layout could still be seen. */
export interface RoleFact extends FactRange {
  type: 'role';
  role: 'title' | 'heading' | 'paragraph' | 'tableRow' | 'tableOfContents' | 'signature' | 'byline';
  /** From 0 to 1. */
  confidence: number;
  /** For a heading: the depth of its section, where a person said so. */
  depth?: number;
}

/** A boundary between two blocks, or a join, that the model could have decided either way. */
export interface UndecidedFact extends FactRange {
  type: 'undecided';
  decision: 'join' | 'break';
  /** How much dearer the other reading was, in nats; small is doubtful. */
  margin: number;
}

/** White space that stood behind a label and was removed: it tells a label from a citation. */
export interface LabelSpaceFact extends FactRange {
  type: 'labelSpace';
}

/** One entry of a metadata block (索引号, 发文字号 …) that was taken out of the body. */
export interface MetadataFact extends FactRange {
  type: 'metadata';
  key: string;
  value: string;
}

/** Text that a rule says was lost and cannot be restored (U+FFFD, 锟斤拷). */
export interface DamageFact extends FactRange {
  type: 'damage';
  /** What shows it, for people. */
  detail: Localized;
}

/** Words of a `reject` by hand that no rule changes. */
export interface UnmetRejectFact extends FactRange {
  type: 'unmetReject';
  /** As the correction quotes them. */
  text: string;
  rule?: string | undefined;
  /** Where the correction is written: file, line and column. */
  origin?: string | undefined;
}

export type Fact =
  | HeadingFact
  | LinkFact
  | MarkupFact
  | TableRowFact
  | StrongFact
  | ParagraphFact
  | PageBreakFact
  | RoleFact
  | UndecidedFact
  | LabelSpaceFact
  | MetadataFact
  | DamageFact
  | UnmetRejectFact;
