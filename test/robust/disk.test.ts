import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { bin, folder, zhengben } from '../cli/zhengben.js';

const source = Array.from({ length: 500 }, (_, index) => `第${index}号书屋按照规定开放。\r\n`).join(
  '',
);
const mounted = mkdtempSync(join(tmpdir(), 'zhengben-disk-'));
const mountable =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted]).status === 0;

describe.skipIf(!mountable)('a disk of 64 KB (skipped where mounting is not allowed)', () => {
  afterEach(() => {
    spawnSync('umount', [mounted]);
    rmSync(mounted, { recursive: true, force: true });
  });

  test('full in mid-run: whole files, the truth on stderr, and the next run finishes', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'in'));
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) {
      writeFileSync(join(cwd, 'in', `${name}.txt`), source);
    }
    const run = () => zhengben(['clean', 'in', '-o', mounted], { cwd });
    const first = run();
    expect(first.code).toBe(2);
    expect(first.stderr).toContain('No space is left');
    const written = readdirSync(mounted).filter((name) => !name.startsWith('.'));
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThan(6);
    for (const name of written) {
      expect(readFileSync(join(mounted, name), 'utf8')).toBe(source.replaceAll('\r', ''));
    }
    expect(first.stderr).toMatch(new RegExp(`${6 - written.length} (?:of 6|failed)`));
    for (const name of readdirSync(join(cwd, 'in'))) {
      expect(readFileSync(join(cwd, 'in', name), 'utf8')).toBe(source);
    }
    spawnSync('mount', ['-o', 'remount,size=1m', mounted]);
    expect(run()).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(mounted).filter((name) => !name.startsWith('.'))).toHaveLength(6);
  });
});

/** As a user to whom permissions apply: root may write everywhere. */
function asNobody(args: readonly string[], cwd: string) {
  const root = process.getuid?.() === 0;
  return spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '' },
    encoding: 'utf8',
    ...(root && { uid: 65_534, gid: 65_534 }),
  });
}

const reachable = asNobody(['--version'], '/').status === 0;

describe.skipIf(!reachable)(
  'permissions (skipped where another user cannot run the program)',
  () => {
    test('a read-only folder is told of, and stays as it was', () => {
      const cwd = folder();
      chmodSync(cwd, 0o755);
      mkdirSync(join(cwd, 'out'));
      writeFileSync(join(cwd, 'a.txt'), source);
      writeFileSync(join(cwd, 'out', 'a.txt'), 'old');
      chmodSync(join(cwd, 'out'), 0o555);
      const { status, stderr } = asNobody(['clean', 'a.txt', '-o', 'out/'], cwd);
      expect(status).toBe(2);
      expect(stderr).toMatch(/^zhengben: a\.txt: /);
      expect(stderr).not.toContain('a fault of zhengben');
      expect(readdirSync(join(cwd, 'out'))).toEqual(['a.txt']);
      expect(readFileSync(join(cwd, 'out', 'a.txt'), 'utf8')).toBe('old');
    });

    test('an input that may not be read is named, and the others are done', () => {
      const cwd = folder();
      mkdirSync(join(cwd, 'in'));
      for (const name of ['a', 'b', 'c']) writeFileSync(join(cwd, 'in', `${name}.txt`), source);
      chmodSync(cwd, 0o777);
      chmodSync(join(cwd, 'in', 'b.txt'), 0);
      const { status, stderr } = asNobody(['clean', 'in', '-o', 'out'], cwd);
      expect(status).toBe(2);
      expect(stderr).toContain('in/b.txt: ');
      expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['a.txt', 'c.txt']);
    });
  },
);

test('one missing file in a thousand is named, and the run ends with 2', () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'in'));
  const short = '正文第一段。\r\n';
  const names = Array.from({ length: 1000 }, (_, index) => join('in', `${index}.txt`));
  for (const name of names) writeFileSync(join(cwd, name), short);
  rmSync(join(cwd, 'in', '500.txt'));
  const { code, stderr } = zhengben(['clean', ...names, '-o', 'out'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('500.txt: ');
  expect(stderr).toMatch(/1 of 1000|1 failed/);
  const written = readdirSync(join(cwd, 'out')).filter((name) => !name.startsWith('.'));
  expect(written).toHaveLength(999);
}, 120_000);
