import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';

const only = ['mojibake'];

describe.skipIf(shared === undefined)('real documents', () => {
  const folder = join(shared ?? '', 'corpus/clean');
  const names = shared === undefined ? [] : readdirSync(folder);

  test.each(names)('%s has no wrong reading to undo', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const { edits, facts } = repair(textSource(text), { only });
    expect(edits).toEqual([]);
    expect(facts.filter(({ type }) => type === 'damage')).toEqual([]);
  });
});
