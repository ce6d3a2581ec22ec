/** Words that name a place in a document's source, before any repair and conversion. */
export interface OverrideAnchor {
  /** Quoted from the source; white space and line ends in them do not matter. */
  text: string;
  /** Which one is meant where the words stand in several places; from 1. */
  occurrence?: number | undefined;
}

/** A place between two characters: in front of some words, or behind them. */
export interface OverridePlace extends OverrideAnchor {
  side: 'before' | 'after';
}

/** What may be said of any correction. */
interface Reason {
  /** Why it was made, for whoever reads the edits. */
  why?: string | undefined;
  /** Where it is written, for messages: file, line and column. */
  origin?: string | undefined;
}

/** Corrections of one document, made by hand. They win over every rule. */
export interface Overrides {
  /** Edits that are wrong: what a rule (or any, without a name) proposes for these words is left out. */
  reject?: readonly (OverrideAnchor & Reason & { rule?: string | undefined })[] | undefined;
  /** These words stand on one line, or: no line break at this place. */
  join?: readonly ((OverrideAnchor | OverridePlace) & Reason)[] | undefined;
  /** A line begins at this place. */
  split?: readonly (OverridePlace & Reason)[] | undefined;
  /** The line of these words is a heading of this depth; 1 is the highest. */
  heading?: readonly (OverrideAnchor & Reason & { depth: number })[] | undefined;
  /** These words (or all from them up to others) are not the document's: page numbers, site chrome. */
  furniture?: readonly (OverrideAnchor & Reason & { to?: string | undefined })[] | undefined;
  /** For a comparison: these two sections are the same one; each named by words of its heading or text. */
  pair?: readonly { old: string; new: string }[] | undefined;
}
