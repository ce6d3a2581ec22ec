import { expect, test } from 'vitest';
import type { Comparison, SideBySide } from '../../src/model/comparison.js';
import { layStructures, structure } from '../../src/pipeline.js';
import { writeComparisonPage } from '../../src/write/html/comparison-page.js';

interface Laid {
  comparison: Comparison;
  sideBySide: SideBySide;
}

async function lay(old: readonly string[], next: readonly string[]): Promise<Laid> {
  const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
  return layStructures(await structure(text(old)), await structure(text(next)));
}

const opening = [
  '青禾市公共厕所管理办法',
  '一、总体要求',
  '本办法适用于全市公共厕所的建设和管理。',
];
const patrol = (times: string): string =>
  `管理单位每日巡查不少于${times}次，发现损坏及时修复，并在当天公布修复结果。`;
const free = '公共厕所全天免费开放，任何单位和个人不得将其挪作他用或者擅自关闭。';
const closing = '各区应当每年评估一次，评估结果向社会公布，接受居民的监督和建议。';

/** The text of the page's paragraphs that hold a seam, with ‖ where it stands. */
function withSeams(html: string): string[] {
  return [...html.matchAll(/<p(?:\s[^>]*)?>(.*?)(?=<\/p>|<p[\s>]|<\/div>)/gs)]
    .map(([, inner = '']) => inner)
    .filter((inner) => /class=.?seam/.test(inner))
    .map((inner) =>
      inner
        .replace(/<span class=.?ln.?>\d+<\/span>/g, '')
        .replace(/<span class=.?said.?>[^<]*<\/span>/g, '')
        .replace(/<span class=.?seam[^>]*><\/span>/g, '‖')
        .replace(/<[^>]*>/g, ''),
    );
}

test('a paragraph that was split shows where, and one that was joined', async () => {
  const whole = [...opening, patrol('四') + free + closing];
  const parts = [...opening, patrol('四'), free, closing];
  const split = await lay(whole, parts);
  const merged = await lay(parts, whole);
  const seamed = [`${patrol('四')}‖${free}‖${closing}`];
  const splitPage = writeComparisonPage(split.comparison, split.sideBySide, { lang: 'zh' });
  expect(withSeams(splitPage)).toEqual(seamed);
  expect(splitPage).toContain('拆为数段');
  const mergedPage = writeComparisonPage(merged.comparison, merged.sideBySide, { lang: 'zh' });
  expect(withSeams(mergedPage)).toEqual(seamed);
  expect(mergedPage).toContain('并为一段');
});

test('the seam keeps its place where words beside it changed', async () => {
  const whole = [...opening, patrol('四') + free];
  const parts = [...opening, patrol('十二'), free.replace('任何', '各')];
  const { comparison, sideBySide } = await lay(whole, parts);
  const shown = withSeams(writeComparisonPage(comparison, sideBySide));
  expect(shown.map((text) => text.split('‖')[0])).toEqual([patrol('四')]);
});

test('the numbers at the sections add up to that at the head of the page', async () => {
  const article = (label: string): string =>
    `${label}各区应当按照本办法的规定设立公共厕所管理站点。`;
  const old = [
    '青禾市公共厕所管理办法',
    '第一章 总则',
    article('第一条 '),
    '第二章 管理',
    patrol('四'),
  ];
  const gone = [
    '第三章 监督',
    '第八条 市城管部门负责监督检查。',
    '第九条 检查结果每季度公布一次。',
  ];
  const next = [...old.slice(0, -1), patrol('六'), '第三章 附则', free];
  const { comparison, sideBySide } = await lay(
    [...old, ...gone, closing, free],
    [...next, closing],
  );
  const html = writeComparisonPage(comparison, sideBySide);
  const atHead = Number(/Differences of substance: (\d+)/.exec(html)?.[1]);
  const sections = /<nav class=.?sections.*?<\/nav>/s.exec(html)?.[0] ?? '';
  const each = [...sections.matchAll(/class=.?n.?>(\d+)</g)].map(([, number]) => Number(number));
  expect(sections).toContain('differences of substance in each');
  expect(atHead).toBe(comparison.changes.filter(({ counts }) => counts).length);
  expect(each.reduce((sum, number) => sum + number, 0)).toBe(atHead);
  const inRows = sideBySide.rows.flatMap(({ changes }) => changes);
  // One of them shows in several rows: the case the numbers came apart in.
  expect(inRows.length).toBeGreaterThan(new Set(inRows).size);
  expect(html).toContain(`All differences: ${comparison.changes.length}`);
});
