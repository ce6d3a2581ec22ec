import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConverter, scriptNames } from '../../src/script/index.js';
import { shared } from '../shared.js';
import { oracle } from './oracle.js';

const openccNames = scriptNames.filter((name) => /^(?:s|t|tw|hk|jp)2/.test(name));

/** Published cases that opencc-js fails: it leaves out OpenCC's TSCharactersExt on purpose. */
const knownFailures = ['t2s 殢 殢云尤雨', 't2s 剔团𪢮月儿初淡', 't2s 綦谿利跂 谿工'];

describe.skipIf(shared === undefined)('OpenCC', () => {
  const folder = join(shared ?? '', 'corpus');

  test('published cases', async () => {
    const text = readFileSync(join(folder, 'convert/opencc-testcases.json'), 'utf8');
    const { cases } = JSON.parse(text.replaceAll(/,(?=\s*[\]}])/g, '')) as {
      cases: { input: string; expected: Record<string, string> }[];
    };
    let compared = 0;
    const failures: string[] = [];
    for (const { input, expected } of cases) {
      for (const [name, wanted] of Object.entries(expected)) {
        compared++;
        const converter = await loadConverter(name);
        if (converter.convert(input) !== wanted) failures.push(`${name} ${input}`);
      }
    }
    expect(compared).toBeGreaterThan(500);
    const unknown = failures.filter(
      (failure) => !knownFailures.some((known) => failure.startsWith(known)),
    );
    expect(unknown).toEqual([]);
  });

  test.each(['s2t', 's2tw', 's2twp', 's2hk', 's2hkp'])('golden %s', async (name) => {
    const golden = join(folder, 'convert/golden');
    const source = readFileSync(join(golden, 'us_constitution_zhs.txt'), 'utf8');
    const wanted = readFileSync(join(golden, `us_constitution_zhs.${name}.txt`), 'utf8');
    const converter = await loadConverter(name);
    expect(converter.convert(source)).toBe(wanted);
  });

  test.each(openccNames)('%s equals opencc-js on real documents of both scripts', async (name) => {
    const converter = await loadConverter(name);
    const convert = oracle(name);
    for (const file of ['l03-lifafa-2023', 't03-gezi', 'u02-renquan-hant', 'h04-shuzibaogao']) {
      const text = readFileSync(join(folder, 'clean', `${file}.txt`), 'utf8');
      expect(converter.convert(text)).toBe(convert(text));
    }
  });
});
