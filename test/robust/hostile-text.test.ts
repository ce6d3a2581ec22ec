import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { hostile } from '../../bench/fuzz/hostile.js';
import { runProgram } from '../../src/cli/program.js';
import { reportFiles } from '../../src/cli/report.js';
import { Run } from '../../src/cli/run.js';
import { clean, editsOf, restoreSource, structure } from '../../src/pipeline.js';
import { writeJson, writeMarkdown, writeText } from '../../src/write/index.js';
import { folder, zhengben } from '../cli/zhengben.js';

const terminal = vi.hoisted(() => ({ isThere: false }));

vi.mock('../../src/cli/terminal/channel.js', () => ({
  isTerminal: () => terminal.isThere,
  writeAtOnce: () => 0,
}));

/** Everything that acts on a terminal or hides, but line feeds and tabs. */
const acting =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const bidi = Array.from('\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069');

describe('bidirectional controls', () => {
  test.each(bidi.map((control) => [control.codePointAt(0)?.toString(16), control]))(
    'U+%s is diagnosed by check, and shown visibly',
    (_, control) => {
      const input = `一、总则\n正文甲${control}乙。\n`;
      const { code, stdout, stderr } = zhengben(['check', '-'], { input });
      expect(code).toBe(1);
      expect(stdout + stderr).toContain(
        `U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      );
      expect(stdout + stderr).not.toMatch(acting);
      // The control of this test: with the guard out, nobody says a word.
      expect(zhengben(['check', '-', '--disable', 'zero-width'], { input }).code).toBe(0);
    },
  );

  test('ordinary Chinese punctuation is not', () => {
    const input = '一、总则\n“好”‘好’……——《书》、（甲）；〔2024〕！？：·【乙】「丙」。\n';
    expect(zhengben(['check', '-'], { input })).toMatchObject({ code: 0 });
  });
});

test('names of files reach no terminal raw, and lead nowhere', () => {
  const cwd = folder();
  mkdirSync(join(cwd, 'in'));
  const names = [
    'a\x1b[2J.txt',
    'b\u202etxt.txt',
    'c\nd.txt',
    'e\x9b31m.txt',
    '..f.txt',
    '...txt',
    '\\..\\g.txt',
  ];
  for (const name of names) writeFileSync(join(cwd, 'in', name), '三、甲\r\n正文\u202e。\r\n');
  writeFileSync(join(cwd, 'in', 'bad\x07.txt'), Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31));
  const before = readdirSync(cwd);
  for (const args of [
    ['clean', 'in', '-o', 'out', '--explain'],
    ['check', 'in'],
    ['index', 'in', '-t', 'csv'],
    ['clean', 'in', '-o', '../x\x1b]0;y\x07/../out'],
  ]) {
    const { stdout, stderr } = zhengben(args, { cwd });
    expect(stderr, args.join(' ')).not.toMatch(acting);
    if (args[0] === 'check') expect(stdout).not.toMatch(acting);
  }
  expect(names.join('')).toMatch(acting);
  expect(readdirSync(join(cwd, 'out')).length).toBeGreaterThan(3);
  expect(
    readdirSync(cwd)
      .filter((name) => !before.includes(name))
      .sort(),
  ).toEqual(['out']);
});

describe('a terminal gets no product raw, and a file gets it as it is', () => {
  const text =
    '一、总则\r\n正文\u202e甲\x1b[2J乙\x9b31m。\u200b丁\xad\r\n（一）标\x1b]0;x\x07题\u2066\r\n正文。\r\n';
  const raw = ['--disable', 'control-characters,zero-width,soft-hyphen'];
  const cwd = mkdtempSync(join(tmpdir(), 'zhengben-terminal-'));
  const at = (name: string): string => join(cwd, name);
  writeFileSync(at('a\x1b[2J.txt'), text);
  writeFileSync(at('b.txt'), text.replace('正文', '正文二'));
  writeFileSync(at('edits.json'), '');
  zhengben(['clean', at('b.txt'), '-o', at('c.txt'), '--edits', at('edits.json'), ...raw]);
  afterAll(() => {
    rmSync(cwd, { recursive: true });
  });
  const commands = [
    ['clean', at('a\x1b[2J.txt'), ...raw],
    ...['markdown', 'json', 'text', 'csv', 'html', 'chunks'].map((to) => [
      ...['export', at('b.txt'), '-t', to],
      ...raw,
    ]),
    ...['tree', 'json', 'markdown', 'opml', 'csv', 'html', 'svg'].map((to) => [
      ...['outline', at('b.txt'), '-t', to],
      ...raw,
    ]),
    ...['terminal', 'json', 'markdown', 'html'].map((to) => [
      ...['diff', at('a\x1b[2J.txt'), at('b.txt'), '-t', to],
    ]),
    ...['pretty', 'json'].map((to) => ['check', cwd, '-t', to]),
    ...['csv', 'json', 'markdown'].map((to) => ['index', cwd, '-t', to]),
    ['restore', at('c.txt'), '--edits', at('edits.json')],
    ['verify', at('c.txt'), '--edits', at('edits.json')],
  ];

  /** What the command prints, without the colours of its own. */
  async function printed(args: readonly string[], isTTY: boolean): Promise<string> {
    let shown = '';
    const write = vi.spyOn(process.stdout, 'write').mockImplementation(((
      data: string | Uint8Array,
      done?: () => void,
    ) => {
      shown += Buffer.from(data).toString();
      done?.();
      return true;
    }) as typeof process.stdout.write);
    const error = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    terminal.isThere = isTTY;
    const run = new Run('en', '0');
    run.color = isTTY;
    try {
      await runProgram(args, run);
    } finally {
      terminal.isThere = false;
      write.mockRestore();
      error.mockRestore();
    }
    expect(run.exitCode, args.join(' ')).toBeLessThan(2);
    return shown;
  }

  test.each(commands)('%s %s %s %s', async (...args) => {
    const shown = await printed(args, true);
    expect(shown.replaceAll(/\x1b\[[\d;]*m/g, '')).not.toMatch(acting);
    expect(shown).not.toContain('\x1b[2J');
    expect(shown.length).toBeGreaterThan(10);
  });

  test('only our own colours act, also where a text colours itself', async () => {
    const coloured = at('coloured.md');
    writeFileSync(coloured, '一、\x1b[8m总则\n正文。\n');
    const shown = await printed(['clean', coloured, ...raw], true);
    expect(shown).toBe('一、\\x1b[8m总则\n正文。\n');
    expect(await printed(['clean', coloured, ...raw], false)).toBe('一、\x1b[8m总则\n正文。\n');
    rmSync(coloured);
  });
});

test('words said on standard error act on no terminal, whoever says them', async () => {
  let shown = '';
  const error = vi.spyOn(process.stderr, 'write').mockImplementation(((
    data: string | Uint8Array,
    done?: () => void,
  ) => {
    shown += Buffer.from(data).toString();
    done?.();
    return true;
  }) as typeof process.stderr.write);
  try {
    await new Run('en', '0').tell('甲\x1b[2J乙\u202e丙');
    await new Run('en', '0').fail('丁\x1b]0;x\x07\nzhengben: 戊', new Error('a'));
  } finally {
    error.mockRestore();
  }
  expect(shown).toContain('甲\\x1b[2J乙');
  expect(shown).toContain('丁\\x1b]0;x');
  expect(shown).not.toMatch(acting);
  // Nor does a name begin a line that would be taken for the program's own.
  expect(shown.match(/^zhengben: /gm)).toHaveLength(1);
});

test('nor does what a diagnostic says, in a terminal or a pipe', () => {
  const point = { line: 1, column: 1, offset: 0 };
  const diagnostic = {
    id: 'page-number',
    severity: 'warning',
    message: '页码：甲\x1b[2J\u202e乙',
    position: { start: point, end: point },
  } as const;
  const file = { file: 'a', script: 'hans', encoding: 'utf-8', diagnostics: [diagnostic] } as const;
  const shown = reportFiles([file], false, new Run('en', '0'));
  expect(shown).toContain('甲\\x1b[2J');
  expect(shown).not.toMatch(acting);
});

test('what a message quotes acts on no terminal, and begins no line', () => {
  const said = new Run('en', '0').say('outside-folder', { output: '甲\x1b[2J\nzhengben: 乙' });
  expect(said).toContain('甲\\x1b[2J');
  expect(said).not.toMatch(/[\n\x1b]/);
});

test('__proto__ is data, in YAML as in JSON', () => {
  const cwd = folder();
  writeFileSync(join(cwd, 'a.txt'), '正文。\r\n');
  writeFileSync(join(cwd, 'o.yaml'), '__proto__:\n  reject: []\n  exitCode: 7\n');
  const { code, stdout, stderr } = zhengben(['clean', 'a.txt', '--overrides', 'o.yaml'], { cwd });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('__proto__');
  writeFileSync(join(cwd, 'e.json'), '{"__proto__":{"version":1,"edits":[]},"constructor":{}}');
  const restored = zhengben(['restore', 'a.txt', '--edits', 'e.json', '-o', 'x'], { cwd });
  expect(restored.code).toBe(2);
  expect(existsSync(join(cwd, 'x'))).toBe(false);
});

test('__proto__ in front matter is a key like any other', async () => {
  const { root } = await structure('---\n__proto__: 甲\nconstructor: 乙\n---\n正文。\n', {
    format: 'markdown',
  });
  expect(Object.entries(root.data?.metadata ?? {})).toEqual([
    ['__proto__', '甲'],
    ['constructor', '乙'],
  ]);
  expect(writeJson(root)).toContain('"__proto__"');
});

describe('texts nobody writes overflow no stack and come back whole', () => {
  test.each(Object.entries(hostile))('%s', async (_, make) => {
    const input = Buffer.from(make(40_000));
    const { manuscript, root } = await structure(input, { encoding: 'utf-8' });
    const restored = restoreSource(manuscript.text, editsOf(manuscript));
    expect(Buffer.compare(restored, input)).toBe(0);
    for (const write of [writeText, writeMarkdown, writeJson]) {
      expect(typeof write(root)).toBe('string');
    }
    const again = await clean(manuscript.text);
    expect(again.text === manuscript.text).toBe(true);
  });
});
