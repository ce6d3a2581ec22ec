import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { textSource } from '../text-source.js';
import { classical } from './classical.js';
import { code } from './code.js';
import { dates } from './dates.js';
import { japanese } from './japanese.js';
import { knownFailures } from './known-failures.js';
import { latin } from './latin.js';
import { legal } from './legal.js';
import { mixed } from './mixed.js';
import { names } from './names.js';
import { official } from './official.js';
import { poems } from './poems.js';
import { science } from './science.js';
import { tables } from './tables.js';
import { traditional } from './traditional.js';

/** Clean passages by kind: not one rule of any stage may touch or even doubt one of them. */
const kinds = {
  classical,
  code,
  dates,
  japanese,
  latin,
  legal,
  mixed,
  names,
  official,
  poems,
  science,
  tables,
  traditional,
};

test('there are more than a thousand, and no two are alike', () => {
  const all = Object.values(kinds).flat();
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter((passage, index) => all.indexOf(passage) !== index)).toEqual([]);
});

test.each(knownFailures)('known failure: %s', (passage) => {
  expect(repair(textSource(`${passage}\n`)).edits).not.toEqual([]);
});

describe('not one edit', () => {
  test.each(Object.entries(kinds))('%s', (_, passages) => {
    const touched = passages.flatMap((passage) =>
      repair(textSource(`${passage}\n`)).edits.map(
        ({ rule, before, after, confidence }) =>
          `${rule} (${confidence}): ${JSON.stringify(before)} → ${JSON.stringify(after)} in ${passage}`,
      ),
    );
    expect(touched).toEqual([]);
  });
});
