import type { Replacement } from '../text/traced-text.js';
import { configurationOf, type OpenccName } from './configurations.js';
import { applyReplacements } from '../text/apply-replacements.js';
import { lengthAt } from './descriptions.js';
import { loadPacked } from './load-packed.js';
import { renderText, replacementsOf } from './render.js';
import { minimize } from './replacement.js';
import { scanner } from './scan.js';
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
  /** Both, for little more than one of them. Cost: linear. */
  rewrite(text: string): { text: string; replacements: readonly Replacement[] };
}

/**
 * Loads a conversion. OpenCC's dictionaries are loaded by the first call and never before.
 *
 * @param script `hans`, `hant`, `tw`, `twp`, `hk` or an OpenCC configuration such as `s2hkp`.
 * @param terms the content of a user's dictionary, in OpenCC's format; its words win over every other.
 * @throws ZhengbenError `unknown-script` or `bad-terms`.
 */
export async function loadConverter(script: string, terms?: string): Promise<Converter> {
  const config = configurationOf(script);
  const own = terms === undefined ? null : readTerms(terms);
  const packed = await loadPacked();
  const scan = scanner(packed, packed.plan(config));
  const replace: Replace = (text) => replacementsOf(scan(text), packed);
  if (!own) {
    return {
      name: script,
      config,
      replacements: replace,
      convert: (text) => renderText(text, scan(text), packed),
      rewrite: (text) => {
        const found = scan(text);
        const all = replacementsOf(found, packed);
        return { text: renderText(text, found, packed), replacements: all };
      },
    };
  }
  const replacements: Replace = (text) => withTerms(text, own, replace);
  return {
    name: script,
    config,
    replacements,
    convert: (text) => applyReplacements(text, replacements(text)),
    rewrite: (text) => {
      const all = replacements(text);
      return { text: applyReplacements(text, all), replacements: all };
    },
  };
}

type Replace = (text: string) => readonly Replacement[];

/** The user's words first; OpenCC sees what lies between them. */
function withTerms(text: string, terms: Terms, replace: Replace): Replacement[] {
  const found: Replacement[] = [];
  const between = (from: number, to: number): void => {
    for (const one of replace(text.slice(from, to))) {
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
