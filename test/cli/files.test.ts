import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { beforeEach, describe, expect, test } from 'vitest';
import { bin, folder, start, zhengben } from './zhengben.js';

let cwd: string;
const at = (name: string): string => join(cwd, name);
const put = (name: string, text: string | Uint8Array): void => {
  mkdirSync(join(cwd, name, '..'), { recursive: true });
  writeFileSync(at(name), text);
};
const read = (name: string): string => readFileSync(at(name), 'utf8');
const all = (): string[] => readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();

beforeEach(() => {
  cwd = folder();
});

describe('inputs', () => {
  test('nothing named and - are standard input', () => {
    expect(zhengben(['clean'], { input: '甲\r\n' })).toMatchObject({ code: 0, stdout: '甲\n' });
    expect(zhengben(['clean', '-'], { input: '乙\r\n' }).stdout).toBe('乙\n');
  });

  test('a folder gives its documents, and its tree of folders is kept', () => {
    put('in/a.txt', '甲\r\n');
    put('in/sub/b.MD', '乙\r\n');
    put('in/sub/c.markdown', '丙\r\n');
    put('in/d.json', '{}');
    put('in/.hidden.txt', '丁\n');
    expect(zhengben(['clean', 'in', '-o', 'out'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(at('out'), { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'a.txt',
      'sub',
      'sub/b.txt',
      'sub/c.txt',
    ]);
  });

  test('a second run into a folder inside the inputs does not read the first one’s results', () => {
    put('a.txt', '甲\r\n');
    for (const run of [1, 2]) {
      expect(zhengben(['clean', '.', '-o', 'out'], { cwd }), String(run)).toMatchObject({
        code: 0,
      });
    }
    expect(all()).toEqual(['a.txt', 'out', 'out/a.txt']);
  });

  test.each([
    ['. -o index.md -t markdown', 'index.md'],
    ['. -o ./in/../index.txt', 'index.txt'],
    ['. -o link.md -t json', 'index.md'],
    ['* -o index.csv', 'index.csv'],
    ['a.txt index.md -o index.md -t markdown', 'index.md'],
  ])('index %s, run again, does not read the table it wrote', (line, name) => {
    put('a.txt', '甲办法\r\n');
    put('in/b.txt', '乙办法\r\n');
    if (/link|a\.txt/.test(line)) zhengben(['index', '.', '-o', name], { cwd });
    if (line.includes('link')) symlinkSync(name, at('link.md'));
    const once = zhengben(['index', ...line.split(' ')], { cwd });
    const table = read(name);
    expect(once).toMatchObject({ code: 0, stderr: '' });
    expect(zhengben(['index', ...line.split(' ')], { cwd })).toEqual(once);
    expect(read(name)).toBe(table);
    expect(table).not.toContain(name.replace('.', '\\.'));
    expect(table).not.toContain(name);
  });

  test.each([
    ['a table somebody went on to write in', (table: string) => `${table}\n另见旧目录。\n`],
    ['a text', () => '甲办法\n'],
    ['an empty file', () => ''],
  ])('index does not take %s for its own', (_, amend) => {
    put('a.txt', '甲办法\r\n');
    const args = ['index', '.', '-o', 'index.md', '-t', 'markdown'];
    expect(zhengben(args, { cwd }).code).toBe(0);
    const mine = amend(read('index.md'));
    put('index.md', mine);
    const { code, stderr } = zhengben(args, { cwd });
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('is also read') as string,
    });
    expect(read('index.md')).toBe(mine);
    expect(zhengben(['index', 'index.md', '-o', 'index.md'], { cwd }).code).toBe(2);
  });

  test.each(['index', 'check'])('%s does not read the file the shell made for it', (command) => {
    put('a.txt', '甲办法\n');
    const stdout = openSync(at('out.md'), 'w');
    spawnSync(process.execPath, [bin, command, '.'], { cwd, stdio: ['ignore', stdout, 'ignore'] });
    closeSync(stdout);
    expect(read('out.md')).toContain('a.txt');
    expect(read('out.md')).not.toContain('out.md');
  });

  test('a pattern does not find the output folder’s files again', () => {
    put('raw/in/a.txt', '甲\r\n');
    for (const run of [1, 2]) {
      const { code, stderr } = zhengben(['clean', 'raw/**/*.txt', '-o', 'raw/out'], { cwd });
      expect({ code, stderr }, String(run)).toEqual({ code: 0, stderr: '' });
    }
    expect(all()).toEqual([
      'raw',
      'raw/in',
      'raw/in/a.txt',
      'raw/out',
      'raw/out/in',
      'raw/out/in/a.txt',
    ]);
  });

  test('a pattern gives the files that fit, placed below its fixed part', () => {
    put('in/x/a.txt', '甲\r\n');
    put('in/y/a.txt', '乙\r\n');
    put('in/y/a.dat', '丙\r\n');
    expect(zhengben(['clean', 'in/**/*.txt', '-o', 'out'], { cwd }).code).toBe(0);
    expect(read('out/x/a.txt') + read('out/y/a.txt')).toBe('甲\n乙\n');
  });

  test('a name with wildcard characters that exists is meant literally', () => {
    put('[1].txt', '甲\r\n');
    put('1.txt', '乙\r\n');
    expect(zhengben(['clean', '[1].txt'], { cwd }).stdout).toBe('甲\n');
  });

  test('a file named twice is read once', () => {
    put('a.txt', '甲\r\n');
    expect(zhengben(['clean', 'a.txt', './*.txt', '-o', 'out'], { cwd })).toMatchObject({
      code: 0,
    });
  });

  test.each([
    ['missing.txt', 'no such file'],
    ['*.none', 'No file fits'],
    ['empty', 'no .txt'],
  ])('%s is an error in plain words', (name, words) => {
    mkdirSync(at('empty'));
    const { code, stderr } = zhengben(['clean', name], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).toContain(words);
  });

  test.each([
    ['clean', ''],
    ['clean', 'a.txt', '-o', ''],
    ['clean', 'a.txt', '--edits', ''],
    ['clean', 'a.txt', '--overrides='],
    ['clean', 'a.txt', '--only='],
    ['diff', 'a.txt', 'a.txt', '--only=,'],
  ])('an empty name is refused, as of a variable that was not set: %s %s %s', (...args) => {
    put('a.txt', '甲\r\n');
    const { code, stdout, stderr } = zhengben(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/empty name|takes a value/);
    expect(all()).toEqual(['a.txt']);
  });

  test.runIf(process.platform === 'linux')(
    'a name that is not UTF-8 is told as that, and the other files are done',
    () => {
      put('in/a.txt', '甲\r\n');
      const named = [Buffer.from(at('in/')), iconv.encode('意见.txt', 'gbk')];
      writeFileSync(Buffer.concat(named), '乙\r\n');
      const { code, stderr } = zhengben(['clean', 'in', '-o', 'out'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('not UTF-8');
      expect(readdirSync(at('out'))).toEqual(['a.txt']);
    },
  );

  test.each([
    ['--overrides', '.', '.: This is a folder'],
    ['--overrides', 'latin', 'latin: This file must be UTF-8'],
    ['--overrides', 'gone', 'gone: There is no such file'],
    ['--terms', 'gone', 'gone: There is no such file'],
    ['--terms', 'latin', 'latin: This file must be UTF-8'],
    ['--terms', 'bad-terms', 'bad-terms: Line 2 of the terms file is no entry'],
    ['--terms', 'columns', 'columns: Line 1 of the terms file has a second TAB'],
    ['--overrides', '/dev/zero', '/dev/zero: This file is larger'],
  ])('trouble with a file beside the document names that file: %s %s', (option, name, words) => {
    put('a.txt', '甲\r\n');
    put('latin', Uint8Array.of(0x61, 0xe9));
    put('bad-terms', '书屋\t書坊\n书屋 書坊\n');
    put('columns', '书屋\t書坊\t書屋\n');
    const script = option === '--terms' ? ['--script', 'hant'] : [];
    const { code, stderr } = zhengben(['clean', 'a.txt', option, name, ...script], { cwd });
    expect(code).toBe(2);
    if (option === '--terms') expect(stderr).not.toContain('a.txt');
    expect(stderr).toContain(words);
  });

  test('one bad file does not stop the rest, and the run ends with 2', () => {
    put('in/a.txt', '甲\r\n');
    put('in/b.txt', Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31));
    put('in/c.txt', '丙\r\n');
    const { code, stderr } = zhengben(['clean', 'in', 'gone.txt', '-o', 'out'], { cwd });
    expect(code).toBe(2);
    expect(readdirSync(at('out')).sort()).toEqual(['a.txt', 'c.txt']);
    expect(stderr).toContain('b.txt: ');
    expect(stderr).toContain('gone.txt: ');
    expect(stderr).toContain('2 of 4 inputs failed, 2 were done.');
  });

  test.each([
    ['<!DOCTYPE html>\n<html><body>甲</body></html>\n', 'HTML'],
    ['{\\rtf1\\ansi \\u30002甲}\n', 'RTF'],
  ])('the source of a page is refused, with what to do: %s', (source, kind) => {
    put('a.txt', source);
    const { code, stdout, stderr } = zhengben(['clean', 'a.txt'], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(`This is ${kind} source`);
    expect(stderr).toContain('--format text');
    const args = ['clean', 'a.txt', '--format', 'text', '-o', 'b.txt', '--edits', 'e.json'];
    expect(zhengben(args, { cwd }).code).toBe(0);
    const verify = ['verify', 'b.txt', '--edits', 'e.json', 'a.txt'];
    expect(zhengben(verify, { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  test('reading stops at --max-bytes, also on a device that never ends', () => {
    const { code, stderr } = zhengben(['clean', '/dev/zero', '--max-bytes', '100000'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('100000');
  });
});

describe('outputs', () => {
  test('an output takes the extension of its format', () => {
    put('in/a.txt', '第一章 总则\n');
    expect(zhengben(['export', 'in/a.txt', '-t', 'json', '-o', 'out/'], { cwd }).code).toBe(0);
    expect(all()).toContain('out/a.json');
  });

  test('several inputs need a folder', () => {
    put('a.txt', '甲\r\n');
    put('b.txt', '乙\r\n');
    put('file', '');
    expect(zhengben(['clean', 'a.txt', 'b.txt'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect(zhengben(['clean', 'a.txt', 'b.txt', '-o', 'file'], { cwd }).stderr).toContain('a file');
    expect(read('file')).toBe('');
  });

  test('two inputs with one output name are an error, and nothing is written', () => {
    put('x/a.txt', '甲\r\n');
    put('y/a.txt', '乙\r\n');
    const { code, stderr } = zhengben(['clean', 'x/a.txt', 'y/a.txt', '-o', 'out'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('x/a.txt');
    expect(stderr).toContain('y/a.txt');
    expect(existsSync(at('out'))).toBe(false);
  });

  test.each([
    ['by its name', 'a.txt'],
    ['by another path', './sub/../a.txt'],
    ['through a link', 'link.txt'],
    ['as a hard link', 'hard.txt'],
  ])('an input is never overwritten: %s', (_, output) => {
    put('a.txt', '甲\r\n');
    mkdirSync(at('sub'));
    symlinkSync('a.txt', at('link.txt'));
    linkSync(at('a.txt'), at('hard.txt'));
    expect(zhengben(['clean', 'a.txt', '-o', output], { cwd }).code).toBe(2);
    expect(read('a.txt')).toBe('甲\r\n');
  });

  test('cleaning a folder onto itself is refused', () => {
    put('in/a.txt', '甲\r\n');
    expect(zhengben(['clean', 'in', '-o', 'in'], { cwd }).code).toBe(2);
    expect(read('in/a.txt')).toBe('甲\r\n');
  });

  test('a result does not follow a link out of its folder', () => {
    put('in/sub/a.txt', '甲\r\n');
    put('elsewhere/keep.txt', 'keep');
    mkdirSync(at('out'));
    symlinkSync('../elsewhere', at('out/sub'));
    expect(zhengben(['clean', 'in', '-o', 'out'], { cwd }).code).toBe(2);
    expect(readdirSync(at('elsewhere'))).toEqual(['keep.txt']);
  });

  test('a result does not follow a pattern out of its folder', () => {
    put('here/in/sub/b.txt', '乙\r\n');
    put('elsewhere/a.txt', '甲\r\n');
    const args = ['export', 'in/*/../../../elsewhere/*.txt', '-t', 'json', '-o', 'out'];
    expect(zhengben(args, { cwd: at('here') })).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(at('elsewhere'))).toEqual(['a.txt']);
    expect(readdirSync(at('here/out'))).toEqual(['a.json']);
  });

  test('a link in the output folder is replaced, not written through', () => {
    put('in/a.txt', '甲\r\n');
    put('secret.txt', 'secret');
    mkdirSync(at('out'));
    symlinkSync('../secret.txt', at('out/a.txt'));
    expect(zhengben(['clean', 'in', '-o', 'out'], { cwd }).code).toBe(0);
    expect(read('secret.txt')).toBe('secret');
    expect(read('out/a.txt')).toBe('甲\n');
  });

  test('an output keeps the permissions of the file it replaces, or of its input', () => {
    put('a.txt', '甲\r\n');
    put('old.txt', 'old');
    chmodSync(at('a.txt'), 0o600);
    chmodSync(at('old.txt'), 0o640);
    zhengben(['clean', 'a.txt', '-o', 'old.txt'], { cwd });
    zhengben(['clean', 'a.txt', '-o', 'new.txt'], { cwd });
    expect(statSync(at('old.txt')).mode & 0o777).toBe(0o640);
    expect(statSync(at('new.txt')).mode & 0o777).toBe(0o600);
  });

  test('what comes of a file that may not be written to may be', () => {
    put('a.txt', '甲\r\n');
    chmodSync(at('a.txt'), 0o400);
    expect(zhengben(['clean', 'a.txt', '-o', 'new.txt'], { cwd }).code).toBe(0);
    expect(statSync(at('new.txt')).mode & 0o777).toBe(0o600);
  });

  test('where writing fails nothing is left behind, and the old file stands', () => {
    put('a.txt', '甲\r\n');
    put('out/a.txt/inner', '');
    const { code } = zhengben(['clean', 'a.txt', '-o', 'out/', '--edits', 'edits.json'], { cwd });
    expect(code).toBe(2);
    expect(all()).toEqual(['a.txt', 'out', 'out/a.txt', 'out/a.txt/inner']);
  });

  test('a device may be written to', () => {
    put('a.txt', '甲\r\n');
    expect(zhengben(['clean', 'a.txt', '-o', '/dev/null'], { cwd }).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(zhengben(['clean', 'a.txt', '-o', '/dev/stdout'], { cwd }).stdout).toBe('甲\n');
  });

  test('two runs into one folder leave whole files', async () => {
    for (let index = 0; index < 30; index++) put(`in/${index}.txt`, '正文第一段。\r\n'.repeat(500));
    const args = ['clean', 'in', '-o', 'out', '--edits', 'edits'];
    const codes = await Promise.all(
      [1, 2].map(async () => {
        const child = start(args, { cwd });
        return new Promise((done) => {
          child.once('close', done);
        });
      }),
    );
    expect(codes).toEqual([0, 0]);
    expect(readdirSync(at('out'))).toHaveLength(30);
    for (let index = 0; index < 30; index++) {
      expect(read(`out/${index}.txt`)).toBe('正文第一段。\n'.repeat(500));
      expect(JSON.parse(read(`edits/${index}.edits.json`))).toMatchObject({ version: 1 });
    }
  });

  test.runIf(existsSync('/dev/full'))('help that cannot be written has failed', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [bin, '--help'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: {},
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toContain('No space is left');
  });

  test('help for a command that is not there fails, and suggests one', () => {
    const { code, stdout, stderr } = zhengben(['help', 'clena']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('clean');
    expect(zhengben(['help', 'clean']).stdout).toContain('Usage: zhengben clean');
  });

  test('a full disk is told in plain words', () => {
    const { code, stderr } = zhengben(['clean', '-o', '/dev/full'], { input: '甲\n' });
    expect(code).toBe(2);
    expect(stderr).toContain('No space is left');
  });
});
