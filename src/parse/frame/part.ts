import type { Note } from '../../model/nodes.js';

/** What a line is to the document it stands in; `body` lines are left to the numbering. */
export type FrameRole =
  | 'letterhead'
  | 'title'
  | 'documentNumber'
  | 'byline'
  | 'abstract'
  | 'addressee'
  | 'contents'
  | 'signature'
  | 'issueDate'
  | 'note'
  | 'body';

/** A line of a part, by its index among the lines. */
export interface PartLine {
  role: FrameRole;
  line: number;
  /** For notes. */
  kind?: Note['kind'];
}

/** The main document, an attachment or an embedded original: its lines and parts in order. */
export interface Part {
  /** The line that announces it, or -1. */
  head: number;
  /** Where the label ends and the title begins on the head line; the line's length where it is alone. */
  labelEnd: number;
  titleStart: number;
  ordinal: number | null;
  embedded: boolean;
  items: (PartLine | { role: 'part'; part: Part })[];
}

export function newPart(embedded = false): Part {
  return { head: -1, labelEnd: 0, titleStart: 0, ordinal: null, embedded, items: [] };
}
