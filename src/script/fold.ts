import type { ConversionFault, ScriptFold } from '../text/script-fold.js';
import type { Replacement } from '../text/traced-text.js';
import { loadAuditDictionary } from './audit-dictionary.js';
import { auditTraditional } from './audit-traditional.js';
import { loadConverter, type Converter } from './converter.js';
import { detectScript, type ScriptGuess } from './detect.js';

type Convert = (text: string) => readonly Replacement[];

const simplifying = { tw: 'tw2s', hk: 'hk2s', t: 't2s' } as const;
const simplifyingWords = { tw: 'tw2sp', hk: 'hk2sp' } as const;
const traditionalWords = { tw: 's2twp', hk: 's2hkp' } as const;
const traditional = { tw: 's2tw', hk: 's2hk', t: 's2t' } as const;

/**
 * What comparing these texts needs to see through their scripts. Nothing is loaded where none is
 * traditional; words, the audit and the way back to traditional only where both scripts are there.
 */
export async function loadFold(texts: readonly string[]): Promise<ScriptFold> {
  const guesses = texts.map(detectScript);
  const folded = guesses.filter(isFolded);
  const crosses = folded.length > 0 && folded.length < guesses.length;
  return {
    detect: detectScript,
    simplify: folded.length > 0 ? await load(simplifying) : new Map(),
    words: crosses ? await loadWords() : new Map(),
    audit: crosses ? await loadAudit() : () => [],
    traditional: crosses ? await load(traditional) : new Map(),
  };
}

async function loadWords(): Promise<ScriptFold['words']> {
  const [simplify, back] = [await load(simplifyingWords), await load(traditionalWords)];
  return new Map(
    [...simplify].flatMap(([standard, convert]) => {
      const traditional = back.get(standard);
      return traditional ? [[standard, { simplify: convert, traditional }] as const] : [];
    }),
  );
}

async function loadAudit(): Promise<ScriptFold['audit']> {
  const dictionary = await loadAuditDictionary();
  const { tw, hk } = dictionary.standards;
  return (text, standard) => {
    const forms = standard === 'tw' ? tw : standard === 'hk' ? hk : undefined;
    return auditTraditional(text, dictionary).map(({ start, end, expected }): ConversionFault => ({
      start,
      end,
      expected: forms?.get(expected) ?? expected,
    }));
  };
}

function isFolded({ script }: ScriptGuess): boolean {
  return script === 'hant' || script === 'mixed';
}

async function load(names: Readonly<Record<string, string>>): Promise<Map<string, Convert>> {
  const loaded = await Promise.all(
    Object.entries(names).map(async ([standard, name]): Promise<[string, Converter]> => [
      standard,
      await loadConverter(name),
    ]),
  );
  return new Map(
    loaded.map(([standard, converter]) => [standard, (text) => converter.replacements(text)]),
  );
}
