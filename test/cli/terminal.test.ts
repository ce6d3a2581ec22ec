import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Command } from 'commander';
import { helpStyle } from '../../src/cli/help.js';
import { addDocumentOptions } from '../../src/cli/options.js';
import { reportFiles } from '../../src/cli/report.js';
import { Run } from '../../src/cli/run.js';
import { painter } from '../../src/cli/terminal/paint.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { visible } from '../../src/text/visible.js';
import { wrap } from '../../src/cli/terminal/wrap.js';
import { textWidth } from '../../src/text/width.js';
import { folder, start, zhengben } from './zhengben.js';

/** Everything that acts on a terminal or hides, but line feeds and tabs. */
const acting =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const hostile =
  '甲\x1b[2J\x1b]0;owned\x07\x9b31m\u202e乙\u2066\u200b\u200d\u061c\ufeff\u2028丙\x7f\x85';

describe('language', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, '用法：'],
    [{ LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, '用法：'],
    [{ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'Usage:'],
    [{ LANG: 'de_DE' }, 'Usage:'],
    [{}, 'Usage:'],
  ])('of the locale %o', (env, words) => {
    expect(zhengben(['--help'], { env: { ...env } }).stdout).toContain(words);
  });

  test('--lang wins over the locale, wherever it stands', () => {
    const env = { LANG: 'zh_CN.UTF-8' };
    expect(zhengben(['--lang', 'en', 'clean', 'none'], { env }).stderr).toContain('no such file');
    expect(zhengben(['clean', 'none', '--lang=en'], { env }).stderr).toContain('no such file');
    expect(zhengben(['clean', 'none', '--lang', 'zh']).stderr).toContain('找不到该文件');
    expect(zhengben(['clean', '--lang', 'fr'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('errors of the library and of commander are said in it too', () => {
    const chinese = (args: string[], input = ''): string =>
      zhengben([...args, '--lang', 'zh'], { input }).stderr;
    expect(chinese(['clean', '--only', 'nope'])).toContain('没有名为“nope”的规则');
    expect(chinese(['clean', '--spacing', 'loose'])).toContain('可用的值：tight, keep');
    expect(chinese(['clean', '--what'])).toContain('没有选项 --what');
    expect(chinese(['restore'])).toContain('必须给出选项');
    expect(chinese(['check'], '甲\r\n')).toBe('');
  });
});

describe('help', () => {
  test.each([
    ['clean', ['--edits', '--explain', '--overrides', '--spacing', '--max-bytes']],
    ['restore', ['--edits', '--output']],
    ['verify', ['--edits']],
    ['export', ['--run-in', '--front-matter', '--no-positions', '--to']],
    ['outline', ['opml']],
    ['check', ['--max', 'json']],
    ['index', ['csv']],
    ['rules', ['id']],
  ])('of %s has its options and examples, in both languages', (name, words) => {
    const english = zhengben([name, '--help']);
    const chinese = zhengben(['help', name, '--lang', 'zh']);
    expect(english.code).toBe(0);
    expect(chinese.code).toBe(0);
    for (const word of words) {
      expect(english.stdout).toContain(word);
      expect(chinese.stdout).toContain(word);
    }
    expect(english.stdout).toContain(`zhengben ${name}`);
    expect(english.stdout).toContain('Examples:');
    expect(chinese.stdout).toContain('示例：');
  });

  test('the front page names every command', () => {
    const { stdout } = zhengben(['--help']);
    for (const name of [
      'clean',
      'restore',
      'verify',
      'export',
      'outline',
      'check',
      'index',
      'rules',
    ]) {
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
    }
  });

  test('no command, an unknown command and an unknown option are mistakes', () => {
    expect(zhengben([])).toMatchObject({ code: 2, stdout: '' });
    expect(zhengben(['claen'])).toMatchObject({ code: 2, stdout: '' });
    expect(zhengben(['claen']).stderr).toContain('Did you mean clean?');
    expect(zhengben(['clean', '--explan']).stderr).toContain('Did you mean --explain?');
    expect(zhengben(['clean', '--explan']).stderr).toContain('See zhengben clean --help.');
    expect(zhengben(['--explan']).stderr).toContain('See zhengben --help.');
  });
});

describe('columns', () => {
  const message = {
    en: 'Lines that the page width broke are joined into paragraphs. (10 places; the first is here)',
    zh: '将因版面宽度折断的行接回段落，标点旁的空格一并删除。（共 10 处，此为首处）',
  };

  test.each([
    ['en', 40],
    ['en', 60],
    ['en', 80],
    ['en', 120],
    ['zh', 40],
    ['zh', 60],
    ['zh', 80],
    ['zh', 120],
  ] as const)('the report of check, in %s, keeps to %d', (lang, columns) => {
    const found = (id: string, line: number, text: string): Diagnostic => {
      const start = { line, column: 32, offset: line };
      const end = { line: line + 1, column: 1, offset: line + 40 };
      return { id, severity: 'info', message: text, position: { start, end } };
    };
    const diagnostics = [
      found('browser-print-frame', 4, message[lang]),
      found('re-flow', 1203, '行末'),
    ];
    const file = { file: 'a.txt', script: 'hans', encoding: 'utf-8', diagnostics } as const;
    const lines = (columns?: number, color = false): string[] =>
      reportFiles([file], color, new Run(lang, '0'), columns).trimEnd().split('\n');
    const shown = lines(columns);
    for (const line of shown) expect(textWidth(line)).toBeLessThanOrEqual(columns);
    const words = shown.join('').replace('browser-print-frame', '').replaceAll(' ', '');
    expect(words).toContain(message[lang].replaceAll(' ', ''));
    // A name beside its text stands in one column; below the place there is room for both.
    if (columns >= 80) {
      const at = (name: string): number => {
        const line = shown.find((each) => each.endsWith(name)) ?? '';
        return textWidth(line) - name.length;
      };
      expect(at('browser-print-frame')).toBe(at('re-flow'));
    }
    expect(
      lines(columns, true)
        .join('\n')
        .replace(/\x1b\[\d+m/g, ''),
    ).toBe(shown.join('\n'));
    expect(lines()).toHaveLength(3);
  });

  test.each([40, 60, 80, 120])('the options in the help keep to %d', async (columns) => {
    for (const lang of ['en', 'zh'] as const) {
      const command = new Command('clean')
        .configureHelp(helpStyle(lang, await painter(0)))
        .configureOutput({ getOutHelpWidth: () => columns });
      addDocumentOptions(command, new Run(lang, '0'));
      const lines = command.helpInformation().split('\n');
      for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(columns);
      expect(lines.some((line) => /^ {2}--fix-conversion$/.test(line))).toBe(columns < 55);
    }
  });
});

describe('colour', () => {
  const args = ['outline', '-'];
  const input = '一、总则\n正文。\n二、分则\n正文。\n';
  const coloured = (extra: string[], env: Record<string, string>): boolean =>
    zhengben([...args, ...extra], { input, env }).stdout.includes('\x1b[');

  test('only where a person looks, or where it is asked for', () => {
    expect(coloured([], {})).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured(['--color'], {})).toBe(true);
    expect(coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(coloured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
  });

  test('never in a file', () => {
    const path = join(folder(), 'outline.txt');
    expect(zhengben(['outline', '-o', path, '--color'], { input }).code).toBe(0);
    expect(zhengben(['outline', path, '--color'], { input }).stdout).not.toContain('\\x1b');
  });
});

describe('hostile text and names', () => {
  test('nothing acts on the terminal, on any channel for people', () => {
    const cwd = folder();
    const name = `a\x1b]0;x\x07\u202e\n.txt`;
    writeFileSync(join(cwd, name), `一、${hostile}\r\n正文${hostile}。\n三、${hostile}\n正文。\n`);
    const runs = [
      ['clean', name, '--explain', '-o', 'out.txt'],
      ['check', name],
      ['outline', name],
      ['clean', `${name}.none`],
      ['clean', name, '--only', hostile],
      ['rules', hostile],
      [hostile],
      ['clean', `--${hostile}`],
      ['clean', name, '--spacing', hostile],
      ['clean', name, '--script', hostile],
      ['clean', name, '--encoding', hostile],
      ['clean', name, 'out.txt'],
      ['restore', name, '--edits', name],
      ['diff', name, 'out.txt'],
      ['diff', name, 'out.txt', '--side-by-side', '--strict'],
      ['diff', 'out.txt', 'out.txt', '--part', hostile],
      ['diff', 'out.txt', 'out.txt', '--only', hostile],
      ['help', hostile],
    ];
    for (const args of runs) {
      const safe = args.map((arg) => arg.replaceAll('\0', ''));
      const { stdout, stderr } = zhengben(safe, { cwd });
      expect(`${stdout}${stderr}`, JSON.stringify(safe)).not.toMatch(acting);
      expect(`${stdout}${stderr}`).not.toBe('');
    }
  });

  test('our own colours are all that is left', () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'a.txt'), `一、${hostile}\r\n正文。\n`);
    writeFileSync(join(cwd, 'b.txt'), '一、甲\n正文。\n');
    const runs = [
      ['clean', '--explain', '-o', 'out.txt'],
      ['check'],
      ['outline'],
      ['diff', 'b.txt', '--strict'],
    ];
    for (const args of runs) {
      const { stdout, stderr } = zhengben([...args, 'a.txt', '--color'], { cwd });

      const rest = `${stdout}${stderr}`.replace(/\x1b\[(?:[0124]|22|24|3[1-6]|39)m/g, '');
      expect(rest).not.toMatch(acting);
    }
  });

  test('visible writes them out and leaves ordinary text alone', () => {
    expect(visible('\x1b\x9b\u202e\u200b\r\n\xad\ud800')).toBe(
      String.raw`\x1b\x9b‹U+202E›‹U+200B›\r\n‹U+00AD›‹U+D800›`,
    );
    const ordinary = '国务院：“十四五”规划（2021—2025年）……《办法》· Ａ１　①𠮷葛󠄀';
    expect(visible(ordinary)).toBe(ordinary);
    expect(visible('a\nb\tc', '\n')).toBe('a\nb\\tc');
  });
});

describe('pipes and signals', () => {
  test('a closed pipe ends the run without a word', async () => {
    const child = start(['clean', '-']);
    const errors: Buffer[] = [];
    child.stderr.on('data', (part: Buffer) => errors.push(part));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.end('正文第一段，写得够长。\n'.repeat(200_000));
    const code = await new Promise((done) => child.once('close', done));
    expect(Buffer.concat(errors).toString()).toBe('');
    expect(code).toBe(0);
  });

  test('an interrupted run ends by the signal and leaves nothing half-written', async () => {
    const cwd = folder();
    for (let index = 0; index < 400; index++) {
      writeFileSync(join(cwd, `${index}.txt`), '正文第一段，写得够长。\r\n'.repeat(2000));
    }
    const child = start(['clean', '.', '-o', 'out'], { cwd });
    const { existsSync, readdirSync, readFileSync } = await import('node:fs');
    while (!existsSync(join(cwd, 'out')) || readdirSync(join(cwd, 'out')).length < 3) {
      await new Promise((done) => setTimeout(done, 2));
    }
    child.kill('SIGINT');
    const signal = await new Promise((done) =>
      child.once('close', (_, by) => {
        done(by);
      }),
    );
    expect(signal).toBe('SIGINT');
    const written = readdirSync(join(cwd, 'out'));
    expect(written.length).toBeLessThan(400);
    expect(written.filter((name) => name.endsWith('.tmp'))).toEqual([]);
    for (const name of written.filter((one) => one.endsWith('.txt'))) {
      expect(readFileSync(join(cwd, 'out', name), 'utf8')).toBe(
        '正文第一段，写得够长。\n'.repeat(2000),
      );
    }
  });
});

test('wrap breaks beside Han, never before a closing mark, and keeps words whole', () => {
  const text = '修复中文公文的原始文本（PDF 提取、网页抓取），还原层次结构，converts its script。';
  for (let width = 12; width < 60; width++) {
    const lines = wrap(text, width);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。、）]/);
      expect(textWidth(line)).toBeLessThanOrEqual(width + 2);
    }
  }
});
