import type { Confidence } from '../model/edit.js';
import type { Fact } from '../model/fact.js';
import type { Localized } from '../model/localized.js';
import type { Format } from '../model/source.js';

/**
 * The stages of repair, in this order. `characters` sees the raw text, `lines` the page as it was
 * set (indents, blank lines, form feeds are still there), `blocks` one paragraph or heading a line.
 */
export type Stage = 'characters' | 'lines' | 'blocks';

/** How white space between Han and digits or Latin is treated; official print has none. */
export type Spacing = 'tight' | 'keep';

export interface RuleOptions {
  readonly spacing: Spacing;
}

/** The text as it enters a rule, with what is known of it. */
export interface Draft {
  readonly text: string;
  readonly format: Format;
  readonly options: RuleOptions;
  /** What readers and earlier rules know, at offsets of `text`, in order of start. Computed on demand. */
  facts(): readonly Fact[];
}

/** A change a rule proposes; offsets into the draft's text. */
export interface Proposal {
  start: number;
  end: number;
  after: string;
  confidence: Confidence;
  /** Why this one edit, for people: what was seen. */
  why: Localized;
  /** See {@link Edit.move}; unique within the rule's proposals. */
  move?: number;
}

/** Proposals in order, to be gone through as often as one likes: a list, or a `ProposalList`. */
export interface Proposals extends Iterable<Proposal> {
  readonly length: number;
}

/** What a rule gives back. */
export interface Findings {
  /** Sorted by start, disjoint (two may touch). */
  proposals: Proposals;
  /** What the rule learned and its edits remove from sight; offsets into the draft's text. */
  facts?: readonly Fact[];
}

/**
 * One repair. A rule is one file in rules/, one line in rules/index.ts and one folder in
 * fixtures/rules/. It is a pure function of its draft and costs time linear in the text.
 */
export interface Rule {
  /** The file's name; kebab-case. */
  readonly id: string;
  readonly stage: Stage;
  /** What it does, in one line. */
  readonly summary: Localized;
  /** Why the damage happens, and why the repair is safe. */
  readonly why: Localized;
  /** The shortest text that shows it. */
  readonly example: { readonly before: string; readonly after: string };
  /** True for a rule that asks for facts: what it finds is not told by the text and its format alone. */
  readonly asksFacts?: boolean;
  apply(draft: Draft): Findings;
}
