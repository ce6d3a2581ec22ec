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
  /** Either way with the words of a region too (軟體 and 软件), by standard. */
  readonly words: ReadonlyMap<string, RegionalWords>;
  /**
   * What a mechanical conversion got wrong in a traditional text, in order, with what each place should
   * be in the standard asked for.
   */
  audit(text: string, standard: string | undefined): readonly ConversionFault[];
  /** Simplified to traditional, by standard: what a correct conversion might have written. */
  readonly traditional: ReadonlyMap<string, (text: string) => readonly Replacement[]>;
}

/** A character of a traditional text that is wrong in its word. UTF-16 offsets into the text. */
export interface ConversionFault {
  readonly start: number;
  readonly end: number;
  readonly expected: string;
}

/** Conversions that know the words of a region. */
interface RegionalWords {
  readonly simplify: (text: string) => readonly Replacement[];
  readonly traditional: (text: string) => readonly Replacement[];
}
