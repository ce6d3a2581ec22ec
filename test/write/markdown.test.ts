import fc from 'fast-check';
import type * as Mdast from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeMarkdown } from '../../src/write/markdown.js';
import { interview, opinion } from './documents.js';
import { attachment, exchange, question, root, runIn, section, table, title } from './tree.js';

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** What a Markdown reader sees: one line a block, `#` for headings, ** for strong. */
function seen(markdown: string): string[] {
  return reader.parse(markdown).children.flatMap((block) => {
    if (block.type === 'heading') return `${'#'.repeat(block.depth)} ${inline(block.children)}`;
    if (block.type === 'paragraph') return inline(block.children);
    if (block.type === 'table') {
      return block.children.map((row) =>
        row.children.map((cell) => inline(cell.children)).join('|'),
      );
    }
    return `<${block.type}>`;
  });
}

function inline(children: Mdast.PhrasingContent[]): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type === 'strong') return `**${inline(child.children)}**`;
      // remark links bare addresses also where they are escaped; GFM itself does not.
      if (child.type === 'link' && /^(?:https?:|mailto:)/.test(child.url))
        return inline(child.children);
      return `<${child.type}>`;
    })
    .join('');
}

describe('writeMarkdown', () => {
  it('writes headings by depth, items as paragraphs, tables as tables', () => {
    expect(writeMarkdown(opinion)).toBe(
      `青山市人民政府文件

# 青山市人民政府关于推进社区书屋建设的意见

青政发〔2024〕8号

2024-05-06 09:00 来源：青山市人民政府网站

摘要：到2026年，每个社区都有一间书屋。

各区人民政府，市政府各部门：

目录

一、总体要求

二、主要任务

为方便居民读书，现提出以下意见。

## 一、总体要求

坚持公益、便民、安静。

## 二、主要任务

### （一）建设书屋

每个社区选一处房屋。

房屋应当向阳。

### （二）落实“书香+”行动

依照《全民阅读促进办法》办理。

### （三）配备人员

1\\.每间书屋配一名管理员。

2\\.管理员每年培训两次。

## 组织保障

各区制定计划。

| 区 | 书屋 |
| - | - |
| 东区 | 12 |
| 西区 | 9 |

附件：1.书屋名单

青山市人民政府

2024年5月6日

（此件公开发布）

附件1

# 书屋名单

## 一、东区

东门书屋。
`,
    );
  });

  it('opens the paragraph in bold where asked, and CommonMark sees it', () => {
    const markdown = writeMarkdown(opinion, { runIn: 'bold' });
    expect(markdown).toContain('\n**（一）建设书屋**。每个社区选一处房屋。\n');
    expect(markdown).toContain('\n**（二）落实“书香+”行动**。依照');
    expect(seen(markdown)).toContain('**（一）建设书屋**。每个社区选一处房屋。');
    expect(markdown).not.toContain('<');
  });

  it('writes bold that renders whatever stands before and behind the mark', () => {
    for (const head of [
      '建设',
      '什么是书屋？',
      '“书香”',
      '书香+',
      'A',
      '《意见》',
      '书屋。',
      '*',
      ' 空 ',
    ]) {
      for (const stop of ['', '。', '：', '？', ':']) {
        for (const rest of ['每个', '“每个', 'A', '1', ' 空', '*', '+1', '（一）', '，']) {
          const tree = root(runIn(2, '（一）', head, stop, rest));
          expect(seen(writeMarkdown(tree, { runIn: 'bold' }))).toEqual([
            `**（一）${head}**${stop}${rest}`,
          ]);
        }
      }
    }
  });

  it('keeps a question or exclamation mark of a run-in heading, and lets stop and colon go', () => {
    const write = (stop: string): string =>
      writeMarkdown(root(runIn(1, '一、', '题', stop, '文。')));
    expect(write('。')).toBe('## 一、题\n\n文。\n');
    expect(write('：')).toBe('## 一、题\n\n文。\n');
    expect(write('？')).toBe('## 一、题？\n\n文。\n');
  });

  it('keeps the closing mark of a heading alone', () => {
    const tree = root({ ...section(1, '一、', '目标', '文。'), stop: '：' });
    expect(writeMarkdown(tree)).toBe('## 一、目标：\n\n文。\n');
  });

  it('writes headings beyond level 6 in bold', () => {
    const tree = root(
      section(5, '1.', '五层', section(6, '（1）', '六层', runIn(7, '①', '七层', '。', '文。'))),
    );
    expect(writeMarkdown(tree)).toBe('###### 1.五层\n\n**（1）六层**\n\n**①七层**\n\n文。\n');
    expect(writeMarkdown(tree, { runIn: 'bold' })).toContain('\n\n**①七层**。文。\n');
  });

  it('writes questions in bold', () => {
    expect(writeMarkdown(interview)).toBe(
      `# 市图书馆负责人就社区书屋答记者问

近日，市图书馆负责人回答了记者的提问。

**问：书屋什么时候开放？**

答：每天早上八点到晚上九点。

节假日照常。

**问：要不要办证？**

答：不要。
`,
    );
    expect(writeMarkdown(root(exchange(question('问：', table(['甲'])))))).toBe(
      '**问：**\n\n| 甲 |\n| - |\n',
    );
  });

  it('has no heading over two lines', () => {
    const tree = root(
      { ...section(1, '第一章', '总则', '说明。'), gap: '\u3000' },
      { ...section(1, '第二章', '分则'), gap: '\n' },
      { ...section(2, '第 8 條', '', '條文。'), gap: '\n' },
      { ...section(2, '第十条', '', '条文。'), gap: ' ' },
      { ...attachment('附件1', title('名单'), '甲'), gap: ' ' },
    );
    expect(writeMarkdown(tree)).toBe(
      `## 第一章　总则

说明。

## 第二章 分则

第 8 條

條文。

第十条 条文。

# 附件1 名单

甲
`,
    );
  });

  it('does not exhaust the stack on 20,000 nested sections', () => {
    const depth = 20_000;
    let inner = section(depth, '1.', '底');
    for (let at = depth - 1; at > 0; at--)
      inner = { ...section(at, '1.', '层'), children: [inner] };
    expect(writeMarkdown(root(inner)).split('\n\n')).toHaveLength(depth);
  });

  it('is empty for an empty tree', () => {
    expect(writeMarkdown(root())).toBe('');
  });

  it('begins with YAML that any reader of YAML understands', () => {
    const markdown = writeMarkdown(opinion, { frontMatter: true });
    expect(markdown.startsWith('---\ntitle: "青山市人民政府关于推进社区书屋建设的意见"\n')).toBe(
      true,
    );
    const [, yaml = '', ...rest] = markdown.split('---\n');
    expect(parseYaml(yaml)).toEqual({
      title: '青山市人民政府关于推进社区书屋建设的意见',
      number: '青政发〔2024〕8号',
      issuer: '青山市人民政府',
      date: '2024-05-06',
      script: 'hans',
      encoding: 'utf-8',
      metadata: { 索引号: 'QS-2024-8', 主题分类: '文化\\其他' },
    });
    expect(`\n${writeMarkdown(opinion)}`).toBe(rest.join('---\n'));
  });

  it('keeps hostile metadata inside its quotes', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })),
        (metadata) => {
          const tree = { ...root(title('甲')), data: { metadata } };
          const yaml = writeMarkdown(tree, { frontMatter: true }).slice(4).split('\n---\n')[0]!;
          const back: unknown = parseYaml(yaml);
          expect(back).toEqual(
            Object.keys(metadata).length > 0 ? { title: '甲', metadata } : { title: '甲' },
          );
        },
      ),
    );
  });
});

