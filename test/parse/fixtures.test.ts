import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { textSource } from '../text-source.js';
import { checkedTree, manuscriptOf } from './check-tree.js';
import { sketch } from './sketch.js';

const folder = new URL('../../fixtures/parse/', import.meta.url).pathname;

describe.each(readdirSync(folder))('%s', (name) => {
  const input = readFileSync(join(folder, name, 'input.txt'), 'utf8');
  const expected = readFileSync(join(folder, name, 'tree.txt'), 'utf8');

  test('has the tree a reader expects', () => {
    expect(sketch(checkedTree(manuscriptOf(input)))).toBe(expected);
  });

  test('has it too where repair went before', () => {
    const outline = (text: string): string => text.replaceAll(/[ \u3000]/gu, '');
    const repaired = checkedTree(repair(textSource(input)));
    expect(outline(sketch(repaired))).toBe(outline(expected));
  });
});
