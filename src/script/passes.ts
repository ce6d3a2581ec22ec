/**
 * Conversion as OpenCC defines it, pass by pass over ordinary look-ups. It is slow and always right:
 * the compiled dictionaries are made by it, and what their one pass cannot do goes this way.
 */
import { applyReplacements } from '../text/apply-replacements.js';
import type { Replacement } from '../text/traced-text.js';
import { findDescriptions, lengthAt } from './descriptions.js';
import type { Dictionaries, Dictionary } from './dictionary.js';
import { compose, minimize } from './replacement.js';

/** Normalizes, cuts into words and converts them. Cost: linear. */
export function convertText(text: string, dictionaries: Dictionaries): readonly Replacement[] {
  let normalized = text;
  let before: readonly Replacement[] = [];
  for (const dictionary of dictionaries.normalization) {
    before = compose(text, before, lookUp(normalized, dictionary));
    normalized = applyReplacements(text, before);
  }
  const words = convertWords(normalized, dictionaries);
  return compose(text, before, words);
}

function convertWords(text: string, { segmentation, conversion }: Dictionaries): Replacement[] {
  if (!segmentation) return [...convertWord(text, conversion)];
  const found: Replacement[] = [];
  const word = (from: number, to: number): void => {
    for (const one of convertWord(text.slice(from, to), conversion)) {
      found.push({ ...one, start: one.start + from, end: one.end + from });
    }
  };
  const descriptions = findDescriptions(text);
  let done = 0;
  for (let at = 0; at < text.length;) {
    const match = segmentation.matchPrefix(text, at);
    if (!match) {
      at = descriptions.get(at) ?? at + lengthAt(text, at);
      continue;
    }
    if (done < at) word(done, at);
    word(at, match.end);
    at = done = match.end;
  }
  if (done < text.length) word(done, text.length);
  return found;
}

/** Applies dictionaries one after the other to a word. Cost: linear. */
export function convertWord(
  text: string,
  conversion: readonly Dictionary[],
): readonly Replacement[] {
  let current = text;
  let all: readonly Replacement[] = [];
  for (const dictionary of conversion) {
    const next = lookUp(current, dictionary);
    if (next.length === 0) continue;
    all = compose(text, all, next);
    current = applyReplacements(text, all);
  }
  return all;
}

/** One pass of longest matches from left to right; ideographic descriptions are passed over whole. */
function lookUp(text: string, dictionary: Dictionary): Replacement[] {
  const found: Replacement[] = [];
  const descriptions = findDescriptions(text);
  for (let at = 0; at < text.length;) {
    const match = dictionary.matchPrefix(text, at);
    if (match) {
      found.push(...minimize(text, { start: at, end: match.end, after: match.value }));
      at = match.end;
    } else {
      at = descriptions.get(at) ?? at + lengthAt(text, at);
    }
  }
  return found;
}
