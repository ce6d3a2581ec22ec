import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/model/comparison.js';
import { compareTexts } from './editions.js';

const folder = new URL('../../fixtures/compare/', import.meta.url).pathname;

/** What a fixture says of each change: all but the places, which other tests look at. */
function shown({ changes }: Comparison): unknown[] {
  return changes.map(({ kind, operation, counts, old, new: next, path, from, to, ...rest }) => ({
    kind,
    operation,
    counts,
    old: old?.text ?? null,
    new: next?.text ?? null,
    path: path.join(' / '),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(rest.expected === undefined ? {} : { expected: rest.expected }),
    ...(rest.group === undefined ? {} : { group: rest.group }),
  }));
}

describe('fixtures/compare', () => {
  const cases = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  test.each(cases)('%s', async (name) => {
    const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
    const comparison = await compareTexts(read('old.txt'), read('new.txt'));
    expect(shown(comparison)).toEqual(JSON.parse(read('changes.json')));
  });

  test.each(cases)('%s the other way round has the same changes, turned', async (name) => {
    const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
    const there = await compareTexts(read('old.txt'), read('new.txt'));
    const back = await compareTexts(read('new.txt'), read('old.txt'));
    const { split = 0, merged = 0, ...others } = there.counts;
    const { split: backSplit = 0, merged: backMerged = 0, ...backOthers } = back.counts;
    expect(backOthers).toEqual(others);
    expect([backSplit, backMerged]).toEqual([merged, split]);
  });
});
