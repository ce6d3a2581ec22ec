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
  const { text } = manuscript;
  const guess = converter.name === 'hans' ? detectScript(text) : undefined;
  const { text: after, replacements } =
    guess?.script === 'hans'
      ? convertTraditional(text, guess.traditional, converter)
      : converter.rewrite(text);
  return extendManuscript(manuscript, {
    rule: 'script',
    replacements,
    ...(after === undefined ? {} : { text: after }),
    confidence: 'certain',
    why: (old, converted) => why(converter, old, converted)[lang],
  });
}

/** Converts the blocks that hold a traditional character, of which there are so many. */
function convertTraditional(
  text: string,
  count: number,
  converter: Converter,
): { text?: string; replacements: readonly Replacement[] } {
  const replacements: Replacement[] = [];
  for (let start = 0, left = count; left > 0 && start < text.length;) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const block = text.slice(start, end);
    const { traditional } = detectScript(block);
    if (traditional > 0) {
      for (const one of converter.replacements(block)) {
        replacements.push({ ...one, start: one.start + start, end: one.end + start });
      }
    }
    left -= traditional;
    start = end + 1;
  }
  return { replacements };
}

function why({ config }: Converter, before: string, after: string): Localized {
  return {
    en: `OpenCC ${config}: ${before} → ${after}`,
    zh: `按 OpenCC ${config} 转换：${before} → ${after}`,
  };
}
