import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, start, zhengben } from '../cli/zhengben.js';

const files = 60;
const lines = Array.from({ length: 800 }, (_, index) => `第${index}号书屋按照规定开放。`);
const source = `${lines.join('\r\n')}\r\n`;
const repaired = `${lines.join('\n')}\n`;
/** A hundred by hand (ZHENGBEN_KILLS=100), fewer in every run. */
const kills = Number(process.env['ZHENGBEN_KILLS'] ?? 12);

/** What stands in a folder under its own name: temporary files begin with a dot. */
function results(path: string): string[] {
  return existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
}

test('killed at any moment, a run leaves whole files only, and the next run finishes the work', async () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'in'));
  for (let index = 0; index < files; index++)
    writeFileSync(join(cwd, 'in', `${index}.txt`), source);
  const args = ['clean', 'in', '-o', 'out', '--edits', 'edits'];
  const began = performance.now();
  expect(zhengben(['clean', 'in', '-o', 'whole'], { cwd }).code).toBe(0);
  const usual = performance.now() - began;

  let unfinished = 0;
  for (let kill = 0; kill < kills; kill++) {
    const child = start(args, { cwd });
    const ended = new Promise((done) => child.once('close', done));
    await new Promise((done) => setTimeout(done, usual * ((kill + 0.5) / kills) * 1.2));
    child.kill('SIGKILL');
    await ended;
    const texts = results(join(cwd, 'out'));
    if (texts.length < files) unfinished++;
    for (const name of texts) {
      expect(readFileSync(join(cwd, 'out', name), 'utf8')).toBe(repaired);
      const edits = join(cwd, 'edits', name.replace('.txt', '.edits.json'));
      expect(JSON.parse(readFileSync(edits, 'utf8'))).toMatchObject({ version: 1 });
    }
    for (const name of results(join(cwd, 'edits'))) {
      expect(JSON.parse(readFileSync(join(cwd, 'edits', name), 'utf8'))).toHaveProperty('edits');
    }
  }
  // Else the moments were chosen badly and nothing was shown.
  expect(unfinished).toBeGreaterThan(0);

  expect(zhengben(args, { cwd })).toMatchObject({ code: 0, stderr: '' });
  expect(results(join(cwd, 'out'))).toHaveLength(files);
  expect(results(join(cwd, 'edits'))).toHaveLength(files);
  for (let index = 0; index < files; index++) {
    expect(readFileSync(join(cwd, 'in', `${index}.txt`), 'utf8')).toBe(source);
    expect(readFileSync(join(cwd, 'out', `${index}.txt`), 'utf8')).toBe(repaired);
  }
}, 300_000);
