import type { Localized } from '../model/localized.js';
import { loadAuditDictionary } from './audit-dictionary.js';
import { auditSimplified } from './audit-simplified.js';
import { auditTraditional } from './audit-traditional.js';
import { detectScript } from './detect.js';

/** One fault of an edition that was converted mechanically. */
export interface AuditFinding {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  found: string;
  expected: string;
  /**
   * `leftover`: a form of the other script; `homograph`: a character of this script that is wrong
   * in its word; `variant`: a form of another standard than the one asked for.
   */
  kind: 'leftover' | 'homograph' | 'variant';
  confidence: 'certain' | 'probable';
  /** The dictionary entry that says so. */
  reason: Localized;
}

export interface AuditOptions {
  /** Hold the text to one standard; without it, variants of any are right. */
  standard?: 'tw' | 'hk' | 'opencc' | undefined;
  /** What the text is meant to be; told from the text if absent. */
  script?: 'hans' | 'hant' | undefined;
}

/**
 * Finds what a mechanical conversion between simplified and traditional got wrong, by OpenCC's
 * dictionaries (loaded at first use) and this project's additions to them.
 *
 * @returns in order of start; none where the script of the text cannot be told. Cost: linear.
 */
export async function auditConversion(
  text: string,
  options: AuditOptions = {},
): Promise<readonly AuditFinding[]> {
  const script = options.script ?? mainScript(text);
  if (script === undefined) return [];
  const dictionary = await loadAuditDictionary();
  return script === 'hant'
    ? auditTraditional(text, dictionary, options.standard)
    : auditSimplified(text, dictionary);
}

/** The script most of the text is in; a badly converted text is a mixed one. */
function mainScript(text: string): 'hans' | 'hant' | undefined {
  const { simplified, traditional } = detectScript(text);
  if (simplified === traditional) return undefined;
  return simplified > traditional ? 'hans' : 'hant';
}
