import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/write/outline.js';
import { writeOutlineJson } from '../../src/write/outline-json.js';
import { writeOutlineMarkdown } from '../../src/write/outline-markdown.js';
import { writeOutlineOpml } from '../../src/write/outline-opml.js';
import { writeOutlineTree } from '../../src/write/outline-tree.js';
import { plainText } from '../../src/write/styled.js';
import { interview, opinion } from './documents.js';
import { document, root, section, title } from './tree.js';

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

describe('writeOutlineMarkdown', () => {
  it('is a nested list that any reader of Markdown sees as such', () => {
    expect(writeOutlineMarkdown(opinion)).toBe(
      `- 一、总体要求
- 二、主要任务
  - （一）建设书屋
  - （二）落实“书香+”行动
  - （三）配备人员
    - 1\\.每间书屋配一名管理员。
    - 2\\.管理员每年培训两次。
- 组织保障
- 附件1 书屋名单
  - 一、东区
`,
    );
    expect(writeOutlineMarkdown(root())).toBe('');
  });

  it.each(['[ ] 做', '# 题', '1. 项', '- 项', '---', '<b>', '甲\n\n- 乙', '    码', '  '])(
    'keeps %j one item',
    (value) => {
      const tree = root(section(1, null, value, section(2, null, value)));
      const list = unified().use(remarkParse).use(remarkGfm).parse(writeOutlineMarkdown(tree));
      const one = { type: 'listItem', checked: null };
      const paragraph = { type: 'paragraph', children: [{ type: 'text' }] };
      expect(list).toMatchObject({
        children: [
          {
            type: 'list',
            children: [
              {
                ...one,
                children: [
                  paragraph,
                  { type: 'list', children: [{ ...one, children: [paragraph] }] },
                ],
              },
            ],
          },
        ],
      });
    },
  );

  it('nests 2,000 levels without exhausting the stack', () => {
    let inner = section(2000, '1.', '底');
    for (let at = 1999; at > 0; at--) inner = section(at, '1.', '层', inner);
    expect(writeOutlineMarkdown(root(inner)).split('\n')).toHaveLength(2001);
    expect(writeOutlineOpml(root(inner)).split('</outline>')).toHaveLength(2000);
    expect(writeOutlineTree(root(inner))).toHaveLength(2000);
    expect(() => writeOutlineJson(root(inner))).toThrow('nests deeper than');
  });
});

describe('writeOutlineOpml', () => {
  it('nests outlines under the document’s title', () => {
    const opml = writeOutlineOpml(opinion);
    expect(opml).toContain('<title>青山市人民政府关于推进社区书屋建设的意见</title>');
    expect(opml).toContain(
      `      <outline text="（三）配备人员">
        <outline text="1.每间书屋配一名管理员。"/>
        <outline text="2.管理员每年培训两次。"/>
      </outline>
    </outline>
    <outline text="组织保障"/>
    <outline text="附件1 书屋名单">
      <outline text="一、东区"/>
    </outline>
  </body>
</opml>
`,
    );
  });

  it('lets no text out of its quotes, and nothing in that XML cannot hold', () => {
    const tree = root(title('<b>&'), section(1, null, '"/><x a="\0\u001b[31m\ud800\uffff\n'));
    const opml = writeOutlineOpml(tree);
    expect(opml).toContain('<title>&lt;b&gt;&amp;</title>');
    expect(opml).toContain(
      '<outline text="&quot;/&gt;&lt;x a=&quot;\ufffd\ufffd[31m\ufffd\ufffd&#10;"/>',
    );
  });

  it('has an item even where there is no outline', () => {
    expect(writeOutlineOpml(root(title('甲')))).toContain('<outline text="甲"/>');
    expect(writeOutlineOpml({ type: 'root', children: [] })).toContain('<outline text=""/>');
  });
});
