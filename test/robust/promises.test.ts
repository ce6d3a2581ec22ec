import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFixtures, someInput, someOptions } from '../../bench/fuzz/inputs.js';
import { isRefusal, properties, type Case } from '../../bench/fuzz/properties.js';
import { Random } from '../../bench/fuzz/random.js';
import { structure, type CleanOptions } from '../../src/pipeline.js';

const folder = new URL('../../fixtures/', import.meta.url).pathname;
const other = await structure('一、总体要求\n为了方便居民读书，制定本办法。\n');

async function given(bytes: Buffer, options: CleanOptions = { lossy: true }): Promise<Case> {
  return { bytes, options, once: await structure(bytes, options), other };
}

async function broken(made: Case): Promise<string[]> {
  const found: string[] = [];
  for (const [name, property] of Object.entries(properties)) {
    const seen = await property(made);
    if (seen !== null) found.push(`${name}: ${seen}`);
  }
  return found;
}

describe('inputs that once broke a promise keep it', () => {
  test.each(readdirSync(`${folder}fuzz`))('%s', async (name) => {
    expect(await broken(await given(readFileSync(`${folder}fuzz/${name}/input.txt`)))).toEqual([]);
  });
});

test('generated inputs keep every promise; npm run fuzz makes more of them', async () => {
  const fixtures = readFixtures(folder);
  const found: string[] = [];
  const runs = Number(process.env['ZHENGBEN_RUNS'] ?? 250);
  let refused = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const random = new Random(seed);
    const bytes = someInput(random, fixtures);
    try {
      found.push(...(await broken(await given(bytes, someOptions(random)))));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused++;
    }
  }
  expect(found).toEqual([]);
  expect(refused).toBeLessThan(runs / 20);
}, 120_000);

describe('a broken promise is seen', () => {
  const bytes = Buffer.from('甲 乙\r\n一、总则\n正文。\n');

  test.each([
    ['restore ∘ clean is the identity', (made: Case) => ({ ...made, bytes: Buffer.from('甲') })],
    ["a tree's lines are the manuscript's", withText],
    ['text outside declared edits is untouched', withText],
  ])('%s', async (name, spoil) => {
    const made = await given(bytes);
    expect(await properties[name]?.(made)).toBeNull();
    expect(await properties[name]?.(spoil(made))).not.toBeNull();
  });

  function withText(made: Case): Case {
    const { manuscript, root } = made.once;
    return {
      ...made,
      once: { root, manuscript: { ...manuscript, text: `${manuscript.text}丙\n` } },
    };
  }
});
