import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/write/outline.js';
import { writeOutlineJson } from '../../src/write/outline-json.js';
import { writeOutlineTree } from '../../src/write/outline-tree.js';
import { plainText } from '../../src/write/styled.js';
import { interview, opinion } from './documents.js';
import { document, root, section } from './tree.js';

describe('outlineOf', () => {
  it('holds sections, exchanges and attachments, nested as in the tree', () => {
    const item = {
      type: 'section',
      depth: 1,
      scheme: '一、',
      ordinal: 1,
      runIn: false,
      line: null,
      children: [],
    };
    const items = outlineOf(opinion);
    expect(items.map(({ type, depth, label, title }) => [type, depth, label, title])).toEqual([
      ['section', 1, '一、', '总体要求'],
      ['section', 1, '二、', '主要任务'],
      ['section', 1, null, '组织保障'],
      ['attachment', 0, '附件1', '书屋名单'],
    ]);
    expect(items[3]?.children).toEqual([{ ...item, label: '一、', title: '东区' }]);
    expect(items[1]?.children[2]?.children.map(({ label, title }) => [label, title])).toEqual([
      ['1.', ''],
      ['2.', ''],
    ]);
  });

  it('takes an exchange’s question as its title, and the source line', () => {
    const place = { line: 7, column: 1, offset: 0 };
    const tree = structuredClone(interview);
    const first = tree.children[0]!.children[2]!;
    first.position = { start: place, end: place };
    expect(outlineOf(tree)[0]).toEqual({
      type: 'exchange',
      depth: 1,
      label: '问：',
      scheme: null,
      ordinal: null,
      title: '书屋什么时候开放？',
      runIn: false,
      line: 7,
      children: [],
    });
  });
});

describe('writeOutlineJson', () => {
  it('is the outline, indented, with one newline at the end', () => {
    const json = writeOutlineJson(opinion);
    expect(JSON.parse(json)).toEqual(outlineOf(opinion));
    expect(json.endsWith('\n]\n')).toBe(true);
    expect(writeOutlineJson(root())).toBe('[]\n');
  });
});

describe('writeOutlineTree', () => {
  it('draws title, labels, headings and the beginning of items', () => {
    expect(plainText(writeOutlineTree(opinion))).toBe(
      `青山市人民政府关于推进社区书屋建设的意见
├─ 一、总体要求
├─ 二、主要任务
│  ├─ （一）建设书屋
│  ├─ （二）落实“书香+”行动
│  └─ （三）配备人员
│     ├─ 1.每间书屋配一名管理员。
│     └─ 2.管理员每年培训两次。
├─ 组织保障
└─ 附件1 书屋名单
   └─ 一、东区
`,
    );
  });

  it('styles what it draws', () => {
    const lines = writeOutlineTree(opinion);
    expect(lines[0]).toEqual([
      { text: '青山市人民政府关于推进社区书屋建设的意见', style: 'title' },
    ]);
    expect(lines[3]).toEqual([
      { text: '│  ├─ ', style: 'guide' },
      { text: '（一）', style: 'label' },
      { text: '建设书屋', style: 'heading' },
    ]);
    expect(lines[6]).toEqual([
      { text: '│     ├─ ', style: 'guide' },
      { text: '1.', style: 'label' },
      { text: '每间书屋配一名管理员。', style: 'dim' },
    ]);
  });

  it('cuts a long item between characters', () => {
    const lines = writeOutlineTree(root(section(1, '1.', '', `${'文'.repeat(23)}𠮷𠮷`)));
    expect(lines[0]?.[2]).toEqual({ text: `${'文'.repeat(23)}𠮷…`, style: 'dim' });
  });

  it('draws each document of a file for itself', () => {
    const tree = {
      ...root(),
      children: [document(section(1, '一、', '甲')), document(section(1, '一、', '乙'))],
    };
    expect(plainText(writeOutlineTree(tree))).toBe('└─ 一、甲\n└─ 一、乙\n');
  });
});
