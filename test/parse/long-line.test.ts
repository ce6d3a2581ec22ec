import { expect, test } from 'vitest';
import { readFrame } from '../../src/parse/frame/index.js';
import type { Line } from '../../src/parse/line.js';

function line(text: string): Line {
  return {
    start: 0,
    end: text.length,
    text,
    label: null,
    spaced: false,
    heading: 0,
    depth: 0,
    strong: 0,
    row: false,
    role: null,
  };
}

/** A pattern that runs over so many characters and then looks back has no room on its stack. */
const most = 33_000_000;

test.each([
  ['brackets', `${'('.repeat(most / 2)}${')'.repeat(most / 2)}`],
  ['blanks', `甲${' '.repeat(most)}乙`],
  ['Latin letters', 'a'.repeat(most)],
  ['Han', '国'.repeat(most / 3)],
])('a line of millions of %s is text of the body', (_, text) => {
  const lines = [line('关于切实做好工作的通知'), line(text), line('正文到此为止。')];
  const roles = readFrame(lines, 0).items.map(({ role }) => role);
  expect(roles).toEqual(['title', 'body', 'body']);
});
