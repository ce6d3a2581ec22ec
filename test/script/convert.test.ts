import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertManuscript, loadConverter } from '../../src/script/index.js';
import { applyReplacements } from '../../src/text/apply-replacements.js';
import { undoEdits } from '../../src/text/replay.js';
import { manuscriptOf } from './manuscript.js';

describe('loadConverter', () => {
  test.each([
    ['hant', 's2t'],
    ['hans', 'tw2s'],
    ['tw', 's2tw'],
    ['twp', 's2twp'],
    ['hk', 's2hk'],
    ['jp2t', 'jp2t'],
  ])('%s is OpenCC %s', async (name, config) => {
    expect((await loadConverter(name)).config).toBe(config);
  });

  test.each(['', 'klingon', 'constructor', '__proto__'])('refuses %j', async (name) => {
    await expect(loadConverter(name)).rejects.toMatchObject({ code: 'unknown-script' });
  });

  test('words decide, numerals and Latin stay', async () => {
    const hant = await loadConverter('hant');
    expect(hant.convert('第十条 皇后以后发布2025年AI规范，头发干燥')).toBe(
      '第十條 皇后以後發佈2025年AI規範，頭髮乾燥',
    );
  });

  test('changes are minimal and right where lengths change', async () => {
    const twp = await loadConverter('twp');
    const text = '用U盘和鼠标打印文件';
    const changes = twp.replacements(text);
    expect(applyReplacements(text, changes)).toBe(twp.convert(text));
    expect(changes.map(({ start, end, after }) => [text.slice(start, end), after])).toEqual([
      ['U盘', '隨身碟'],
      ['鼠标', '滑鼠'],
      ['打', '列'],
      ['文件', '檔案'],
    ]);
  });

  test('never cuts a surrogate pair', async () => {
    const converters = await Promise.all(
      ['t2s', 's2t', 's2twp'].map((name) => loadConverter(name)),
    );
    const characters = fc.constantFrom(
      ...Array.from('漢語𠗣㓆𡞵㛟𣊗𨼐鮭𩶘国后面里臺𪢮圞⿰亻a，\uD840'),
    );
    fc.assert(
      fc.property(fc.array(characters), (list) => {
        const text = list.join('');
        for (const converter of converters) {
          const changes = converter.replacements(text);
          let at = 0;
          for (const { start, end } of changes) {
            expect(start).toBeGreaterThanOrEqual(at);
            at = end;
            for (const edge of [start, end]) {
              expect(
                /^[\uDC00-\uDFFF]/.test(text.slice(edge)) &&
                  /[\uD800-\uDBFF]$/.test(text.slice(0, edge)),
              ).toBe(false);
            }
          }
        }
      }),
    );
  });

  test('ideographic descriptions are passed over, also broken and endless ones', async () => {
    const t2s = await loadConverter('t2s');
    expect(t2s.convert('⿰車言車')).toBe('⿰車言车');
    expect(t2s.convert('⿰車')).toBe('⿰车');
    expect(t2s.convert('⿰'.repeat(100_000))).toHaveLength(100_000);
  });
});

describe('terms', () => {
  test('a word of the user wins over every other, and is not converted again', async () => {
    const terms = '\uFEFF# 机构译名\n人工智能\t人工智慧 另一個\r\n云\t云\n';
    const tw = await loadConverter('tw', terms);
    expect(tw.convert('国家人工智能云平台')).toBe('國家人工智慧云平臺');
  });

  test('the longest of several wins', async () => {
    const converter = await loadConverter('hant', '甲\t一\n甲乙丙\t三\n甲乙\t二\n');
    expect(converter.convert('甲乙丙甲乙甲')).toBe('三二一');
  });

  test.each(['无制表符', '\t值', '键\t', '好\t好\n坏'])('refuses %j by its line', async (terms) => {
    await expect(loadConverter('tw', terms)).rejects.toMatchObject({ code: 'bad-terms' });
  });
});

describe('convertManuscript', () => {
  test('a word that stood over a line end converts as one, and the trace leads to the source', async () => {
    const source = '统一规\n范，发展头\n发产业\n第十条\n';
    const joined = manuscriptOf(source, [
      { start: 3, end: 4, after: '' },
      { start: 9, end: 10, after: '' },
    ]);
    const converted = convertManuscript(joined, await loadConverter('hant'));
    expect(converted.text).toBe('統一規範，發展頭髮產業\n第十條\n');
    expect(converted.text.slice(3, 4)).toBe('範');
    expect(converted.trace.position(3, 4).start).toEqual({ line: 2, column: 1, offset: 4 });
    expect(converted.trace.ranges(2, 4)).toEqual([
      { start: 2, end: 3 },
      { start: 4, end: 5 },
    ]);
    expect(converted.trace.fromSource(4)).toBe(3);
    expect(converted.blocks.map(({ start, end }) => converted.text.slice(start, end))).toEqual([
      '統一規範，發展頭髮產業',
      '第十條',
    ]);
    expect(undoEdits(converted.text, converted.edits)).toBe(source);
    expect(converted.edits.at(-1)).toMatchObject({ rule: 'script', pass: 1, before: '条' });
  });

  test('positions survive length changes', async () => {
    const source = '插入U盘后\n鼠标和文件\n';
    const manuscript = manuscriptOf(source);
    const converted = convertManuscript(manuscript, await loadConverter('twp'), 'zh');
    expect(converted.text).toBe('插入隨身碟後\n滑鼠和檔案\n');
    const at = converted.text.indexOf('和');
    expect(converted.trace.position(at, at + 1).start.offset).toBe(source.indexOf('和'));
    expect(converted.trace.position(2, 5)).toEqual(manuscript.trace.position(2, 4));
    expect(undoEdits(converted.text, converted.edits)).toBe(source);
    expect(converted.edits[0]?.why).toBe('按 OpenCC s2twp 转换：U盘 → 隨身碟');
  });

  test('hans leaves a simplified document alone, but for what is traditional in it', async () => {
    const hans = await loadConverter('hans');
    const plain = manuscriptOf('成效显著，发挥作用\n继续推进\n');
    expect(convertManuscript(plain, hans)).toBe(plain);
    const quoting = manuscriptOf('成效显著，发挥作用，应当继续推进对外开放和产业发展\n國發\n');
    expect(convertManuscript(quoting, hans).text).toContain('国发');
    const traditional = manuscriptOf('成效顯著，發揮作用\n著力推進\n');
    expect(convertManuscript(traditional, hans).text).toBe('成效显著，发挥作用\n着力推进\n');
  });

  test('any text converts and comes back', async () => {
    const converters = await Promise.all(['hans', 'twp'].map((name) => loadConverter(name)));
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('国國发著后U盘鼠标\n，a𠗣軟件')),
    });
    fc.assert(
      fc.property(text, (source) => {
        for (const converter of converters) {
          const converted = convertManuscript(manuscriptOf(source), converter);
          expect(undoEdits(converted.text, converted.edits)).toBe(source);
        }
      }),
    );
  });
});
