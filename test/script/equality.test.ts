import fc from 'fast-check';
import { configs } from 'opencc-js/preset';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadConverter, scriptNames, type Converter } from '../../src/script/index.js';
import { applyReplacements } from '../../src/text/apply-replacements.js';
import { oracle } from './oracle.js';

const openccNames = scriptNames.filter((name) => /^(?:s|t|tw|hk|jp)2/.test(name));

interface Config {
  normalizationChain: string[][];
  segmentation?: string[];
  conversionChain: string[][];
}

/** Every key and value of the dictionaries a configuration uses. */
function wordsOf(name: string): string[] {
  const { normalizationChain, segmentation, conversionChain } = configs[name] as Config;
  const dictionaries = [...normalizationChain, segmentation ?? [], ...conversionChain].flat();
  return [...new Set(dictionaries.flatMap((dictionary) => dictionary.split(/[| ]/)))];
}

function entriesOf(group: readonly string[]): (readonly [string, string])[] {
  return group
    .flatMap((dictionary) => dictionary.split('|'))
    .map((entry) => {
      const [key = '', value = ''] = entry.split(' ');
      return [key, value] as const;
    });
}

/** A generator of numbers that gives the same ones every time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe.each(openccNames)('%s equals opencc-js', (name) => {
  const convert = oracle(name);
  const words = wordsOf(name);
  let own: Converter;
  beforeAll(async () => {
    own = await loadConverter(name);
  });

  function same(text: string): void {
    const wanted = convert(text);
    if (own.convert(text) !== wanted) expect([text, own.convert(text)]).toEqual([text, wanted]);
    const { text: rewritten, replacements } = own.rewrite(text);
    if (applyReplacements(text, replacements) !== wanted || rewritten !== wanted) {
      expect([text, applyReplacements(text, replacements)]).toEqual([text, wanted]);
    }
  }

  test('on every key and value, alone and in one text', () => {
    expect(words.length).toBeGreaterThan(1000);
    const list = words.join('\n');
    const wanted = convert(list).split('\n');
    expect(own.convert(list).split('\n')).toEqual(wanted);
    expect(applyReplacements(list, own.replacements(list)).split('\n')).toEqual(wanted);
    const text = words.join('');
    expect(own.convert(text) === convert(text)).toBe(true);
  });

  test('on keys and values glued together, cut and overlapping', () => {
    const below = numbers(8);
    const pick = (): string => words[below(words.length)] ?? '';
    const short = words.filter(({ length }) => length <= 2);
    for (let round = 0; round < 5000; round++) {
      const [a, b] = [pick(), pick()];
      same(a + b);
      same(a.slice(0, 1 + below(a.length)) + b + (short[below(short.length)] ?? '') + a);
      // The end of one and the beginning of another that goes on with the same character.
      same(a.slice(below(a.length)) + b.slice(0, 1 + below(b.length)) + pick());
    }
  });

  const [first = [], second] = (configs[name] as Config).conversionChain;
  test.skipIf(second === undefined)('on what becomes a key only by a dictionary before', () => {
    const sources = entriesOf(first).map(([from, to]) => [to, from] as const);
    const below = numbers(9);
    for (const [key] of entriesOf(second ?? [])) {
      const near = sources.filter(([to]) => key.includes(to));
      for (let round = 0; round < 6 && near.length > 0; round++) {
        let text = key;
        for (const [to, from] of near) if (below(3) > 0) text = text.replace(to, from);
        same(text);
        same(text + (words[below(words.length)] ?? '') + text.slice(0, -1) + text);
      }
    }
  });

  test('on text of surrogates, compatibility ideographs, descriptions and all else', () => {
    const odd = Array.from(
      '⿰⿱⿲⿳⿴⿻⿰⿰亻言車车马馬，。\n a\u{1F600}\uD840\uDC00\uDFFF\uD800豈更車金\u{2F800}\u{2F94D}𠗣㓆𡞵㛟𣊗𨼐鮭𩶘\uFEFF\u3000里裡后後',
    );
    const unit = fc.oneof(
      fc.constantFrom(...odd, '\uD840', '\uDC00', '⿰', '⿳'),
      fc.nat(words.length - 1).map((index) => words[index] ?? ''),
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCharCode(point)),
      fc.integer({ min: 0xf8f0, max: 0xfb10 }).map((point) => String.fromCharCode(point)),
      fc.integer({ min: 0x2f7f0, max: 0x2fa30 }).map((point) => String.fromCodePoint(point)),
      fc.integer({ min: 0, max: 0xffff }).map((point) => String.fromCharCode(point)),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 24 }), (units) => {
        same(units.join(''));
      }),
      { numRuns: 2000, seed: 8 },
    );
  });
});
