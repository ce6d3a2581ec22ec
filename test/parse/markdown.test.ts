import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Section } from '../../src/model/nodes.js';
import { parse } from '../../src/parse/index.js';
import { repair } from '../../src/repair/repair.js';
import { textSource } from '../text-source.js';

/** A manuscript as Markdown leaves it: # and ** gone, what they said kept as facts. */
function parseMarkdown(lines: readonly string[]): ReturnType<typeof parse> {
  let text = '';
  const facts: Fact[] = [];
  for (const line of lines) {
    const start = text.length;
    const heading = /^(#+) /u.exec(line);
    const strong = /^\*\*(.*?)\*\*/u.exec(line);
    const content = line.replace(/^#+ /u, '').replaceAll('**', '');
    if (heading?.[1]) {
      facts.push({ type: 'heading', depth: heading[1].length, start, end: start + content.length });
    }
    if (strong?.[1] !== undefined) {
      facts.push({ type: 'strong', start, end: start + strong[1].length });
    }
    text += `${content}\n`;
  }
  return parse(repair({ ...textSource(text), format: 'markdown', facts }, { only: [] }));
}

function outline(root: ReturnType<typeof parse>): string[] {
  const lines: string[] = [];
  const visit = (node: { type: string; children?: unknown[] }): void => {
    if (node.type === 'section') {
      const { depth, label, title, runIn } = node as unknown as Section;
      lines.push(`${depth} ${label ?? '–'} ${title}${runIn ? ' ~' : ''}`);
    } else if (node.type === 'title') lines.push('title');
    for (const child of node.children ?? []) visit(child as { type: string });
  };
  visit(root);
  return lines;
}

describe('Markdown headings', () => {
  it('give the depth, also against the usual order of labels', () => {
    expect(
      outline(
        parseMarkdown([
          '# 标题',
          '## （一）甲',
          '### 一、乙',
          '内容。',
          '## （二）丙',
          '## 无序号的标题',
          '#### （1）跳级',
        ]),
      ),
    ).toEqual([
      'title',
      '1 （一） 甲',
      '2 一、 乙',
      '1 （二） 丙',
      '1 – 无序号的标题',
      '2 （1） 跳级',
    ]);
  });

  it('leave items without heading to the numbering, and bold ones their title', () => {
    expect(
      outline(
        parseMarkdown([
          '# 标题',
          '## 一、甲',
          '1.没有标题的一项',
          '2.又一项',
          '## 二、乙',
          '**（一）丙**。内容。',
          '**（二）丁**。内容。',
        ]),
      ),
    ).toEqual([
      'title',
      '1 一、 甲',
      '2 1. ',
      '2 2. ',
      '1 二、 乙',
      '2 （一） 丙 ~',
      '2 （二） 丁 ~',
    ]);
  });

  it('take the first and only heading of the highest level for the title', () => {
    expect(outline(parseMarkdown(['## 标题', '2024-01-01 来源：某网', '内容。']))).toEqual([
      'title',
    ]);
    expect(
      outline(parseMarkdown(['内容如下。', '## 一、甲', '内容。', '## 二、乙', '内容。'])),
    ).toEqual(['1 一、 甲', '1 二、 乙']);
  });
});
