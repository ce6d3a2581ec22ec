import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folder, zhengben } from './zhengben.js';

const document = [
  '关于建设乡村书屋的通知',
  '各县区人民政府：',
  '现就有关事项通知如下。',
  '一、总体要求',
  '坚持因地制宜，分类指导。',
  '二、主要任务',
  '（一）建好场所。每村设一间书屋。',
  '（二）配好图书。每年更新不少于200册。',
  '',
].join('\n');
const broken = document.replaceAll('\n', '\r\n').replace('（一）', '(一)');

let cwd: string;
const at = (name: string): string => join(cwd, name);

beforeEach(() => {
  cwd = folder();
  writeFileSync(at('doc.txt'), broken);
});

describe('clean, restore, verify', () => {
  beforeEach(() => {
    const { code } = zhengben(['clean', 'doc.txt', '-o', 'clean.txt', '--edits', 'edits.json'], {
      cwd,
    });
    expect(code).toBe(0);
  });

  test('the text is repaired and the original comes back byte for byte', () => {
    expect(readFileSync(at('clean.txt'), 'utf8')).toBe(document);
    const { code, bytes } = zhengben(['restore', 'clean.txt', '--edits', 'edits.json'], { cwd });
    expect(code).toBe(0);
    expect(bytes.equals(readFileSync(at('doc.txt')))).toBe(true);
  });

  test('restore writes a file, and refuses a text that was changed', () => {
    const args = ['restore', 'clean.txt', '--edits', 'edits.json', '-o', 'back.txt'];
    expect(zhengben(args, { cwd }).code).toBe(0);
    expect(readFileSync(at('back.txt'))).toEqual(readFileSync(at('doc.txt')));
    writeFileSync(at('clean.txt'), `${document}又一行\n`);
    writeFileSync(at('back.txt'), 'as it was');
    const refused = zhengben(args, { cwd });
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('clean.txt: ');
    expect(readFileSync(at('back.txt'), 'utf8')).toBe('as it was');
  });

  test('restore does not write onto the text or the edits', () => {
    for (const output of ['clean.txt', 'edits.json']) {
      const args = ['restore', 'clean.txt', '--edits', 'edits.json', '-o', output];
      expect(zhengben(args, { cwd }).code).toBe(2);
    }
    expect(readFileSync(at('clean.txt'), 'utf8')).toBe(document);
  });

  test('verify proves it, with the source and without, and sees another source', () => {
    const args = ['verify', 'clean.txt', '--edits', 'edits.json'];
    expect(zhengben(args, { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(zhengben([...args, 'doc.txt'], { cwd }).code).toBe(0);
    writeFileSync(at('doc.txt'), document);
    expect(zhengben([...args, 'doc.txt'], { cwd }).code).toBe(2);
  });

  test('an edits file that was tampered with is refused', () => {
    const edits = readFileSync(at('edits.json'), 'utf8');
    writeFileSync(at('edits.json'), edits.replace('"before":"\\r\\n"', '"before":"xx"'));
    expect(zhengben(['restore', 'clean.txt', '--edits', 'edits.json'], { cwd }).code).toBe(2);
    expect(zhengben(['verify', 'clean.txt', '--edits', 'edits.json'], { cwd }).code).toBe(2);
    writeFileSync(at('edits.json'), '[');
    for (const command of ['restore', 'verify']) {
      const { stderr } = zhengben([command, 'clean.txt', '--edits', 'edits.json'], { cwd });
      expect(stderr).toContain('zhengben: edits.json: The edits file is not JSON');
    }
  });

  test('verify says what it was held against, and names the source where that is at fault', () => {
    const args = ['verify', 'clean.txt', '--edits', 'edits.json'];
    const { stdout } = zhengben(args, { cwd });
    expect(stdout).not.toContain('doc.txt');
    expect(zhengben([...args, 'doc.txt'], { cwd }).stdout).toContain('give doc.txt back');
    writeFileSync(at('doc.txt'), '%PDF-1.4');
    const { code, stderr } = zhengben([...args, 'doc.txt'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('zhengben: doc.txt: ');
  });
});

describe('clean', () => {
  test('--explain says where, which rule, from what to what and why, on standard error', () => {
    const { stdout, stderr } = zhengben(['clean', 'doc.txt', '--explain'], { cwd });
    expect(stdout).toBe(document);
    expect(stderr).toContain('doc.txt:7:1  label-spelling');
    expect(stderr).toContain('{␍↵ → ↵}');
    expect(stderr).toMatch(/doc\.txt: \d+ edits\n/);
  });

  test('--edits without -o goes beside the printed text; it may not be the text’s own file', () => {
    expect(zhengben(['clean', 'doc.txt', '--edits', 'e.json'], { cwd }).stdout).toBe(document);
    expect(JSON.parse(readFileSync(at('e.json'), 'utf8'))).toMatchObject({ version: 1 });
    for (const edits of ['./out.txt', '-']) {
      const args = ['clean', 'doc.txt', '-o', 'out.txt', '--edits', edits];
      expect(zhengben(args, { cwd }).code).toBe(2);
    }
  });

  test('several inputs with --edits: a folder with one file each', () => {
    writeFileSync(at('b.txt'), '乙\r\n');
    const args = ['clean', 'doc.txt', 'b.txt', '-o', 'out', '--edits', 'record'];
    expect(zhengben(args, { cwd }).code).toBe(0);
    const restored = zhengben(['restore', 'out/b.txt', '--edits', 'record/b.edits.json'], { cwd });
    expect(restored.stdout).toBe('乙\r\n');
  });

  test('--only, --disable and --spacing choose the repairs', () => {
    const input = '(一)目标 100 个\r\n';
    expect(zhengben(['clean', '--only', 'line-ends'], { input }).stdout).toBe('(一)目标 100 个\n');
    expect(zhengben(['clean', '--disable', 'spacing,label-spelling'], { input }).stdout).toContain(
      '目标 100 个',
    );
    expect(zhengben(['clean', '--spacing', 'keep'], { input }).stdout).toContain('100 个');
    expect(zhengben(['clean'], { input }).stdout).toBe('（一）目标100个\n');
    expect(zhengben(['clean', '--only', 'no-such'], { input })).toMatchObject({
      code: 2,
      stdout: '',
    });
  });

  test('--encoding and --lossy', () => {
    const input = Buffer.from([0xb9, 0xfa, 0xce, 0xf1, 0xd4, 0xba, 0x0a]);
    expect(zhengben(['clean', '--encoding', 'gbk'], { input }).stdout).toBe('国务院\n');
    const damaged = Buffer.from([0xe4, 0xb8, 0xad, 0xff, 0x0a]);
    expect(zhengben(['clean', '--encoding', 'utf-8'], { input: damaged })).toMatchObject({
      code: 2,
    });
    const lossy = zhengben(['clean', '--encoding', 'utf-8', '--lossy'], { input: damaged });
    expect(lossy).toMatchObject({ code: 0, stdout: '中\ufffd\n' });
    expect(lossy.stderr).toContain('1 places');
    expect(lossy.stderr).toContain('1:2');
  });

  test('--script converts, with terms of the user’s own', () => {
    writeFileSync(at('terms.txt'), '书屋\t書坊\n');
    const args = ['clean', 'doc.txt', '--script', 'hant'];
    expect(zhengben(args, { cwd }).stdout).toContain('關於建設鄉村書屋的通知');
    expect(zhengben([...args, '--terms', 'terms.txt'], { cwd }).stdout).toContain('書坊');
    expect(zhengben(['clean', 'doc.txt', '--script', 'klingon'], { cwd }).code).toBe(2);
  });
});

describe('values of options are looked at once, before any document', () => {
  test.each([
    ['clean', '--only', 'reflow', 'Did you mean re-flow?'],
    ['export', '--disable', 'no-such', 'no rule "no-such"'],
    ['check', '--only', 'line-end', 'Did you mean line-ends?'],
    ['outline', '--script', 'klingon', 'no script or conversion "klingon"'],
    ['index', '--encoding', 'ebcdic', 'no encoding "ebcdic"'],
    ['clean', '--terms', 'terms.txt', '--script'],
    ['clean', '--standard', 'tw', '--fix-conversion'],
    ['check', '--standard', 'tw', '--audit'],
  ])('%s %s %s', (command, option, value, words) => {
    writeFileSync(at('b.txt'), '乙\r\n');
    writeFileSync(at('terms.txt'), '书屋\t書坊\n');
    const output = command === 'check' || command === 'index' ? [] : ['-o', 'out/'];
    const args = [command, 'doc.txt', 'b.txt', ...output, option, value];
    const { code, stdout, stderr } = zhengben(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/doc\.txt|b\.txt/);
  });

  test('--standard goes with what it is for', () => {
    for (const args of [
      ['clean', 'doc.txt', '--fix-conversion', '--standard', 'tw'],
      ['check', 'doc.txt', '--audit', '--standard', 'tw', '--max', '99'],
    ]) {
      expect(zhengben(args, { cwd })).toMatchObject({ code: 0, stderr: '' });
    }
    expect(zhengben(['clean', '--help']).stdout).not.toContain('--audit');
    expect(zhengben(['check', '--help']).stdout).toContain('(with --audit');
  });

  test('in Chinese no blank stands behind a full stop', () => {
    for (const args of [['clena'], ['clean', '--onyl'], ['clean', '--jobs', 'x']]) {
      const { stderr } = zhengben([...args, '--lang', 'zh']);
      expect(stderr).toContain('。');
      expect(stderr).not.toContain('。 ');
    }
  });
});

describe('export and outline', () => {
  test.each([
    ['markdown', '\n## 一、总体要求\n'],
    ['json', '"type":"root"'],
    ['text', document],
    ['csv', '（一）'],
  ])('export -t %s', (format, words) => {
    const { code, stdout } = zhengben(['export', 'doc.txt', '-t', format], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });

  test('the options of export reach its writers', () => {
    const bold = zhengben(['export', 'doc.txt', '--run-in', 'bold', '--front-matter'], { cwd });
    expect(bold.stdout.startsWith('---\n')).toBe(true);
    expect(bold.stdout).toContain('**（一）建好场所**');
    const tree = (args: string[]): string =>
      zhengben(['export', 'doc.txt', '-t', 'json', ...args], { cwd }).stdout;
    expect(tree([])).toContain('"position"');
    expect(tree(['--no-positions'])).not.toContain('"position"');
  });

  test.each([
    ['tree', '├─ 一、总体要求\n└─ 二、主要任务\n   ├─ （一）建好场所\n'],
    ['json', '"label": "（二）"'],
    ['markdown', '一、总体要求'],
    ['opml', '<opml version="2.0">'],
    ['csv', '建好场所'],
  ])('outline -t %s', (format, words) => {
    const { code, stdout } = zhengben(['outline', 'doc.txt', '-t', format], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(words);
  });
});

describe('check', () => {
  test('exits 1 if anything is found, 0 for a clean text, 2 for trouble', () => {
    writeFileSync(at('good.txt'), document);
    expect(zhengben(['check', 'doc.txt'], { cwd }).code).toBe(1);
    expect(zhengben(['check', 'good.txt'], { cwd })).toMatchObject({
      code: 0,
      stdout: 'good.txt (simplified, utf-8): no issues found\n',
    });
    expect(zhengben(['check', 'doc.txt', 'gone.txt'], { cwd }).code).toBe(2);
  });

  test('--max allows some', () => {
    const json = zhengben(['check', 'doc.txt', '-t', 'json'], { cwd }).stdout;
    const count = (JSON.parse(json) as [{ diagnostics: unknown[] }])[0].diagnostics.length;
    expect(count).toBeGreaterThan(1);
    expect(zhengben(['check', 'doc.txt', '--max', String(count)], { cwd }).code).toBe(0);
    expect(zhengben(['check', 'doc.txt', '--max', String(count - 1)], { cwd }).code).toBe(1);
  });

  test('says place, rule and reason, and what parsing found', () => {
    const { stdout } = zhengben(['check'], {
      input: '一、甲\n正文第一段。\n二、乙\n正文第二段。\n四、丁\n正文第三段。\n五、戊\n正文。\n',
    });
    expect(stdout).toMatch(/^5:1.*numbering-gap/m);
  });

  test('several files need no folder', () => {
    writeFileSync(at('b.txt'), '乙\r\n');
    const json = zhengben(['check', '.', '-t', 'json'], { cwd }).stdout;
    expect(JSON.parse(json)).toMatchObject([
      { file: 'b.txt', encoding: 'utf-8', diagnostics: [{ id: 'line-ends', severity: 'info' }] },
      { file: 'doc.txt', script: 'hans' },
    ]);
  });
});

describe('index', () => {
  test('one row a document', () => {
    writeFileSync(at('b.txt'), '乙\n');
    const { code, stdout } = zhengben(['index', '.', '-t', 'json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      { file: 'b.txt' },
      { file: 'doc.txt', title: '关于建设乡村书屋的通知', sections: 4 },
    ]);
    expect(zhengben(['index', '.', '-o', 'index.csv'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
    });
    expect(readFileSync(at('index.csv'), 'utf8')).toContain('doc.txt,关于建设乡村书屋的通知,');
  });

  test('does not write onto an input', () => {
    expect(zhengben(['index', 'doc.txt', '-o', 'doc.txt'], { cwd }).code).toBe(2);
    expect(readFileSync(at('doc.txt'), 'utf8')).toBe(broken);
  });
});

describe('rules', () => {
  test('lists every rule with its summary', async () => {
    const { rules } = await import('../../src/repair/rules/index.js');
    const { stdout } = zhengben(['rules']);
    for (const rule of rules) expect(stdout).toContain(rule.id);
    expect((JSON.parse(zhengben(['rules', '-t', 'json']).stdout) as unknown[]).length).toBe(
      rules.length,
    );
  });

  test('explains one with its example', () => {
    const { stdout } = zhengben(['rules', 'line-ends']);
    expect(stdout).toContain('line-ends');
    expect(stdout).toContain('第一行␍');
  });

  test('an unknown rule is an error with a suggestion', () => {
    const { code, stderr } = zhengben(['rules', 'line-end']);
    expect(code).toBe(2);
    expect(stderr).toContain('line-ends?');
  });
});

describe('overrides', () => {
  const corrections = 'split:\n  - before: 每村设\n    why: 分段\n';

  test.each([
    'doc.txt.zhengben.yaml',
    'doc.zhengben.yaml',
    'doc.txt.zhengben.yml',
    'doc.zhengben.yml',
  ])('%s is found by its name', (name) => {
    writeFileSync(at(name), corrections);
    const { code, stdout, stderr } = zhengben(['clean', 'doc.txt', '--explain'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('建好场所。\n每村设一间书屋。\n');
    expect(stderr).toContain('override  certain');
    expect(stderr).toContain('分段');
  });

  test('a reject that meets no edit is told with its line, and the work is done', () => {
    writeFileSync(at('n.txt'), '甲方\n乙方应当履行合同。\n');
    writeFileSync(at('n.zhengben.yaml'), 'reject:\n  - {rule: page-number, text: 乙方应当}\n');
    const told =
      /^n\.txt:2:1: reject "乙方应当" \(n\.zhengben\.yaml:2:5\) meets no edit: the rule page-number/;
    for (const command of ['clean', 'export', 'outline', 'index']) {
      const { code, stdout, stderr } = zhengben([command, 'n.txt'], { cwd });
      expect({ code, isEmpty: stdout === '' }, command).toEqual({ code: 0, isEmpty: false });
      expect(stderr, command).toMatch(told);
    }
    expect(zhengben(['diff', 'n.txt', 'n.txt'], { cwd }).stderr).toMatch(told);
    const check = zhengben(['check', 'n.txt'], { cwd });
    expect(check).toMatchObject({ code: 1, stderr: '' });
    expect(check.stdout).toMatch(/^2:1-2:5 +warning reject "乙方应当" \(n\.zhengben\.yaml:2:5\)/m);
    const chinese = zhengben(['clean', 'n.txt', '--lang', 'zh'], { cwd });
    expect(chinese.stderr).toContain('reject“乙方应当”（n.zhengben.yaml:2:5）未涉及任何修改');
  });

  test('--overrides names one, for standard input too', () => {
    writeFileSync(at('o.yaml'), corrections);
    const { stdout } = zhengben(['clean', '--overrides', 'o.yaml'], { cwd, input: broken });
    expect(stdout).toContain('\n每村设一间书屋。\n');
    writeFileSync(at('b.txt'), '乙\r\n');
    const several = ['clean', 'doc.txt', 'b.txt', '-o', 'out', '--overrides', 'o.yaml'];
    expect(zhengben(several, { cwd }).code).toBe(2);
  });

  test('they are matched before conversion, and undone like any edit', () => {
    writeFileSync(at('o.yaml'), corrections);
    const args = ['--overrides', 'o.yaml', '--script', 'hant', '-o', 'c.txt', '--edits', 'e.json'];
    expect(zhengben(['clean', 'doc.txt', ...args], { cwd }).code).toBe(0);
    expect(readFileSync(at('c.txt'), 'utf8')).toContain('\n每村設一間書屋。\n');
    expect(zhengben(['restore', 'c.txt', '--edits', 'e.json'], { cwd }).stdout).toBe(broken);
  });

  test('the example in the help can be read', async () => {
    const { readOverridesFile } = await import('../../src/cli/overrides-file.js');
    const { stdout } = zhengben(['help', 'overrides']);
    writeFileSync(
      at('o.yaml'),
      stdout.slice(stdout.indexOf('reject:'), stdout.indexOf('\nWords are')),
    );
    const overrides = await readOverridesFile(at('o.yaml'));
    const counts = [
      overrides.reject,
      overrides.join,
      overrides.split,
      overrides.heading,
      overrides.furniture,
      overrides.pair,
    ].map((list) => list?.length);
    expect(counts).toEqual([1, 2, 1, 1, 1, 1]);
  });

  test('a heading gets its depth in the tree', () => {
    writeFileSync(at('o.yaml'), 'heading:\n  - {text: 坚持因地制宜, depth: 2}\n');
    const { stdout } = zhengben(['outline', 'doc.txt', '--overrides', 'o.yaml'], { cwd });
    expect(stdout).toContain('├─ 一、总体要求\n│  └─ 坚持因地制宜');
  });

  test.each([
    ['an anchor that does not fit', 'split: [{before: 从未写过}]\n', '从未写过'],
    ['an anchor in several places', 'split: [{before: 书屋}]\n', '2 places'],
    ['an unknown key', 'splitt: []\n', 'Did you mean split?'],
    ['a key that is missing', 'heading: [{text: 坚持}]\n', 'o.yaml:1:11: The key "depth"'],
    ['a value of another kind', 'join: 3\n', 'A list'],
    ['no YAML', 'join: [\n', 'valid YAML'],
    ['an alias', 'a: &a [x]\njoin: *a\n', 'o.yaml:'],
    ['a key that is an object’s own business', '__proto__: {join: []}\n', '"__proto__"'],
    ['deep nesting', `join: ${'['.repeat(50_000)}`, 'nested too deep'],
    [
      'a rule that is not there',
      'reject: [{rule: reflow, text: 书屋的通知}]\n',
      'o.yaml:1:17: There is no rule "reflow". Did you mean re-flow?',
    ],
  ])('%s is an error that says so, and nothing is written', (_, yaml, words) => {
    writeFileSync(at('o.yaml'), yaml);
    const args = ['clean', 'doc.txt', '--overrides', 'o.yaml', '-o', 'out.txt'];
    const { code, stderr } = zhengben(args, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(() => readFileSync(at('out.txt'))).toThrow();
  });
});
