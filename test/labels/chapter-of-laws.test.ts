import { expect, test } from 'vitest';
import { numbersOrdinance, readChapterOfLaws } from '../../src/labels/index.js';

test.each([
  ['第486章', 486],
  ['第 486 章', 486],
  ['第599AB章', 599],
  ['第一章', null],
  ['第486章 總則', null],
])('%s', (line, serial) => {
  expect(readChapterOfLaws(line)).toBe(serial);
});

test.each([
  ['第486章', '《個人資料（私隱）條例》', true],
  ['第486B章', '個人資料（收費）規例', true],
  ['第1章', '總則', false],
  ['第一章', '社區書屋條例', false],
])('%s above %s numbers a law: %s', (line, below, expected) => {
  expect(numbersOrdinance(line, below)).toBe(expected);
});
