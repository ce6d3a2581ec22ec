import { describe, expect, it } from 'vitest';
import { structure } from '../../src/pipeline.js';
import { chunksOf, writeChunks } from '../../src/write/chunks.js';

const text = `青山市人民政府关于建设社区书屋的意见
各区人民政府：
一、总体要求
坚持公益、便民。到2027年基本建成。
二、主要任务
（一）建设书屋。每个社区选一处房屋。${'书屋应当常年开放。'.repeat(20)}
（二）配备人员。每间书屋配一名管理员。
`;
const made = (options = {}, input = text) =>
  structure(input).then(({ root }) => chunksOf(root, options));

describe('chunksOf', () => {
  it('gives a piece for each section, headings with what follows them', async () => {
    const chunks = await made();
    expect(chunks.map(({ path }) => path)).toEqual([
      [],
      ['一、总体要求'],
      ['二、主要任务', '（一）建设书屋'],
      ['二、主要任务', '（二）配备人员'],
    ]);
    expect(chunks[1]?.text).toBe('一、总体要求\n坚持公益、便民。到2027年基本建成。');
    expect(chunks[2]?.text).toMatch(/^二、主要任务\n（一）建设书屋。每个社区/);
    expect(new Set(chunks.map(({ title }) => title))).toEqual(
      new Set(['青山市人民政府关于建设社区书屋的意见']),
    );
  });

  it('loses nothing, whatever the length', async () => {
    for (const maxChars of [1, 7, 60, 5000]) {
      for (const across of [false, true]) {
        const chunks = await made({ maxChars, across });
        const all = chunks.map((chunk) => chunk.text).join('');
        expect(all.replaceAll('\n', '')).toBe(text.replaceAll('\n', ''));
        for (const chunk of chunks) expect(chunk.text.length).toBeLessThanOrEqual(maxChars);
      }
    }
  });

  it('cuts a long paragraph behind the end of a sentence', async () => {
    const chunks = await made({ maxChars: 60 });
    const long = chunks.filter(({ path }) => path[1] === '（一）建设书屋');
    expect(long.length).toBeGreaterThan(3);
    for (const { text: one } of long.slice(1)) expect(one).toMatch(/。$/);
  });

  it('crosses sections only where it is asked to', async () => {
    expect(await made({ across: true, maxChars: 5000 })).toMatchObject([{ path: [] }]);
  });

  it('keeps surrogate pairs whole', async () => {
    const chunks = await made({ maxChars: 3 }, '𠮷'.repeat(10));
    for (const { text: one } of chunks) expect(one.isWellFormed()).toBe(true);
  });

  it('says where a piece stands in the source', async () => {
    const [, second] = await made();
    const { start, end } = second?.position ?? {};
    expect(text.slice(start?.offset, end?.offset)).toBe(
      '一、总体要求\n坚持公益、便民。到2027年基本建成。',
    );
    expect(start).toMatchObject({ line: 3, column: 1 });
  });

  it('gives each piece of a paragraph its own place, in the clean text and in the source', async () => {
    const broken = [
      '一、总体要求',
      '书屋应当常年开放， 每周不少于五天，每天不少于六小时，并在门',
      '— 2 —',
      '口公布开放时间。管理员应当做好登记，每季度盘点一次图书，及时',
      '补充新书。经费由市级财政承担(每间5万元)，不得挪作他用。',
      '',
    ].join('\n');
    const { root, manuscript } = await structure(broken);
    const chunks = chunksOf(root, { maxChars: 40, manuscript });
    expect(chunks.length).toBeGreaterThan(3);
    let before = 0;
    for (const { text: one, range, position } of chunks) {
      expect(manuscript.text.slice(range?.start, range?.end)).toBe(one);
      const quoted = broken.slice(position?.start.offset, position?.end.offset);
      expect(quoted.startsWith(one.slice(0, 2))).toBe(true);
      expect(quoted.trimEnd().endsWith(one.slice(-2))).toBe(true);
      expect(position?.start.offset).toBeGreaterThanOrEqual(before);
      before = position?.end.offset ?? 0;
    }
    expect(chunks.map(({ position }) => position?.start.line)).toEqual(
      chunks.map(({ position }) => broken.slice(0, position?.start.offset).split('\n').length),
    );
  });

  it('finds them without the clean text where the line was not repaired', async () => {
    const chunks = await made({ maxChars: 60 });
    const long = chunks.filter(({ path }) => path[1] === '（一）建设书屋');
    for (const { text: one, range, position } of chunks) {
      expect(range).toBeNull();
      expect(text.slice(position?.start.offset, position?.end.offset).trimEnd()).toBe(one);
    }
    expect(long[1]?.position?.start.column).toBe(
      1 + (long[0]?.text.split('\n').at(-1)?.length ?? 0),
    );
  });

  it('has ids that stay while path and text do, and differ where these are the same', async () => {
    const before = await made();
    const after = await made({}, `${text}三、附则\n本意见自发布之日起施行。\n`);
    expect(after.slice(0, 4).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const same = await made({ maxChars: 9 });
    expect(new Set(same.map(({ id }) => id)).size).toBe(same.length);
  });

  it('is written one JSON object a line', async () => {
    const { root } = await structure(text);
    const lines = writeChunks(root).trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(chunksOf(root));
  });
});
