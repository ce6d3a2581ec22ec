import type { Language } from '../model/localized.js';
import type { Manuscript } from '../model/manuscript.js';
import { extendManuscript } from '../text/extend-manuscript.js';
import { auditConversion, type AuditOptions } from './audit.js';

/**
 * Corrects what is certainly wrong in an edition that was converted mechanically, as one more pass of
 * edits: the trace leads on to the source, and undoing them takes the corrections back.
 *
 * @param lang the language of each edit's `why`. Cost: linear.
 */
export async function fixConversion(
  manuscript: Manuscript,
  options: AuditOptions = {},
  lang: Language = 'en',
): Promise<Manuscript> {
  const findings = await auditConversion(manuscript.text, options);
  const certain = findings.filter(({ confidence }) => confidence === 'certain');
  const reasons = new Map(certain.map(({ start, reason }) => [start, reason[lang]]));
  return extendManuscript(manuscript, {
    rule: 'conversion',
    replacements: certain.map(({ start, end, expected }) => ({ start, end, after: expected })),
    confidence: 'certain',
    why: (_before, _after, start) => reasons.get(start) ?? '',
  });
}
