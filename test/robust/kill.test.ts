import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nameOfRun } from '../../src/cli/files/left-behind.js';
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

/** What runs that were killed left unfinished. */
function leftBehind(path: string): string[] {
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.tmp')) : [];
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
  expect([...leftBehind(join(cwd, 'out')), ...leftBehind(join(cwd, 'edits'))]).toEqual([]);
  for (let index = 0; index < files; index++) {
    expect(readFileSync(join(cwd, 'in', `${index}.txt`), 'utf8')).toBe(source);
    expect(readFileSync(join(cwd, 'out', `${index}.txt`), 'utf8')).toBe(repaired);
  }
}, 300_000);

test('what a dead run left is removed; what a living one may still be writing is not', () => {
  const cwd = folder();
  for (const path of ['in/sub', 'out/sub', 'edits/sub'])
    mkdirSync(join(cwd, path), { recursive: true });
  for (const path of ['in/1.txt', 'in/sub/2.txt']) writeFileSync(join(cwd, path), '正文。\n');
  const [host = '', , run = ''] = nameOfRun().split('.');
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const remove = [`${host}.${dead}.${run}-0`, `${host}.${dead}.${run}-2-17`];
  const keep = [
    `${host}.${process.pid}.${run}-0`,
    `${host}.1.${run}-0`,
    `another.${dead}.${run}-0`,
    `${host}.${dead}`,
  ];
  const folders = ['out', 'out/sub', 'edits/sub'].map((path) => join(cwd, path));
  for (const path of folders) {
    for (const name of [...remove, ...keep]) writeFileSync(join(path, `.zhengben-${name}.tmp`), '');
  }
  const args = ['clean', 'in', '-o', 'out', '--edits', 'edits', '--resume'];
  expect(zhengben(args, { cwd })).toMatchObject({ code: 0 });
  for (const path of folders) {
    expect(leftBehind(path).sort()).toEqual(keep.map((name) => `.zhengben-${name}.tmp`).sort());
  }
});
