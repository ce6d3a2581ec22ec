import { expect, test } from 'vitest';
import { countPages } from '../../src/repair/page/head-numbers.js';

const heads = (...words: string[]) => words.map((each, page) => ({ page, words: each }));

test.each<[string, boolean, string[]]>([
  ['no number', true, ['青禾公报', '青禾公报']],
  ['a number that stays', true, ['青禾公报2024·3', '青禾公报2024·3']],
  ['a number behind a wide gap', true, ['青禾公报  3', '青禾公报  4']],
  ['a number before a mark', true, ['3·青禾公报', '4·青禾公报']],
  ['a number called a page’s', true, ['青禾公报第3页', '青禾公报第4页']],
  ['an attachment’s', false, ['附件1', '附件2']],
  ['an attachment’s, spaced by an extractor', false, ['附件 1', '附件 2', '附件 3']],
  ['a day', false, ['2024年3月4日', '2024年5月6日']],
])('%s: %s', (_, expected, words) => {
  expect(countPages(heads(...words), false)).toBe(expected);
  expect(countPages(heads(...words), true)).toBe(expected);
});

test('the sequence tells a number beside a word, where pages have no other', () => {
  const words = ['青禾公报 3', '青禾公报 4', '青禾公报 5', '青禾公报 6'];
  expect(countPages(heads(...words), false)).toBe(true);
  expect(countPages(heads(...words), true)).toBe(false);
  expect(countPages(heads(...words.slice(1)), false)).toBe(false);
  expect(countPages(heads('青禾公报 3', '青禾公报 4', '青禾公报 5', '青禾公报 7'), false)).toBe(
    false,
  );
});
