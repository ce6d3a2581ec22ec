import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bin, folder, zhengben } from '../cli/zhengben.js';

const guard = new URL('guard.cjs', import.meta.url).pathname;

/**
 * Runs a script of Node that may read everything and write into `out` alone, start no process and
 * use no network. The permission model of Node holds the first three, guard.cjs the last.
 */
function confined(script: readonly string[], cwd: string, input = '') {
  return spawnSync(
    process.execPath,
    [
      '--experimental-permission',
      '--no-warnings',
      '--allow-fs-read=*',
      `--allow-fs-write=${join(cwd, 'out')}/*`,
      '--allow-worker',
      '--require',
      guard,
      ...script,
    ],
    { cwd, input, env: { PATH: process.env['PATH'] ?? '' }, encoding: 'utf8' },
  );
}

describe('the program writes nowhere but under -o, starts nothing and calls nobody', () => {
  const old =
    '青山市人民政府关于建设书屋的意见\n\n各区人民政府：\n一、总体要求\n到2025年建成 20 间。\n';
  const next = old.replace('20 间', '30 间').replace('意见', '通知');
  const commands = [
    ['clean', 'a.txt', '-o', 'out/a.txt', '--edits', 'out/a.edits.json', '--explain'],
    ['clean', 'in', '-o', 'out/', '--edits', 'out/edits/'],
    ['clean', 'a.txt', '--script', 'twp', '-o', 'out/t.txt'],
    ['clean', 'page.md', '-o', 'out/page.txt'],
    ['clean', '-'],
    ['restore', 'out/a.txt', '--edits', 'out/a.edits.json', '-o', 'out/again.txt'],
    ['verify', 'out/a.txt', '--edits', 'out/a.edits.json', 'a.txt'],
    ...['markdown', 'json', 'text', 'html'].map((to) => [
      'export',
      'a.txt',
      '-t',
      to,
      '-o',
      `out/x.${to}`,
    ]),
    ...['tree', 'json', 'markdown', 'opml', 'csv', 'html', 'svg'].map((to) => [
      'outline',
      'a.txt',
      '-t',
      to,
    ]),
    ...['terminal', 'json', 'html', 'markdown'].map((to) => ['diff', 'a.txt', 'b.txt', '-t', to]),
    ['check', 'in'],
    ['index', 'in'],
    ['rules'],
    ['rules', 're-flow'],
    ['--help'],
    ['--version'],
  ];

  test('every command', () => {
    const cwd = folder();
    for (const name of ['in', 'out']) mkdirSync(join(cwd, name));
    for (const name of ['a.txt', 'in/1.txt', 'in/2.txt']) writeFileSync(join(cwd, name), old);
    writeFileSync(join(cwd, 'b.txt'), next);
    writeFileSync(join(cwd, 'page.md'), '# 通知\n\n见[附件](https://a.example/)。\n');
    const before = readdirSync(cwd).sort();
    for (const args of commands) {
      const { status, stderr } = confined([bin, ...args], cwd, old);
      expect(stderr, args.join(' ')).not.toMatch(/side door|ERR_ACCESS_DENIED|a fault of zhengben/);
      expect(status, `${args.join(' ')}: ${stderr}`).toBeLessThan(2);
    }
    expect(readdirSync(cwd).sort()).toEqual(before);
    expect(readdirSync(join(cwd, 'out')).length).toBeGreaterThan(8);
  }, 120_000);

  test.each([
    ['a write outside', "require('fs').writeFileSync('stray.txt', '')", 'ERR_ACCESS_DENIED'],
    ['a process', "require('child_process').execFileSync('true')", 'side door'],
    ['a connection', "require('net').connect(9, '127.0.0.1')", 'side door: connect'],
    ['a request', "require('https').get('https://127.0.0.1:9/')", 'side door'],
    ['fetch', "fetch('http://127.0.0.1:9/')", 'side door: fetch'],
  ])('%s would be seen', (_, code, said) => {
    const cwd = folder();
    mkdirSync(join(cwd, 'out'));
    const { status, stderr } = confined(['-e', code], cwd);
    expect(status).not.toBe(0);
    expect(stderr).toContain(said);
  });
});

describe('every test of the command runs it behind the guard', () => {
  test.each([
    ['a process', "require('child_process').spawn('true')"],
    ['a process that is waited for', "require('child_process').spawnSync('true')"],
    ['a process by a name imported', "import('child_process').then((all) => all.exec('true'))"],
    ['a connection', "require('net').connect(9, '127.0.0.1')"],
  ])('%s would end it with 97', (_, code) => {
    const { status, stderr } = spawnSync(process.execPath, ['--require', guard, '-e', code], {
      encoding: 'utf8',
    });
    expect(status).toBe(97);
    expect(stderr).toContain('side door');
  });

  test('as it is loaded for each', () => {
    const env = { NODE_OPTIONS: `--require ${probe()}` };
    expect(zhengben(['--version'], { env }).code).toBe(97);
    expect(zhengben(['--version']).code).toBe(0);
  });
});

/** A script that calls somebody as soon as all that was to be loaded before the program is there. */
function probe(): string {
  const path = join(folder(), 'probe.cjs');
  writeFileSync(path, "setImmediate(() => require('net').connect(9, '127.0.0.1'));\n");
  return path;
}
