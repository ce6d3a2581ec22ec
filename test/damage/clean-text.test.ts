import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';

const only = ['mojibake', 'lost-byte'];

describe.skipIf(shared === undefined)('real documents', () => {
  const folder = join(shared ?? '', 'corpus/clean');
  const names = shared === undefined ? [] : readdirSync(folder);

  test.each(names)('%s has no wrong reading to undo', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { edits, facts } = repair(textSource(text), { only });
    expect(edits).toEqual([]);
    expect(facts.filter(({ type }) => type === 'damage')).toEqual([]);
  });

  test('the one damaged span of the seeds is restored, and nothing else touched', () => {
    const seeds = join(shared ?? '', 'seeds');
    const edits = readdirSync(seeds).flatMap((name) => {
      const text = readFileSync(join(seeds, name), 'utf8');
      return repair(textSource(text), { only }).edits;
    });
    expect(edits.map(({ before, after, confidence }) => [before, after, confidence])).toEqual([
      ['??焖僭鲩L', '模快速增長', 'likely'],
    ]);
    expect(edits[0]?.why).toContain('A3 BF EC CB D9 D4 F6 E9 4C');
  });
});
