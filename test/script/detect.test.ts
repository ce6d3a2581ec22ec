import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { detectScript } from '../../src/script/index.js';
import { shared } from '../shared.js';

describe('detectScript', () => {
  test.each([
    ['各级人民政府应当加强领导，发挥作用', 'hans', 'cn'],
    ['各級人民政府應當加強領導，為發揮作用', 'hant', 'tw'],
    ['說明閱讀與溫度，羣眾與裏面、啓動', 'hant', 't'],
    ['説明閲讀與温度，為羣眾税務', 'hant', 'hk'],
    ['國家发展，發挥作用', 'mixed', undefined],
    ['一、皇后公里（一）2025年', 'undecidable', undefined],
    ['', 'undecidable', undefined],
  ] as const)('%s is %s', (text, script, variant) => {
    const guess = detectScript(text);
    expect(guess.script).toBe(script);
    expect(guess.variant).toBe(variant);
    expect(guess.confidence).toBeGreaterThanOrEqual(0);
    expect(guess.confidence).toBeLessThanOrEqual(1);
  });

  test('more characters that tell make it surer', () => {
    expect(detectScript('国').confidence).toBeLessThan(detectScript('国发'.repeat(20)).confidence);
  });

  test('one slip in a long text does not make it mixed', () => {
    expect(detectScript('發揮優勢，應當產業發展，继續推進').script).toBe('hant');
  });
});

describe('the tables of characters', () => {
  test('say what the dictionaries of OpenCC say', async () => {
    const { simplifiedOnly, traditionalOnly, variantCharacters } =
      await import('../../src/script/distinguishing-characters.js');
    const wanted = await derive();
    expect(simplifiedOnly).toBe(wanted.simplified);
    expect(traditionalOnly).toBe(wanted.traditional);
    for (const { standards, characters } of variantCharacters) {
      for (const character of characters) {
        expect([character, standards]).toEqual([character, wanted.standards(character)]);
      }
    }
  });
});

async function dictionary(name: string): Promise<[string, string][]> {
  const loaded = (await import(`opencc-js/dict/${name}`)) as { default: string };
  return loaded.default.split('|').map((entry) => {
    const [key = '', value = ''] = entry.split(' ');
    return [key, value];
  });
}

async function derive(): Promise<{
  simplified: string;
  traditional: string;
  standards: (character: string) => string;
}> {
  const st = await dictionary('STCharacters');
  const ts = await dictionary('TSCharacters');
  const tw = await dictionary('TWVariants');
  const hk = await dictionary('HKVariants');
  const pairs = [
    ...(await dictionary('STPhrases')),
    ...(await dictionary('STPhrases_GeneratedFromRegionalPhrases')),
    ...(await dictionary('TSPhrases')).map(([t, s]) => [s, t]),
  ];
  const inSimplified = new Set(pairs.flatMap(([s]) => Array.from(s ?? '')));
  const inTraditional = new Set(pairs.flatMap(([, t]) => Array.from(t ?? '')));
  const forms = new Set([...tw, ...hk].map(([, form]) => form));
  const sorted = (list: string[]): string => list.sort().join('');
  const standard = new Set([...inTraditional, ...st.map(([, t]) => t)]);
  const used = (variants: [string, string][]): Set<string> => {
    const map = new Map(variants);
    return new Set([...standard].map((character) => map.get(character) ?? character));
  };
  const standards = { t: standard, tw: used(tw), hk: used(hk) };
  return {
    simplified: sorted(
      st
        .filter(([s, t]) => s !== t && s.length === 1 && !inTraditional.has(s) && !forms.has(s))
        .map(([s]) => s),
    ),
    traditional: sorted(
      ts.filter(([t, s]) => s !== t && t.length === 1 && !inSimplified.has(t)).map(([t]) => t),
    ),
    standards: (character) =>
      Object.entries(standards)
        .filter(([, characters]) => characters.has(character))
        .map(([name]) => name)
        .join(' '),
  };
}

describe.skipIf(shared === undefined)('real documents', () => {
  const read = (path: string): string => readFileSync(join(shared ?? '', path), 'utf8');

  test.each([
    ['seeds/000_18ea653cbb2e0026.txt', 'hans', 'cn'],
    ['seeds/003_ed28304f266bd9cb.txt', 'hant', 'tw'],
    ['corpus/clean/h10-wenda-minying-tw.txt', 'hant', 'tw'],
    ['corpus/clean/h10-wenda-minying-hk.txt', 'hant', 'hk'],
    ['corpus/clean/t02-gongwen.txt', 'hant', 'tw'],
    ['corpus/clean/u01-renquan-hans.txt', 'hans', 'cn'],
  ])('%s is %s', (path, script, variant) => {
    const guess = detectScript(read(path));
    expect(guess).toMatchObject({ script, variant });
    expect(guess.confidence).toBeGreaterThan(0.98);
  });
});
