import type { Position } from './position.js';

export type Severity = 'error' | 'warning' | 'info';

/** Something a reader should know about a document: what, where, and what to do. */
export interface Diagnostic {
  /** A stable kebab-case id, such as `numbering-gap`; for an edit, its rule's id. */
  id: string;
  severity: Severity;
  message: string;
  position: Position;
}