describe('hostile text stays text', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<!-- -->',
    '---',
    '***',
    '| a | b |',
    '|-|-|',
    '[x](javascript:alert(1))',
    '![x](y)',
    '[x]: y',
    '[^1]',
    '[^1]: 注',
    '# 标题',
    '标题 #',
    '#',
    '* 项',
    '- 项',
    '+ 项',
    '1. 项',
    '1.项',
    '1.5亿元',
    '1) 项',
    '12.',
    '> 引',
    '    缩进',
    '&amp;',
    '&#x41;',
    '===',
    '```',
    '~~~',
    '~~删~~',
    '~删~',
    '*重*',
    '**重**',
    '_重_',
    '`码`',
    '\\',
    '\\*',
    '行尾  ',
    '行尾\\',
    'http://example.com/a_b_c',
    'www.example.com',
    'a@example.com',
    '<http://example.com>',
    '- [ ] 做',
    ':-',
    '-|',
    '制\t表',
  ];

  const fragment = fc.constantFrom(
    ...hostile,
    '汉',
    '。',
    '“',
    '”',
    ' ',
    'a',
    '1',
    '.',
    '\u00a0',
    '\u3000',
  );
  const line = fc.array(fragment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const text = fc.oneof(fc.constantFrom(...hostile), line).filter((value) => value.trim() !== '');

  it.each(hostile)('as paragraph, heading, run-in heading and cell: %s', (value) => {
    check(value, '汉');
  });

  it('in any mixture', () => {
    fc.assert(fc.property(text, text, check), { numRuns: 500 });
  });

  function check(value: string, other: string): void {
    const tree = root(
      title(value),
      value,
      other,
      section(1, null, value, value, section(6, null, value)),
      runIn(1, '一、', value, '', other),
      runIn(1, null, value, '', other),
      exchange(question('', value)),
      table([value, other], [other, value]),
    );
    expect(seen(writeMarkdown(tree))).toEqual([
      `# ${value}`,
      value,
      other,
      `## ${value}`,
      value,
      `**${value}**`,
      `## 一、${value}`,
      other,
      `## ${value}`,
      other,
      `**${value}**`,
      `${value}|${other}`,
      `${other}|${value}`,
    ]);
    expect(seen(writeMarkdown(tree, { runIn: 'bold' })).slice(6, 8)).toEqual([
      `**一、${value}**${other}`,
      `**${value}**${other}`,
    ]);
  }
});
