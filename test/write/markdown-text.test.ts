import fc from 'fast-check';
import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { stringifyMdast } from '../../src/write/stringify-mdast.js';

/** The library with none of our handlers: what it writes is what we must. */
const plain = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    unsafe: [
      { atBreak: true, before: '\\d+', character: '.', after: '\\D' },
      { character: ' ', before: '\\|', inConstruct: 'tableCell' },
      { character: ' ', after: '\\|', inConstruct: 'tableCell' },
    ],
  });

/** Han, and all that Markdown may take for a mark, alone and where it does. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('的', '一、', '。', '（', '12', '\u{20000}', '\ud800'),
      fc.constantFrom('1.', '1)', '- ', '+ ', '# ', '> ', '=', '---', '```', '~', '|', ':-'),
      fc.constantFrom('*', '_', '![', '](', '<b', '&amp;', '\\', '\\\\', 'www.a', 'https:/', 'a@b'),
      fc.constantFrom(' ', '\t', '\n', '\r', '"', "'", '\u007f', '\0'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const texts = fc.tuple(words, words);

function treeOf([one, two]: [string, string]): Root {
  const text = (value: string): { type: 'text'; value: string } => ({ type: 'text', value });
  const cell = (value: string): { type: 'tableCell'; children: [ReturnType<typeof text>] } => ({
    type: 'tableCell',
    children: [text(value)],
  });
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [text(one)] },
    { type: 'paragraph', children: [text(one)] },
    { type: 'paragraph', children: [{ type: 'strong', children: [text(one)] }] },
    { type: 'paragraph', children: [{ type: 'strong', children: [text(one)] }, text(two)] },
    { type: 'table', children: [{ type: 'tableRow', children: [cell(one), cell(two)] }] },
    { type: 'paragraph', children: [text(two)] },
  ];
  return { type: 'root', children };
}

describe('our handlers of text, paragraph and heading', () => {
  test('write what those of the library do', () => {
    fc.assert(
      fc.property(texts, (pair) => {
        const tree = treeOf(pair);
        expect(stringifyMdast(tree)).toBe(plain.stringify(tree));
      }),
      { numRuns: 400 },
    );
  });

  test('escape what begins like a list, and nothing in plain Han', () => {
    expect(stringifyMdast(treeOf(['1.支持创新', '支持*创新*']))).toContain('1\\.支持创新');
    expect(stringifyMdast(treeOf(['支持创新。', '各地区：']))).not.toContain('\\');
  });
});
