import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rules } from '../../src/repair/rules/index.js';
import { repair } from '../../src/repair/repair.js';
import { undoEdits } from '../../src/text/replay.js';
import { detectedSource } from '../text-source.js';

const root = new URL('../../fixtures/rules/', import.meta.url).pathname;
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

test('every fixture folder belongs to a rule', () => {
  const ids = new Set(rules.map((rule) => rule.id));
  expect(folders(root).filter((name) => !ids.has(name))).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const cases = existsSync(join(root, id)) ? folders(join(root, id)) : [];

  test('has a positive and a negative fixture', () => {
    const changed = cases.map((name) => {
      const at = (file: string) => readFileSync(join(root, id, name, file), 'utf8');
      return at('input.txt') !== at('output.txt');
    });
    expect(changed).toContain(true);
    expect(changed).toContain(false);
  });

  test('its example is true', () => {
    const { before, after } = rule.example;
    expect(repair(detectedSource(before), { only: [id] }).text).toBe(after);
  });

  test.each(cases)('%s', (name) => {
    const at = (file: string) => readFileSync(join(root, id, name, file), 'utf8');
    const input = at('input.txt');
    const repaired = repair(detectedSource(input), { only: [id] });
    expect(repaired.text).toBe(at('output.txt'));
    expect(
      repaired.edits.map(({ before, after, confidence, position }) => ({
        before,
        after,
        confidence,
        line: position.start.line,
      })),
    ).toEqual(JSON.parse(at('edits.json')));
    expect(undoEdits(repaired.text, repaired.edits)).toBe(input);
    expect(repair(detectedSource(repaired.text), { only: [id] }).text).toBe(repaired.text);
  });
});
