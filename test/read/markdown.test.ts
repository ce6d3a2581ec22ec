import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/model/fact.js';
import type { Source } from '../../src/model/source.js';
import { readMarkdown } from '../../src/read/markdown.js';
import { repair } from '../../src/repair/repair.js';
import { textSource } from '../text-source.js';

/** The text without its marks, and the facts that are not marks with the text they lie on. */
function read(markdown: string): { text: string; facts: (Partial<Fact> & { on: string })[] } {
  const asked: Source = { ...textSource(markdown), format: 'markdown' };
  const source = readMarkdown(asked);
  const { text, facts } = repair(source, { only: ['markdown-syntax'] });
  return {
    text,
    facts: facts
      .filter((fact) => fact.type !== 'markup' && fact.type !== 'paragraph')
      .map(({ start, end, ...fact }) => ({ ...fact, on: text.slice(start, end) })),
  };
}

describe('marks go, text stays', () => {
  test.each([
    ['headings', '## 标题 ##\n\n标题二\n===\n', '标题\n\n标题二\n\n'],
    ['strong and emphasis', '**一、要求**。*着重*\n', '一、要求。着重\n'],
    [
      'a link and an autolink',
      '见[附件](a.doc "题")和<https://x.cn>。\n',
      '见附件和https://x.cn。\n',
    ],
    ['a link by reference', '见[附件][1]。\n\n[1]: a.doc\n', '见附件。\n\n\n'],
    [
      'strong text beside Han, which CommonMark does not see',
      '**一、要求。**坚持**《办法》**。见**[附件](#)。**乙丙\n',
      '一、要求。坚持《办法》。见附件。乙丙\n',
    ],
    ['stars that mark a note', '*甲 ** 乙， ** 丙\n', '*甲 ** 乙， ** 丙\n'],
    ['escaped stars', '甲\\*\\*《乙》\\*\\*丙\n', '甲**《乙》**丙\n'],
    ['strong text in Latin letters', 'a**, b**c\n', 'a**, b**c\n'],
    ['HTML without an end', '甲<b>乙</b><丙 a<b\n', '甲乙<丙 a<b\n'],
    ['an unclosed fence', '```\n甲\n', '\n甲\n'],
    ['processing instructions', '<?甲\n\n乙?>\n', '<?甲\n\n乙?>\n'],
    ['preformatted HTML', '<pre>\n甲\n\n**乙**\n</pre>\n', '\n甲\n\n**乙**\n\n'],
    ['a list inside a quotation', '> 1. 甲\n> 2. 乙\n', '1. 甲\n2. 乙\n'],
    ['indented text is text', '    甲**乙**\n', '    甲**乙**\n'],
    ['escapes', '1\\.支持\\*五\\_六\n', '1.支持*五_六\n'],
    ['character references', '甲&#x20;&#22269;&amp;lt;&unknown;\n', '甲 国&lt;&unknown;\n'],
    ['hard breaks', '第一行\\\n第二行<br/>第三行\n', '第一行\n第二行\n第三行\n'],
    ['quotations', '> 甲\n> 乙\n>\n> 丙\n', '甲\n乙\n\n丙\n'],
    ['numbers of lists stay', '1. 甲\n2. 乙\n10) 丙\n', '1. 甲\n2. 乙\n10) 丙\n'],
    ['bullets go', '- 甲\n* 乙\n', '甲\n乙\n'],
    ['code', '`甲`和\n\n```\n**乙**\n```\n', '甲和\n\n\n**乙**\n\n'],
    ['images and comments', '甲![图](a.png)乙<!-- 注 -->\n', '甲乙\n'],
    ['a rule', '甲\n\n---\n\n乙\n', '甲\n\n\n\n乙\n'],
    ['tildes between numbers', '10~20万元，30~40万元\n', '10~20万元，30~40万元\n'],
    ['stars between numbers are no marks', '5 * 3 * 2\n', '5 * 3 * 2\n'],
    ['the blanks of a form', '____年____月____\n', '____年____月____\n'],
    ['CRLF', '## 甲\r\n\r\n**乙**\r\n', '甲\r\n\r\n乙\r\n'],
    ['an ideographic indent', '　　甲**乙**\n', '　　甲乙\n'],
    [
      'a table',
      '| 甲 | 乙 | 丙 |\n|---|:-:|--|\n| 1 | | 2\\|3 |\n| | 4 | |\n\n后\n',
      '甲\t乙\t丙\n1\t\t2|3\n\t4\t\n\n后\n',
    ],
    ['a line right behind a table', '|甲|乙|\n|-|-|\n|1|2|\n正文\n', '甲\t乙\n1\t2\n正文\n'],
  ])('%s', (_, markdown, expected) => {
    expect(read(markdown).text).toBe(expected);
  });
});

