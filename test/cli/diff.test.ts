import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { bin, folder, zhengben } from './zhengben.js';

const old = [
  '关于建设乡村书屋的通知',
  '一、总体要求',
  '坚持因地制宜，分类指导，到2027年基本建成覆盖城乡的书屋网络，覆盖率达到70%。',
  '二、主要任务',
  '（一）建好场所。每村应当设一间书屋，面积不少于二十平方米，由村民委员会负责日常管理。',
  '（二）配好图书。每年更新图书不少于200册，农业科技类图书不少于三成。',
  '',
].join('\n');
const changed = old.replace('70%', '90%').replace('应当设', '可以设');

let cwd: string;
const put = (name: string, text: string): void => {
  writeFileSync(join(cwd, name), text);
};

beforeEach(() => {
  cwd = folder();
  put('old.txt', old);
  put('new.txt', changed);
});

const diff = (...args: string[]) => zhengben(['diff', ...args], { cwd });
const kindsOf = (json: string): string[] =>
  (JSON.parse(json) as { changes: { kind: string }[] }).changes.map(({ kind }) => kind).sort();

describe('exit codes, as diff(1) has them', () => {
  test('0 where nothing counts', () => {
    expect(diff('old.txt', 'old.txt').code).toBe(0);
    put('same.txt', old.replace('（一）', '(一)').replaceAll('\n', '\r\n'));
    expect(diff('old.txt', 'same.txt').code).toBe(0);
  });

  test('1 where something does', () => {
    expect(diff('old.txt', 'new.txt').code).toBe(1);
  });

  test('2 for trouble, and each bad file is named', () => {
    put('bad.txt', '%PDF-1.4');
    const { code, stdout, stderr } = diff('bad.txt', 'gone.txt');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('bad.txt: ');
    expect(stderr).toContain('gone.txt: ');
    expect(diff('-', '-').code).toBe(2);
  });
});

describe('what is compared', () => {
  test('-t json gives the changes, with names', () => {
    const { stdout } = diff('old.txt', 'new.txt', '-t', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      compared: { old: { name: 'old.txt', script: 'hans' }, new: { name: 'new.txt' } },
      counts: { number: 1, obligation: 1 },
    });
  });

  test('an edition in the other script differs in nothing that counts', () => {
    expect(zhengben(['clean', 'old.txt', '--script', 'hant', '-o', 'hant.txt'], { cwd }).code).toBe(
      0,
    );
    const { code, stdout } = diff('old.txt', 'hant.txt', '-t', 'json');
    expect(code).toBe(0);
    expect(new Set(kindsOf(stdout))).toEqual(new Set(['script']));
    const strict = diff('old.txt', 'hant.txt', '--strict');
    expect(strict.code).toBe(1);
  });

  test('--only and --ignore choose kinds, and the exit code follows', () => {
    const json = (...args: string[]) => diff('old.txt', 'new.txt', '-t', 'json', ...args);
    expect(kindsOf(json('--only', 'number').stdout)).toEqual(['number']);
    expect(kindsOf(json('--ignore', 'number').stdout)).toEqual(['obligation']);
    expect(json('--ignore', 'number,obligation')).toMatchObject({ code: 0 });
    const unknown = json('--only', 'nuber');
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(unknown.stderr).toContain('obligation');
  });

  test.each(['terminal', 'markdown', 'html', 'json'])(
    '-t %s says the same number, and that other kinds are hidden',
    (to) => {
      const number = diff('old.txt', 'new.txt', '--only', 'number', '-t', to);
      const said = number.stdout + number.stderr;
      expect(number.code).toBe(1);
      expect(said).toMatch(
        to === 'json' ? /"number": 1\b/ : /1 difference of substance|Differences of substance: 1\b/,
      );
      expect(said).toMatch(/1 difference of another kind is hidden|not asked for: 1\b/);
      const none = diff('old.txt', 'new.txt', '--only', 'spacing', '-t', to);
      expect(none.code).toBe(0);
      expect(none.stdout).not.toMatch(/No difference\.|The two editions are the same/);
      expect(none.stdout + none.stderr).toMatch(
        /2 differences of other kinds are hidden|not asked for: 2\b/,
      );
      expect(diff('old.txt', 'old.txt', '--only', 'spacing', '-t', to).stderr).toBe('');
    },
  );

  test('one side may be standard input', () => {
    const { code } = zhengben(['diff', 'old.txt', '-'], { cwd, input: changed });
    expect(code).toBe(1);
  });

  test('each edition is corrected by the file beside it', () => {
    const line = '本页由系统自动生成，与正文无关，请勿传播。\n';
    put('new.txt', old.replace('二、', `${line}二、`));
    expect(diff('old.txt', 'new.txt').code).toBe(1);
    put('new.zhengben.yaml', `furniture: [${line.trim()}]\n`);
    expect(diff('old.txt', 'new.txt').code).toBe(0);
  });

  test('--overrides pairs sections, and nothing else', () => {
    put('pairs.yaml', 'pair: [{old: 总体要求, new: 总体要求}]\n');
    expect(diff('old.txt', 'new.txt', '--overrides', 'pairs.yaml').code).toBe(1);
    put('pairs.yaml', 'pair: [{old: 总体要求, new: 从未写过}]\n');
    expect(diff('old.txt', 'new.txt', '--overrides', 'pairs.yaml')).toMatchObject({ code: 2 });
    put('pairs.yaml', 'join: [总体要求]\n');
    expect(diff('old.txt', 'new.txt', '--overrides', 'pairs.yaml').stderr).toContain(
      'only hold pair',
    );
  });

  test('--part and --whole', () => {
    expect(diff('old.txt', 'new.txt', '--part', '没有这个附件').code).toBe(2);
    expect(diff('old.txt', 'new.txt', '--whole').code).toBe(1);
  });
});

