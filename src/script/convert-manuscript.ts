import type { Language, Localized } from '../model/localized.js';
import type { Manuscript } from '../model/manuscript.js';
import { extendManuscript } from '../text/extend-manuscript.js';
import type { Replacement } from '../text/traced-text.js';
import type { Converter } from './converter.js';
import { detectScript } from './detect.js';

/**
 * Converts a manuscript's blocks, as its last pass of edits: a word that stood over a line end is
 * whole by now and converts as one, the trace leads on to the source, and undoing the edits takes
 * the conversion back.
 *
 * Asked for `hans`, blocks of a simplified document without one traditional character stay as they
 * are: reading them as traditional would turn 显著 into 显着.
 *
 * @param lang the language of each edit's `why`. Cost: linear.
 */
export function convertManuscript(
  manuscript: Manuscript,
  converter: Converter,
  lang: Language = 'en',
): Manuscript {
  const keepSimplified =
    converter.name === 'hans' && detectScript(manuscript.text).script === 'hans';
  const replacements: Replacement[] = [];
  for (let start = 0; start < manuscript.text.length;) {
    const feed = manuscript.text.indexOf('\n', start);
    const end = feed < 0 ? manuscript.text.length : feed;
    const block = manuscript.text.slice(start, end);
    if (!keepSimplified || detectScript(block).traditional > 0) {
      for (const one of converter.replacements(block)) {
        replacements.push({ ...one, start: one.start + start, end: one.end + start });
      }
    }
    start = end + 1;
  }
  return extendManuscript(manuscript, {
    rule: 'script',
    replacements,
    confidence: 'certain',
    why: (before, after) => why(converter, before, after)[lang],
  });
}

function why({ config }: Converter, before: string, after: string): Localized {
  return {
    en: `OpenCC ${config}: ${before} → ${after}`,
    zh: `按 OpenCC ${config} 转换：${before} → ${after}`,
  };
}
