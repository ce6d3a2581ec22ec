import { describe, expect, test } from 'vitest';
import * as commands from '../../src/cli/messages/help-commands.js';
import * as options from '../../src/cli/messages/help-options.js';
import * as topics from '../../src/cli/messages/help-topics.js';
import { speaker } from '../../src/cli/messages/say.js';
import { words } from '../../src/cli/messages/words.js';
import type { Localized } from '../../src/model/localized.js';

/** Every text of the catalogue, with where it stands. */
function texts(value: unknown, path: string): [string, Localized][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) return [[path, value as Localized]];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const all = [...texts(words, 'words'), ...texts({ ...commands, ...options, ...topics }, 'help')];

describe.each(all)('%s', (path, { en, zh }) => {
  test('is there in both languages, with the same values', () => {
    expect(en).toMatch(/\S/);
    expect(zh).toMatch(/\S/);
    const names = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    expect(names(zh)).toEqual(names(en));
    // A text without Han is one that was not translated, unless it holds only values.
    if (/[a-z]{3}/i.test(en.replace(/\{\w+\}/g, ''))) expect(zh, path).toMatch(/\p{Script=Han}/u);
  });
});

test('a text says its values, made visible', () => {
  const say = speaker('en');
  expect(say('unknown-option', { option: '--x\x1b' })).toBe('There is no option --x\\x1b.');
  expect(speaker('zh')('failed-files', { failed: 1, total: 3, done: 2 })).toContain('3');
});

test('every text of the catalogue is used', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const root = new URL('../../src/cli/', import.meta.url).pathname;
  const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('words.ts'))
    .map((file) => readFileSync(root + file, 'utf8'))
    .join('\n');
  const composed = /^(?:rules-stage|script)-/;
  const confidences = ['certain', 'likely', 'unsure'];
  const unused = Object.keys(words).filter(
    (id) => !source.includes(`'${id}'`) && !composed.test(id) && !confidences.includes(id),
  );
  expect(unused).toEqual([]);
});
