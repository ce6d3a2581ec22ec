import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, zhengben } from './zhengben.js';

/** A run that may use little memory, as a large text on a small machine may. */
const little = { NODE_OPTIONS: '--max-old-space-size=100' };

describe('a text for which there is too little memory', () => {
  // Two million bytes: 600,000 nodes, which take some two hundred megabytes.
  const lines = '甲乙\n'.repeat(300_000);
  const marks = '甲,'.repeat(600_000);
  const holding = (name: string, text: string): string => {
    const cwd = folder();
    writeFileSync(join(cwd, name), text);
    return cwd;
  };

  test.each([['export'], ['outline'], ['check'], ['export', '-t', 'json', '-o', 'out.json']])(
    '%s is refused before its tree is made',
    (...args) => {
      const cwd = holding('lines.txt', lines);
      const { code, stdout, stderr } = zhengben([...args, 'lines.txt'], { cwd, env: little });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^zhengben: lines\.txt: This text has 300000 lines and cells: /);
      expect(stderr).toContain('--max-old-space-size');
      expect(existsSync(join(cwd, 'out.json'))).toBe(false);
    },
  );

  test('two editions are refused, each by name', () => {
    const cwd = holding('lines.txt', lines);
    const { code, stderr } = zhengben(['diff', 'lines.txt', 'lines.txt'], { cwd, env: little });
    expect(code).toBe(2);
    expect(stderr.match(/lines\.txt: This text has/g)).toHaveLength(2);
  });

  test('is cleaned all the same', () => {
    const cwd = holding('marks.txt', marks);
    const { code, stdout } = zhengben(['clean', 'marks.txt'], { cwd, env: little });
    expect(code).toBe(0);
    expect(stdout.startsWith('甲，甲，')).toBe(true);
  });

  test('its edits are not listed one by one', () => {
    const cwd = holding('marks.txt', marks);
    const args = ['clean', 'marks.txt', '-o', 'clean.txt', '--edits', 'edits.json'];
    const { code, stderr } = zhengben(args, { cwd, env: little });
    expect(code).toBe(2);
    expect(stderr).toMatch(/This text has 60000\d repairs, more than there is room for/);
    expect(existsSync(join(cwd, 'clean.txt'))).toBe(false);
    expect(existsSync(join(cwd, 'edits.json'))).toBe(false);
  });
});
