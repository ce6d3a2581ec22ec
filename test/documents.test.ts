import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Node, Section } from '../src/index.js';
import { clean, structure } from '../src/pipeline.js';
import { sections } from './sections.js';
import { shared } from './shared.js';

const own = new URL('../fixtures/documents/', import.meta.url).pathname;

describe.each(readdirSync(own))('%s', (name) => {
  const input = readFileSync(join(own, name, 'input.txt'));
  const output = readFileSync(join(own, name, 'output.txt'), 'utf8');

  test('is repaired to what a reader expects', async () => {
    expect((await clean(input)).text).toBe(output);
  });

  test('has the outline a reader expects', async () => {
    const { root } = await structure(input);
    const expected = readFileSync(join(own, name, 'outline.txt'), 'utf8');
    expect(`${outlineOf(root, 0).join('\n')}\n`).toBe(expected);
  });

  test('a repaired text stays as it is', async () => {
    expect((await clean(output)).text).toBe(output);
  });
});

/** A line for each section, exchange and attachment, indented by depth. */
function outlineOf(node: Node, depth: number): string[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child: Node) => {
    const line = outlineLine(child);
    if (line === undefined) return outlineOf(child, depth);
    return ['  '.repeat(depth) + line, ...outlineOf(child, depth + 1)];
  });
}

function outlineLine(node: Node): string | undefined {
  switch (node.type) {
    case 'section':
      return `section ${node.label ?? ''}|${node.title}${node.runIn ? '~' : ''}`;
    case 'exchange':
      return `exchange ${textOf(node.children[0])}`;
    case 'attachment':
      return `attachment ${node.label ?? ''}|${textOf(node.children.find((one) => one.type === 'title'))}`;
    default:
      return undefined;
  }
}

function textOf(node: Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child: Node) => textOf(child)).join('') : '';
}

function seed(number: string): Uint8Array {
  const folder = join(shared ?? '', 'seeds');
  const name = readdirSync(folder).find((file) => file.startsWith(number));
  return readFileSync(join(folder, name ?? number));
}

/** How the lines of a text open; enough to tell every block, without repeating the document. */
function openings(text: string, length: number): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(0, length));
}

function depths(all: readonly Section[]): number[] {
  return [1, 2, 3].map((depth) => all.filter((section) => section.depth === depth).length);
}

