import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, zhengben } from './zhengben.js';

const own = new URL('../../fixtures/documents/', import.meta.url).pathname;

/** What is installed is a bundle: it must do what the library does. */
describe.each(readdirSync(own))('%s', (name) => {
  const input = join(own, name, 'input.txt');

  test('is repaired by the installed command as by the library', () => {
    const { stdout, code } = zhengben(['clean', input], { cwd: folder() });
    expect(stdout).toBe(readFileSync(join(own, name, 'output.txt'), 'utf8'));
    expect(code).toBe(0);
  });
});

test('faults of a mechanical conversion are found and corrected by the installed command', () => {
  const text = '關於推進書屋建設的意見\n一、總體要求\n堅持規范管理，改進服務范式。\n';
  const cwd = folder();
  const checked = zhengben(['check', '--audit', '-'], { cwd, input: text });
  expect(checked.stdout).toContain('范 should be 範');
  const { stdout } = zhengben(['clean', '--fix-conversion', '-'], { cwd, input: text });
  expect(stdout).toContain('堅持規範管理，改進服務範式。');
});
