import type { Script } from '../model/nodes.js';
import type { Replacement } from './traced-text.js';

/**
 * What makes texts in two scripts comparable. The script stage builds one, comparing is handed it.
 * Every conversion gives sorted, disjoint replacements over the text it was given.
 */
export interface ScriptFold {
  /** The script of a text; for a traditional one the standard it fits best. */
  detect(text: string): { script: Script; variant?: string };
  /** Traditional to simplified, by the standard the text is written in (tw, hk, t). */
  readonly simplify: ReadonlyMap<string, (text: string) => readonly Replacement[]>;
  /** Simplified to traditional, by standard: what a correct conversion might have written. */
  readonly traditional: ReadonlyMap<string, (text: string) => readonly Replacement[]>;
}