describe('reports', () => {
  test('for a terminal: names, values, a summary; nothing coloured in a file', () => {
    const { stdout } = diff('old.txt', 'new.txt');
    expect(stdout).toContain('70%');
    expect(stdout).toContain('90%');
    expect(stdout).toContain('二、主要任务');
    expect(stdout).not.toContain('\x1b');
    expect(diff('old.txt', 'new.txt', '--color').stdout).toContain('\x1b[');
    expect(diff('old.txt', 'new.txt', '--color', '-o', 'out.txt')).toMatchObject({ stdout: '' });
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8')).not.toContain('\x1b');
  });

  test('side by side, in the width asked for', () => {
    const { stdout } = diff('old.txt', 'new.txt', '--side-by-side', '--width', '100');
    expect(stdout).toContain('90%');
  });

  test('Markdown', () => {
    const { stdout } = diff('old.txt', 'new.txt', '-t', 'markdown');
    expect(stdout).toMatch(/^#/m);
    expect(stdout).toContain('90%');
  });

  test('it does not write onto an edition', () => {
    expect(diff('old.txt', 'new.txt', '-o', 'old.txt').code).toBe(2);
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toBe(old);
  });
});

describe.skipIf(spawnSync('git', ['--version']).status !== 0)('in git', () => {
  const git = (...args: string[]) =>
    spawnSync('git', args, {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: cwd,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'a',
        GIT_AUTHOR_EMAIL: 'a@example.org',
        GIT_COMMITTER_NAME: 'a',
        GIT_COMMITTER_EMAIL: 'a@example.org',
      },
    });

  beforeEach(() => {
    git('init', '-q');
    put('doc.txt', old);
    git('add', 'doc.txt');
    git('commit', '-qm', 'one');
    put('doc.txt', changed);
  });

  test('as a difftool', () => {
    const { stdout } = git(
      'difftool',
      '-y',
      '-x',
      `${process.execPath} ${bin} diff`,
      '--',
      'doc.txt',
    );
    expect(stdout).toContain('90%');
  });

  test('as a textconv', () => {
    put('.gitattributes', '*.txt diff=zhengben\n');
    git('config', 'diff.zhengben.textconv', `${process.execPath} ${bin} clean`);
    put('doc.txt', old.replaceAll('\n', '\r\n'));
    expect(git('diff', '--', 'doc.txt').stdout).not.toContain('@@');
    put('doc.txt', changed);
    expect(git('diff', '--', 'doc.txt').stdout).toContain('@@');
  });
});