describe('what the marks say', () => {
  test('headings with depth, strong text, links, rows', () => {
    expect(
      read('### 总则\n\n**第一条**　见[办法](b)。\n\n|甲|乙|\n|-|-|\n|丙|丁|\n').facts,
    ).toEqual([
      { type: 'heading', depth: 3, on: '总则' },
      { type: 'strong', on: '第一条' },
      { type: 'link', url: 'b', on: '办法' },
      { type: 'tableRow', on: '甲\t乙' },
      { type: 'tableRow', on: '丙\t丁' },
    ]);
  });

  test('paragraphs, also those without any mark', () => {
    const source = readMarkdown(textSource('甲\n乙\n\n  丙  \n\n*丁*\n戊\n'));
    const paragraphs = source.facts
      .filter((fact) => fact.type === 'paragraph')
      .map(({ start, end }) => source.text.slice(start, end).trimEnd());
    expect(paragraphs).toEqual(['甲\n乙', '丙', '*丁*\n戊']);
  });
});

describe('front matter', () => {
  test('becomes metadata', () => {
    expect(read('---\ntitle: "通知"\nkind: 意见\ntags:\n  - 甲\n  - 乙\n---\n正文\n')).toEqual({
      text: '正文\n',
      facts: [
        { type: 'metadata', key: 'title', value: '通知', on: '' },
        { type: 'metadata', key: 'kind', value: '意见', on: '' },
        { type: 'metadata', key: 'tags', value: '甲、乙', on: '' },
      ],
    });
  });

  test('of our own writing adds nothing but what the document does not say itself', () => {
    const { facts } = read(
      '---\ntitle: "通知"\nscript: "hans"\nencoding: "utf-8"\nmetadata:\n  "索引号": "123"\n---\n# 通知\n',
    );
    expect(facts).toEqual([
      { type: 'metadata', key: '索引号', value: '123', on: '' },
      { type: 'heading', depth: 1, on: '通知' },
    ]);
  });

  test.each(['---\n正文\n---\n', '---\ntitle: 甲\n', '正文\n---\na: b\n---\n'])(
    'is not %j',
    (markdown) => {
      expect(read(markdown).facts.filter((fact) => fact.type === 'metadata')).toEqual([]);
    },
  );
});

describe('chunks', () => {
  const filler = `${'各有关单位要**认真**落实。'.repeat(20)}\n\n`.repeat(20);

  test('fenced code, comments and link definitions reach over them', () => {
    const { text } = read(
      `[甲](x)见[乙][z]\n\n\`\`\`\n${filler}**丙**\n\`\`\`\n\n${filler}[丁][z]\n\n<!--\n\n${filler}-->\n\n[z]: y\n`,
    );
    expect(text).toContain('**丙**');
    expect(text).toContain('丁');
    expect(text).not.toContain('[z]');
    expect(text.match(/认真/g)).toHaveLength(text.match(/落实/g)?.length ?? 0);
    expect(text.match(/\*\*认真/g)).toHaveLength(400);
    expect(text.match(/认真/g)).toHaveLength(800);
  });

  test('give what the whole would give', () => {
    const markdown = `## 甲\n\n${filler}1. 乙\n\n   丙\n\n> 丁\n\n${filler}- 戊\n`;
    expect(read(markdown).text).toBe(
      markdown.replace('## ', '').replace('> ', '').replace('- ', '').replaceAll('**', ''),
    );
  });
});

describe('hostile text', () => {
  test.each([
    ['deep quotations are left alone', `${'>'.repeat(20_000)}甲\n`, 0],
    ['deep lists are left alone', `${'- '.repeat(20_000)}甲\n`, 0],
    ['so is one very long line', '[甲](#)'.repeat(200_000), 0],
    ['a very long paragraph is read', '**甲**乙\n'.repeat(10_000), 20_000],
    [
      'a very long fence is code as far as it is looked into',
      `\`\`\`\n${'甲\n'.repeat(100_000)}`,
      1,
    ],
    ['many quotations are read', '> 甲\n\n'.repeat(2000), 2000],
  ])('%s', (_, markdown, marks) => {
    const { facts } = readMarkdown({ ...textSource(markdown), format: 'markdown' });
    expect(facts.filter((fact) => fact.type === 'markup')).toHaveLength(marks);
  });
});

test('any text: marks are sorted, disjoint, and stand where they say', () => {
  const soup = fc.string({
    unit: fc.constantFrom(
      ...Array.from('甲乙1.。 \n\n\t#*_`[]()<>!|-=~\\&;:>{}\r'),
      '    ',
      '```',
      '| - |\n',
      '1. ',
      '<!--',
      '&amp;',
      '😀',
      '---\n',
    ),
    maxLength: 80,
  });
  fc.assert(
    fc.property(soup, (markdown) => {
      const { facts } = readMarkdown({ ...textSource(markdown), format: 'markdown' });
      let at = 0;
      for (const fact of facts) {
        expect(fact.start).toBeLessThanOrEqual(fact.end);
        expect(fact.end).toBeLessThanOrEqual(markdown.length);
        if (fact.type !== 'markup') continue;
        expect(fact.start).toBeGreaterThanOrEqual(at);
        expect(markdown.slice(fact.start, fact.end)).toBe(fact.before);
        at = fact.end;
      }
      // Han characters are never marks, but in a link's address, an image, a comment, or behind a fence.
      const kept = read(markdown).text;
      if (!/[[<!&]|---|```|~~~/.test(markdown)) {
        expect(kept.replace(/[^甲乙]/g, '')).toBe(markdown.replace(/[^甲乙]/g, ''));
      }
    }),
    { numRuns: 1000 },
  );
});
