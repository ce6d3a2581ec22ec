import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { layStructures, structure } from '../../src/pipeline.js';
import { textWidth } from '../../src/text/width.js';
import { writeComparisonPage } from '../../src/write/html/comparison-page.js';
import {
  plainText,
  writeComparisonJson,
  writeComparisonMarkdown,
  writeComparisonTerminal,
} from '../../src/write/index.js';
import { compareTexts } from './editions.js';

const compareFixture = (name: string): ReturnType<typeof compareTexts> => {
  const read = (file: string): string =>
    readFileSync(new URL(`../../fixtures/compare/${name}/${file}`, import.meta.url), 'utf8');
  return compareTexts(read('old.txt'), read('new.txt'), {
    names: { old: '旧.txt', new: '新.txt' },
  });
};

describe('writeComparisonTerminal', () => {
  test('a number: section, place, values, the block around it, a summary', async () => {
    const lines = writeComparisonTerminal(await compareFixture('number'), { marks: true });
    expect(plainText(lines).split('\n')).toEqual([
      '--- 旧.txt (hans)',
      '+++ 新.txt (hans)',
      '',
      '一、总体要求',
      '  line -5 +5  number: 70% → 90%',
      '    …到2027年底前，中心城区公共厕所达标率达到[-70%-]{+90%+}以上，群众满意度明显',
      '    提升。',
      '',
      '1 difference of substance: number 1.',
      '',
    ]);
  });

  test('in Chinese, with styles where colour is shown', async () => {
    const lines = writeComparisonTerminal(await compareFixture('obligation'), { lang: 'zh' });
    expect(plainText(lines)).toContain('第 -7 +7 行  义务：应当 → 可以');
    expect(plainText(lines)).toContain('实质差异 2 处：义务 2。');
    expect(lines.flat()).toContainEqual({ text: '应当', style: 'delete' });
    expect(lines.flat()).toContainEqual({ text: '可以', style: 'insert' });
  });

  test('what moved is told with the number it had and the one it has', async () => {
    const articles = await compareFixture('label-of-moved');
    const wide = { width: 120 };
    expect(plainText(writeComparisonTerminal(articles, wide))).toContain(
      'moved: 第七条 → 第五条 (line 4 → line 2)',
    );
    expect(plainText(writeComparisonTerminal(articles, { ...wide, lang: 'zh' }))).toContain(
      '移位：第五条 → 第九条（第 2 行 → 第 6 行）；义务：必须 → 应当',
    );
    expect(writeComparisonMarkdown(articles)).toContain('moved 第七条 → 第五条 (line 4 → line 2)');
    // A sentence has no number of its own: it is in what has one.
    const sentence = await compareFixture('sentence-moved');
    expect(plainText(writeComparisonTerminal(sentence, wide))).toContain(
      'moved: in 二、（三） → in 二、（二） (',
    );
  });

  test('a word of duty that stands in another place is shown where it stood and where it stands', async () => {
    const comparison = await compareFixture('duty-in-another-place');
    const text = plainText(writeComparisonTerminal(comparison, { marks: true, width: 120 }));
    expect(text).toContain('obligation: 应当 → 可以');
    expect(text).toContain('，[-应当由-]主办单位{+可以+}向公园管理机构申请许可。');
    expect(text).toContain('{+鼓励+}园林施工单位[-应当-]优先选用本地树种。');
    const columns = plainText(
      writeComparisonTerminal(comparison, { marks: true, width: 160, sideBySide: true }),
    );
    expect(columns).toContain('第二条 园林施工单位[-应当-]优先选用本地树种。');
    expect(columns).toContain('第二条 {+鼓励+}园林施工单位优先选用本地树种。');
    expect(writeComparisonMarkdown(comparison)).toContain(
      '<ins>鼓励</ins>园林施工单位<del>应当</del>优先选用本地树种。',
    );
  });

  test('what is the same in many places is shown once', async () => {
    const text = plainText(writeComparisonTerminal(await compareFixture('renamed-ministry')));
    expect(text).toContain('and the same 3 times more: line');
    expect(text.match(/旅游委/g)).toHaveLength(1);
  });

  test('texts that do not differ', async () => {
    const same = await compareTexts('一样的文字。\n', '一样的文字。\n');
    expect(plainText(writeComparisonTerminal(same)).trimEnd()).toMatch(/No difference\.$/);
    const form = await compareFixture('form-only');
    const text = plainText(writeComparisonTerminal(form));
    expect(text).toContain('No difference of substance. Not counted: punctuation 1, spacing 1.');
  });

  test.each([24, 50, 80])(
    'keeps to %d columns; no line begins with a closing mark',
    async (width) => {
      for (const name of ['new-article', 'mechanical-conversion', 'split', 'moved', 'damage']) {
        for (const sideBySide of [false, true]) {
          const comparison = await compareFixture(name);
          const lines = writeComparisonTerminal(comparison, { width, sideBySide, marks: true });
          for (const line of plainText(lines).split('\n')) {
            expect(textWidth(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/^\s*[，。、；：）]/);
          }
        }
      }
    },
  );

  test('side by side, old stands left of new', async () => {
    const comparison = await compareFixture('date');
    const lines = writeComparisonTerminal(comparison, {
      sideBySide: true,
      marks: true,
      width: 100,
    });
    const row = plainText(lines)
      .split('\n')
      .find((line) => line.includes('2027年-]'));
    const bar = row?.indexOf('│') ?? -1;
    expect(row?.indexOf('[-2027年-]')).toBeLessThan(bar);
    expect(row?.indexOf('{+2030年+}')).toBeGreaterThan(bar);
  });
});

describe('writeComparisonMarkdown', () => {
  const parse = (markdown: string): unknown =>
    unified().use(remarkParse).use(remarkGfm).parse(markdown);

  test('headings for sections, insertions and deletions as elements', async () => {
    const markdown = writeComparisonMarkdown(await compareFixture('number'), { lang: 'zh' });
    expect(markdown).toContain('# 版本比较');
    expect(markdown).toContain('## 一、总体要求');
    expect(markdown).toContain('<del>70%</del><ins>90%</ins>');
    expect(markdown).toMatch(/\| 数字\s*\|\s*1\s*\|\s*0\s*\|/);
  });

  test('text cannot act', async () => {
    const old = '负责人见名单，详见说明。\n';
    const hostile = '<script>alert(1)</script> [x](javascript:1) | **b** `c` ~~d~~ # --- &lt;';
    const comparison = await compareTexts(old, `负责人见${hostile}名单，详见说明。\n`);
    const markdown = writeComparisonMarkdown(comparison);
    const seen = JSON.stringify(parse(markdown));
    const html = [...seen.matchAll(/"type":"html","value":"(?<value>[^"]*)"/g)].map(
      (match) => match.groups?.['value'],
    );
    expect(new Set(html)).toEqual(new Set(['<ins>', '</ins>']));
    expect(seen).not.toMatch(/"type":"(?:link|strong|inlineCode|delete|thematicBreak)"/);
  });
});

describe('writeComparisonJson', () => {
  test('is the comparison', async () => {
    const comparison = await compareFixture('new-article');
    const json = writeComparisonJson(comparison);
    expect(json.endsWith('}\n')).toBe(true);
    expect(JSON.parse(json)).toEqual(comparison);
  });
});

describe('writeComparisonPage', () => {
  test('what moved says the number it had', async () => {
    const read = (file: string): string =>
      readFileSync(
        new URL(`../../fixtures/compare/label-of-moved/${file}`, import.meta.url),
        'utf8',
      );
    const { comparison, sideBySide } = await layStructures(
      await structure(read('old.txt')),
      await structure(read('new.txt')),
    );
    expect(writeComparisonPage(comparison, sideBySide)).toContain(
      'moved here from elsewhere: 第七条 → 第五条',
    );
    expect(writeComparisonPage(comparison, sideBySide, { lang: 'zh' })).toContain(
      '由别处移来：第五条 → 第九条',
    );
  });
});
