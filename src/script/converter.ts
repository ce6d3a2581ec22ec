import type { Replacement } from '../text/traced-text.js';
import { configurationOf, type OpenccName } from './configurations.js';
import { loadDictionaries, type Dictionaries, type Dictionary } from './opencc.js';
import { applyReplacements } from '../text/apply-replacements.js';
import { compose, minimize } from './replacement.js';
import { readTerms, type Terms } from './terms.js';

/** A script conversion, ready to use. */
export interface Converter {
  /** As the user named it: `hans`, `tw`, `s2hkp` … */
  readonly name: string;
  /** The OpenCC configuration behind the name. */
  readonly config: OpenccName;
  /** The converted text. Cost: linear. */
  convert(text: string): string;
  /** What converting changes: sorted, disjoint, minimal; offsets into `text`. Cost: linear. */
  replacements(text: string): readonly Replacement[];
}

/**
 * Loads a conversion. opencc-js is loaded by the first call and never before.
 *
 * @param script `hans`, `hant`, `tw`, `twp`, `hk` or an OpenCC configuration such as `s2hkp`.
 * @param terms the content of a user's dictionary, in OpenCC's format; its words win over every other.
 * @throws ZhengbenError `unknown-script` or `bad-terms`.
 */
export async function loadConverter(script: string, terms?: string): Promise<Converter> {
  const config = configurationOf(script);
  const own = terms === undefined ? null : readTerms(terms);
  const dictionaries = await loadDictionaries(config);
  const replacements = own
    ? (text: string) => withTerms(text, own, dictionaries)
    : (text: string) => convertText(text, dictionaries);
  return {
    name: script,
    config,
    replacements,
    convert: (text) => applyReplacements(text, replacements(text)),
  };
}

/** The user's words first; OpenCC sees what lies between them. */
function withTerms(text: string, terms: Terms, dictionaries: Dictionaries): Replacement[] {
  const found: Replacement[] = [];
  const between = (from: number, to: number): void => {
    for (const one of convertText(text.slice(from, to), dictionaries)) {
      found.push({ ...one, start: one.start + from, end: one.end + from });
    }
  };
  let done = 0;
  for (let at = 0; at < text.length;) {
    const term = terms.at(text, at);
    if (!term) {
      at += lengthAt(text, at);
      continue;
    }
    between(done, at);
    found.push(...minimize(text, { start: at, end: term.end, after: term.value }));
    at = done = term.end;
  }
  between(done, text.length);
  return found;
}

const mayNeedNormalization = /[\uD800-\uDFFF\uF900-\uFAFF]/;

function convertText(text: string, dictionaries: Dictionaries): readonly Replacement[] {
  let normalized = text;
  let before: readonly Replacement[] = [];
  if (mayNeedNormalization.test(text)) {
    for (const dictionary of dictionaries.normalization) {
      before = compose(text, before, lookUp(normalized, dictionary));
      normalized = applyReplacements(text, before);
    }
  }
  return compose(text, before, convertWords(normalized, dictionaries));
}

function convertWords(text: string, { segmentation, conversion }: Dictionaries): Replacement[] {
  const found: Replacement[] = [];
  const word = (from: number, to: number): void => {
    let current = text.slice(from, to);
    const original = current;
    let all: readonly Replacement[] = [];
    for (const dictionary of conversion) {
      const next = lookUp(current, dictionary);
      if (next.length === 0) continue;
      all = compose(original, all, next);
      current = applyReplacements(original, all);
    }
    for (const one of all) found.push({ ...one, start: one.start + from, end: one.end + from });
  };
  if (!segmentation) {
    word(0, text.length);
    return found;
  }
  let done = 0;
  for (let at = 0; at < text.length;) {
    const match = segmentation.matchPrefix(text, at);
    if (!match) {
      at += skipLength(text, at);
      continue;
    }
    if (done < at) word(done, at);
    word(at, match.end);
    at = done = match.end;
  }
  if (done < text.length) word(done, text.length);
  return found;
}

/** One pass of longest matches from left to right, as OpenCC converts. */
function lookUp(text: string, dictionary: Dictionary): Replacement[] {
  const found: Replacement[] = [];
  for (let at = 0; at < text.length;) {
    const match = dictionary.matchPrefix(text, at);
    if (match) {
      if (!isSame(text, at, match)) {
        found.push(...minimize(text, { start: at, end: match.end, after: match.value }));
      }
      at = match.end;
    } else {
      at += skipLength(text, at);
    }
  }
  return found;
}

function isSame(text: string, at: number, { end, value }: { end: number; value: string }): boolean {
  return value.length === end - at && text.startsWith(value, at);
}

function lengthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** How far to go on where nothing matches: an ideographic description (⿰亻言) is passed over whole. */
function skipLength(text: string, at: number): number {
  return descriptionEnd(text, at) - at || lengthAt(text, at);
}

/** Longer descriptions than this are no characters; the bound keeps hostile text linear. */
const longestDescription = 64;

/** The end of the ideographic description sequence that begins at `at`, or `at` if none does. */
function descriptionEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x2ff0 || unit > 0x2fff) return at;
  // Operands still owed; each operator takes one place and owes two or three.
  let owed = 1;
  let end = at;
  while (owed > 0) {
    if (end >= text.length || end - at > longestDescription) return at;
    const operator = text.charCodeAt(end);
    if (operator === 0x2ff2 || operator === 0x2ff3) owed += 3;
    else if (operator >= 0x2ff0 && operator <= 0x2fff) owed += 2;
    end += lengthAt(text, end);
    owed--;
  }
  return end;
}
