import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folder, zhengben } from './zhengben.js';

/** Everything the commands below read, with what it holds. */
const sources: Readonly<Record<string, string>> = {
  'a.txt': '甲村书屋\r\n',
  'in/b.txt': '乙村书屋\r\n',
  'a.txt.zhengben.yaml': '{}\n',
  'b.zhengben.yml': '{}\n',
  'b.txt': '丙村书屋\r\n',
  'o.yaml': '{}\n',
  'pairs.yaml': 'pair: []\n',
  'terms.txt': '书屋\t書坊\n',
  list: 'a.txt\n',
};

let cwd = '';
const at = (name: string): string => join(cwd, name);

beforeEach(() => {
  cwd = folder();
  for (const [name, text] of Object.entries(sources)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
  mkdirSync(at('sub'));
  symlinkSync('a.txt', at('link.txt'));
  linkSync(at('a.txt'), at('hard.txt'));
  symlinkSync('in', at('in-link'));
});

const all = (): string[] => readdirSync(cwd, { recursive: true, encoding: 'utf8' }).sort();

describe('no file that is read is written to', () => {
  test.each([
    'clean a.txt -o x.txt --report a.txt',
    'clean a.txt -o x.txt --report ./sub/../a.txt',
    'clean a.txt -o x.txt --report link.txt',
    'clean a.txt -o x.txt --report hard.txt',
    'clean a.txt --report a.txt',
    'clean in -o o/ --report in-link/b.txt',
    'clean . -o o/ --report a.txt',
    'export a.txt -o q.md --report a.txt',
    'outline a.txt -o q.txt --report a.txt',
    'clean a.txt -o x.txt --edits a.txt',
    'clean a.txt -o x.txt --edits link.txt',
    'clean --files-from list -o o/ --report list',
    'clean a.txt -o o.yaml --overrides o.yaml',
    'clean a.txt -o a.txt.zhengben.yaml',
    'clean b.txt -o b.zhengben.yml',
    'clean . -o o/ --report b.zhengben.yml',
    'clean a.txt -o terms.txt --script hant --terms terms.txt',
    'clean a.txt -o x.txt --edits terms.txt --script hant --terms terms.txt',
    'index . -o a.txt',
    'index a.txt -o a.txt.zhengben.yaml',
    'index a.txt -o terms.txt --script hant --terms terms.txt',
    'diff a.txt b.txt -o b.txt',
    'diff a.txt b.txt -o b.zhengben.yml',
    'diff a.txt b.txt -o pairs.yaml --overrides pairs.yaml',
    'diff a.txt b.txt -o terms.txt --script hant --terms terms.txt',
  ])('zhengben %s', (line) => {
    const before = all();
    const { code, stdout, stderr } = zhengben(line.split(' '), { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('it is also read');
    for (const [name, text] of Object.entries(sources)) {
      expect(readFileSync(at(name), 'utf8'), name).toBe(text);
    }
    expect(all()).toEqual(before);
  });

  test('nor the record of the run, nor what restore reads', () => {
    mkdirSync(at('o'));
    writeFileSync(at('o/.zhengben-run.json'), '书屋\t書坊\n');
    const terms = ['--script', 'hant', '--terms', 'o/.zhengben-run.json'];
    expect(zhengben(['clean', 'in', '-o', 'o', '--jobs', '1', ...terms], { cwd }).code).toBe(2);
    expect(readFileSync(at('o/.zhengben-run.json'), 'utf8')).toBe('书屋\t書坊\n');
    zhengben(['clean', 'a.txt', '-o', 'c.txt', '--edits', 'e.json'], { cwd });
    const edits = readFileSync(at('e.json'), 'utf8');
    const restore = ['restore', 'c.txt', '--edits', 'e.json', '-o', './sub/../e.json'];
    expect(zhengben(restore, { cwd }).code).toBe(2);
    expect(readFileSync(at('e.json'), 'utf8')).toBe(edits);
  });
});

describe('no two products go to one file', () => {
  test.each([
    'clean a.txt -o x.txt --report x.txt',
    'clean a.txt -o x.txt --report sub/../x.txt',
    'clean in/b.txt -o in/x.txt --report in-link/x.txt',
    'clean a.txt -o x.txt --edits e.json --report e.json',
    'clean a.txt -o x.txt --edits ./x.txt',
    'clean in -o o/ --report o/b.txt',
    'clean in -o o/ --report o/.zhengben-run.json',
    'clean in -o o/ --edits e/ --report e/b.edits.json',
  ])('zhengben %s', (line) => {
    const before = all();
    const { code, stderr } = zhengben(line.split(' '), { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('Two products');
    expect(all()).toEqual(before);
  });

  test('links in the output folder to one file are two places, and a device takes any number', () => {
    for (const name of ['a.txt', 'b.txt']) {
      mkdirSync(at('o'), { recursive: true });
      symlinkSync('../terms.txt', at(`o/${name}`));
    }
    expect(zhengben(['clean', 'a.txt', 'b.txt', '-o', 'o'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(at('terms.txt'), 'utf8')).toBe(sources['terms.txt']);
    const null_ = ['clean', 'a.txt', '-o', '/dev/null', '--report', '/dev/null'];
    expect(zhengben(null_, { cwd }).code).toBe(0);
  });
});

describe('what cannot be written to is told before the work, by its name', () => {
  test.each([
    ['clean a.txt -o b.txt/x.txt', 'b.txt/x.txt: b.txt is a file'],
    ['clean a.txt -o b.txt/x/', 'b.txt is a file'],
    ['clean in -o b.txt', 'b.txt: Several results'],
    ['clean a.txt -o x.txt --report sub', 'sub: This is a folder'],
    ['clean in -o o --report b.txt/r.json', 'b.txt/r.json: b.txt is a file'],
    ['diff a.txt b.txt -o sub', 'sub: This is a folder'],
    ['index a.txt -o sub', 'sub: This is a folder'],
    ['clean --files-from nolist -o o', 'nolist: There is no such file'],
    ['clean a.txt --edits -', 'file of their own'],
  ])('zhengben %s', (line, words) => {
    const { code, stdout, stderr } = zhengben(line.split(' '), { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('a.txt:');
    expect(existsSync(at('x.txt')) || existsSync(at('o'))).toBe(false);
  });
});
