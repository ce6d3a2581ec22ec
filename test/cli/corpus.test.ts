import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { folder, start, zhengben } from './zhengben.js';

const notice = readFileSync(
  new URL('../../fixtures/documents/wrapped-notice/input.txt', import.meta.url),
);

let cwd = '';
beforeEach(() => {
  cwd = folder();
});
const at = (path: string): string => join(cwd, path);

function put(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), data);
}

/**
 * Files below a folder, without those that begin with a dot: these are a run's temporary files,
 * which may be gone by the time they are asked what they are.
 */
function files(path: string): string[] {
  return readdirSync(at(path), { recursive: true, encoding: 'utf8' })
    .filter((name) => !/(?:^|\/)\./.test(name) && statSync(at(join(path, name))).isFile())
    .sort();
}

function left(path: string): string[] {
  return readdirSync(at(path), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tmp'),
  );
}

function corpus(count: number): void {
  for (let index = 0; index < count; index++) put(`in/${index % 7}/${index}.txt`, notice);
}

describe('a run over many files', () => {
  test('writes with several threads what it writes with one', () => {
    corpus(60);
    const one = zhengben(['clean', 'in', '-o', 'one', '--edits', 'e1', '--jobs', '1'], { cwd });
    const two = zhengben(['clean', 'in', '-o', 'two', '--edits', 'e2', '--jobs', '2'], { cwd });
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(files('two')).toEqual(files('in'));
    for (const name of files('one')) {
      expect(readFileSync(at(`two/${name}`))).toEqual(readFileSync(at(`one/${name}`)));
    }
    expect(files('e2')).toEqual(files('e1'));
    expect(two.stderr).toContain('60 files: 60 done');
  });

  test('goes on past a file that fails, tells it at the end and in the report', () => {
    corpus(30);
    put('in/bad.txt', new Uint8Array([0x41, 0, 0xff, 0, 0]));
    for (const jobs of ['1', '2']) {
      const args = ['export', 'in', '-o', `out${jobs}`, '--jobs', jobs, '--report', 'report.json'];
      const { code, stderr } = zhengben(args, { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('in/bad.txt: ');
      expect(files(`out${jobs}`)).toHaveLength(30);
      expect(JSON.parse(readFileSync(at('report.json'), 'utf8'))).toMatchObject({
        command: 'export',
        done: 30,
        skipped: 0,
        failed: 1,
        failures: [{ file: 'in/bad.txt', code: 'undecodable-bytes' }],
      });
    }
  });

  test('--fail-fast stops', () => {
    corpus(30);
    put('in/0/00.txt', new Uint8Array([0, 0, 0, 0]));
    const args = ['clean', 'in', '-o', 'out', '--fail-fast', '--report', 'report.json'];
    expect(zhengben(args, { cwd }).code).toBe(2);
    const report = JSON.parse(readFileSync(at('report.json'), 'utf8')) as { done: number };
    expect(report.done).toBeLessThan(30);
  });

  test('takes names from a list, and keeps their folders', () => {
    corpus(5);
    put('list', ['in/0/0.txt', 'in/1/1.txt', 'in/9/none.txt', ''].join('\n'));
    const { code, stderr } = zhengben(['clean', '--files-from', 'list', '-o', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('in/9/none.txt');
    expect(files('out')).toEqual(['in/0/0.txt', 'in/1/1.txt']);
    const zero = zhengben(['clean', '--files-from', '-', '-o', 'zero'], {
      cwd,
      input: 'in/2/2.txt\0../outside.txt\0',
    });
    expect(zero.code).toBe(2);
    expect(files('zero')).toEqual(['in/2/2.txt']);
  });

  test('a listed file from elsewhere keeps its whole path, inside the output folder', () => {
    put('elsewhere.txt', notice);
    put('here/list', '../elsewhere.txt\n');
    const args = ['clean', '--files-from', 'list', '-o', 'out'];
    expect(zhengben(args, { cwd: at('here') })).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(at('here')).sort()).toEqual(['list', 'out']);
    expect(files('here/out')).toEqual([realpathSync(at('elsewhere.txt')).slice(1)]);
  });
});

describe('--resume', () => {
  const run = (...more: string[]) =>
    zhengben(['clean', 'in', '-o', 'out', '--resume', '--report', 'report.json', ...more], { cwd });
  const report = () =>
    JSON.parse(readFileSync(at('report.json'), 'utf8')) as { done: number; skipped: number };

  test('does what is missing or older than its input, and nothing else', () => {
    corpus(10);
    run();
    expect(report()).toMatchObject({ done: 10, skipped: 0 });
    run();
    expect(report()).toMatchObject({ done: 0, skipped: 10 });
    const later = new Date(Date.now() + 60_000);
    utimesSync(at('in/3/3.txt'), later, later);
    put('in/4/4.zhengben.yaml', '{}\n');
    utimesSync(at('in/4/4.zhengben.yaml'), later, later);
    put('in/new.txt', notice);
    run();
    expect(report()).toMatchObject({ done: 3, skipped: 8 });
  });

  test('does all again where the options are others', () => {
    corpus(5);
    run();
    run('--spacing', 'keep');
    expect(report()).toMatchObject({ done: 5, skipped: 0 });
  });

  test('a run that was killed loses nothing and does nothing twice', async () => {
    corpus(400);
    const child = start(['clean', 'in', '-o', 'out', '--jobs', '2'], { cwd });
    const ended = new Promise((done) => child.once('close', done));
    while (!existsSync(at('out')) || files('out').length < 40) await wait(20);
    child.kill('SIGKILL');
    await ended;
    const done = files('out');
    expect(done.length).toBeLessThan(400);
    const times = done.map((name) => statSync(at(`out/${name}`)).mtimeMs);
    run('--jobs', '2');
    expect(report()).toMatchObject({ done: 400 - done.length, skipped: done.length });
    expect(done.map((name) => statSync(at(`out/${name}`)).mtimeMs)).toEqual(times);
    const expected = zhengben(['clean'], { input: notice }).stdout;
    expect(files('out')).toEqual(files('in'));
    for (const name of files('out')) expect(readFileSync(at(`out/${name}`), 'utf8')).toBe(expected);
  });
});

test('an interrupted run with several threads leaves nothing half-written', async () => {
  corpus(400);
  const child = start(['clean', 'in', '-o', 'out', '--edits', 'edits', '--jobs', '2'], { cwd });
  const ended = new Promise<[number | null, string | null]>((done) => {
    child.once('close', (code, signal) => {
      done([code, signal]);
    });
  });
  while (!existsSync(at('out')) || files('out').length < 20) await wait(20);
  child.kill('SIGINT');
  expect(await ended).toEqual([null, 'SIGINT']);
  expect([...left('out'), ...left('edits')]).toEqual([]);
  expect(files('out').length).toBeLessThan(400);
});
