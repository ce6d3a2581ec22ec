/**
 * What each observation costs in the shortest path, in nats: the negative logarithm of how often it
 * is seen in official print, read off hand-checked documents and smoothed.
 */
export interface Costs {
  /** A line break inside a paragraph, and one that ends it (the latter also spreads over the measure). */
  softBreak: number;
  hardBreak: number;
  /** The next token did not fit; it would have fitted; how much dearer each further column is. */
  softFits: number;
  softMisses: number;
  slack: number;
  slackBase: number;
  slackAscii: number;
  slackPair: number;
  softMost: number;
  /** Columns a line may overhang its capacity, what each further one costs, and the most it costs. */
  overhang: number;
  over: number;
  overMost: number;
  /** End marks: soft and hard by class. */
  end: Readonly<Record<EndKind, readonly [soft: number, hard: number]>>;
  /** The end of an addressee or of a line of the history, inside a paragraph and at its end. */
  headInside: number;
  headEnd: number;
  /** A phrase that stops without a mark where the paragraph already has several lines. */
  openEndOfSeveral: number;
  /** What it costs more between two lines of running text. */
  openEndOfRunning: number;
  /** A short line without a mark behind a label: a heading. */
  openEndOfLabelled: number;
  /** The next line opens with a label: soft if it continues its sequence, soft if not; hard. */
  labelInSequence: number;
  labelOutOfSequence: number;
  noLabel: number;
  /** The next line opens with a field of a form. */
  field: number;
  /** How far a line's first words count behind a full stop. */
  initial: number;
  /** The next line opens with a full date. */
  dated: number;
  /** 目录, 附件 and the like joined to a neighbour. */
  alone: number;
  /** A row of a table joined to a neighbour. */
  row: number;
  /** A line at the right joined to one at the left, or one at the left to a centred one. */
  apart: number;
  /** A first line that stands flush (addressee, unindented heading) where others are indented. */
  flush: number;
  /** A line that starts with what may not begin a paragraph. */
  closingStart: number;
  /** A bracket opened on this line is closed on the next. */
  bracketOpen: number;
  /** A heading: one line without marks; and, for each column, a wide line of running text that has none. */
  heading: number;
  plainBody: number;
  /** A heading that fills most of the measure. */
  wideHeading: number;
  title: number;
  titleSoft: number;
  /** What each column by which a title's broken line is shorter than usual costs. */
  titleShort: number;
  /** A comma inside a title. */
  titleComma: number;
  /** A title broken behind an institution's name that does not go on with 关于: a letterhead. */
  letterhead: number;
  titleGenre: number;
  titleNoGenre: number;
}

export type EndKind =
  'open' | 'comma' | 'pause' | 'semicolon' | 'colon' | 'stop' | 'dash' | 'closer' | 'enclosed';

export const costs: Costs = {
  softBreak: 0.4,
  hardBreak: 1.1,
  softFits: 0.7,
  softMisses: 1.7,
  slack: 0.95,
  slackBase: 0.7,
  slackAscii: 0.08,
  slackPair: 0.35,
  softMost: 9,
  overhang: 0.8,
  over: 1.2,
  overMost: 12,
  end: {
    open: [0.25, 2.2],
    comma: [2.6, 6],
    pause: [3, 10],
    semicolon: [4.5, 2.4],
    colon: [4.6, 2.4],
    stop: [3.2, 0.4],
    dash: [4, 4],
    closer: [3, 2.6],
    enclosed: [5, 0.8],
  },
  headInside: 5,
  headEnd: 0.5,
  openEndOfSeveral: 4.6,
  openEndOfRunning: 4,
  openEndOfLabelled: 1,
  labelInSequence: 5.5,
  labelOutOfSequence: 1.8,
  noLabel: 0.9,
  field: 4,
  initial: 1,
  dated: 5.5,
  alone: 6,
  row: 30,
  apart: 12,
  flush: 1.5,
  closingStart: 8,
  bracketOpen: 4,
  heading: 1.2,
  plainBody: 0.025,
  wideHeading: 1.2,
  title: 1,
  titleSoft: 0.5,
  titleShort: 0.3,
  titleComma: 2.5,
  letterhead: 5,
  titleGenre: 3,
  titleNoGenre: 2,
};
