import type { Measure } from './measure.js';

/** What a stretch of text stands for. Ordinals name a thing (第十届), citations a provision (第三条). */
export type TokenKind = 'number' | 'date' | 'obligation' | 'weak' | 'ordinal' | 'citation';

/** A stretch of compared characters that is one value, and must be shown whole. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
  text: string;
  /** Of a number what it measures, where that is known. */
  measure?: Measure | null;
}
