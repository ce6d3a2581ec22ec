import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guards } from './guards.js';

const root = new URL('../../', import.meta.url).pathname;

test.each(guards)('$guard: it is in the sources, once, as are its tests', (guard) => {
  const source = readFileSync(root + guard.file, 'utf8');
  expect(source.split(guard.with)).toHaveLength(2);
  expect(guard.without).not.toBe(guard.with);
  const files = guard.tests.map((each) => each.split(' ')[0] ?? '');
  expect(files.filter((file) => !existsSync(root + file))).toEqual([]);
  expect(files).not.toEqual([]);
});

test.each([
  ['README.md', `${guards.length} lines of the sources`],
  ['README.zh-CN.md', `源码中有 ${guards.length} 处`],
])('%s says how many there are', (name, words) => {
  expect(readFileSync(root + name, 'utf8')).toContain(words);
});