describe.skipIf(!shared)('the seed documents (skipped where ../shared is missing)', () => {
  test('000: forty blocks, each label where it belongs', async () => {
    const { manuscript, root } = await structure(seed('000'));
    expect(openings(manuscript.text, 4)).toEqual(
      [
        '各省、自',
        '为深入实',
        '一、总体',
        '以习近平',
        '到202',
        '二、加快',
        '（一）“',
        '1.加速',
        '2.驱动',
        '3.创新',
        '（二）“',
        '1.培育',
        '2.推进',
        '3.加快',
        '4.创新',
        '（三）“',
        '1.拓展',
        '2.培育',
        '（四）“',
        '1.创造',
        '2.推行',
        '3.打造',
        '（五）“',
        '1.开创',
        '2.打造',
        '3.共绘',
        '（六）“',
        '1.推动',
        '2.共建',
        '三、强化',
        '（七）提',
        '（八）加',
        '（九）强',
        '（十）优',
        '（十一）',
        '（十二）',
        '（十三）',
        '（十四）',
        '四、组织',
        '坚持把党',
      ].map((line) => line.slice(0, 4)),
    );
    expect(depths(sections(root))).toEqual([4, 14, 17]);
    const parents = new Map(sections(root).map((one) => [one.title, one]));
    expect(parents.get('提升模型基础能力')).toMatchObject({
      label: '（七）',
      depth: 2,
      runIn: true,
    });
    expect(sections(parents.get('强化基础支撑能力')).filter((one) => one.depth === 2)).toHaveLength(
      8,
    );
  });

  test('000: equal to the document embedded in 001', async () => {
    const page = (await clean(seed('001'))).text;
    const text = (await clean(seed('000'))).text;
    expect(page).toContain(text);
  });

  test('002: twenty-three blocks; the text but for page furniture and spaces', async () => {
    const bytes = seed('002');
    const { manuscript, root } = await structure(bytes);
    expect(openings(manuscript.text, 16)).toEqual([
      '深入实施“人工智能+”行动为高质',
      '习近平总书记强调：“人工智能作为',
      '深刻领会深入实施“人工智能+”行',
      '当前，人工智能技术加速迭代演进，',
      '深入实施“人工智能+”行动，是抢',
      '深入实施“人工智能+”行动，是培',
      '深入实施“人工智能+”行动，是满',
      '深入实施“人工智能+”行动，是助',
      '全面把握深入实施“人工智能+”行',
      '在党中央、国务院的坚强领导下，我',
      '丰富的数据资源提供了关键要素支撑',
      '完备的产业体系提供了强大物质技术',
      '丰富的应用场景提供了广阔的发展空',
      '巨大的市场空间提供了内生发展动力',
      '超大规模的人才资源提供了信心底气',
      '奋力开拓新时代“人工智能+”发展',
      '深入实施“人工智能+”是一项长期',
      '构建创新活跃的智能经济。加快推动',
      '打造更有温度的智能社会。优先在就',
      '强化人工智能发展的要素支撑。加快',
      '完善人工智能应用的创新发展环境。',
      '筑牢人工智能应用的安全防线。大力',
      '（文章来源：《人民日报》2025',
    ]);
    const furniture = /^(?:\d+\s+\|\s+\d{4}\.\d{2}|权威观点 Authoritative View)$/gm;
    const bare = (text: string) => text.replaceAll(/\s/g, '');
    const text = new TextDecoder().decode(bytes).replaceAll(furniture, '');
    expect(bare(manuscript.text)).toBe(bare(text));
    expect(
      sections(root).map(({ label, depth, title }) => [label, depth, title.slice(0, 4)]),
    ).toEqual([
      [null, 1, '深刻领会'],
      [null, 1, '全面把握'],
      [null, 1, '奋力开拓'],
    ]);
    const kinds = root.children[0]?.children.map((node) => node.type);
    expect(kinds?.[0]).toBe('title');
    expect(JSON.stringify(root)).toContain('"kind":"source"');
  });

  test('001: twenty-one labelled headings, and the embedded original with its thirty-five', async () => {
    const { root } = await structure(seed('001'));
    const all = root.children.flatMap((document) => document.children);
    const embedded = all.find((node) => node.type === 'attachment');
    const inside = sections(embedded);
    const outside = sections(root).filter((one) => !inside.includes(one));
    expect(outside.filter((one) => one.label !== null)).toHaveLength(21);
    expect(depths(outside.filter((one) => one.label !== null))).toEqual([8, 13, 0]);
    expect(depths(inside)).toEqual([4, 14, 17]);
    const types = embedded?.type === 'attachment' ? embedded.children.map((node) => node.type) : [];
    expect(types.slice(0, 3)).toEqual(['title', 'documentNumber', 'addressee']);
    expect(types.slice(-2)).toEqual(['signature', 'issueDate']);
  });

  test('003: forty-one blocks, the last of them the source', async () => {
    const { manuscript, root } = await structure(seed('003'));
    expect(openings(manuscript.text, 3)).toHaveLength(41);
    expect(depths(sections(root))).toEqual([4, 14, 17]);
    expect(manuscript.text.trimEnd().split('\n').at(-1)).toMatch(/^來源：/);
  });

  test('004: thirty blocks, six exchanges, title and byline', async () => {
    const { manuscript, root } = await structure(seed('004'));
    expect(openings(manuscript.text, 3)).toHaveLength(30);
    const all = root.children.flatMap((document) => document.children);
    expect(all.filter((node) => node.type === 'exchange')).toHaveLength(6);
    expect(all.slice(0, 2).map((node) => node.type)).toEqual(['title', 'byline']);
  });
});
