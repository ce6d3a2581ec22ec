import { describe, expect, test } from 'vitest';
import type { Answer, Attachment, Node, Paragraph, Section } from '../../src/model/nodes.js';
import {
  blankOf,
  headOf,
  headText,
  inlineText,
  lineOf,
  runInParagraph,
  standsAlone,
} from '../../src/text/node-line.js';

const text = (value: string) => ({ type: 'text', value }) as const;
const paragraph = (value: string) =>
  ({ type: 'paragraph', children: [text(value)] }) as unknown as Paragraph;
const section = (fields: Partial<Section>): Section => ({
  type: 'section',
  depth: 1,
  label: null,
  scheme: null,
  ordinal: null,
  title: '',
  runIn: false,
  stop: '',
  children: [],
  ...fields,
});
const answer = (fields: Partial<Answer>): Answer =>
  ({ type: 'answer', label: '答：', children: [], ...fields }) as Answer;
const attachment = (fields: Partial<Attachment>): Attachment =>
  ({ type: 'attachment', label: '附件1', children: [], ...fields }) as Attachment;

const body = paragraph('正文。');
const chapter = section({ label: '第一章', gap: '　', title: '总则' });
const runIn = section({
  label: '（一）',
  title: '加强领导',
  runIn: true,
  stop: '。',
  children: [body],
});
const item = section({ label: '1.', gap: ' ', children: [body, paragraph('又。')] });
const alone = section({ label: '第 8 條', gap: '\n', children: [body] });
const broken = section({ label: '第一章', gap: '\n', title: '总则', children: [body] });

test('the text of a paragraph is that of its children, citations too', () => {
  const citation = { type: 'citation', value: '《立法法》第八条' };
  const children = [text('依照'), citation, text('办理。')] as unknown as Paragraph['children'];
  expect(inlineText({ children })).toBe('依照《立法法》第八条办理。');
  expect(inlineText({ children: [] })).toBe('');
});

describe('the head of a section', () => {
  test.each([
    ['chapter', chapter, '第一章　总则', '第一章　总则'],
    ['run-in heading', runIn, '（一）加强领导。', '（一）加强领导'],
    ['heading without a label', section({ title: '总则', stop: '：' }), '总则：', '总则'],
    ['item without a heading', item, '1.', '1.'],
    ['label on a line of its own', alone, '第 8 條', '第 8 條'],
    ['title on the line behind the label', broken, '第一章\n总则', '第一章 总则'],
    ['section of nothing', section({}), '', ''],
  ])('of a %s, as it stands and on one line', (_, node, head, line) => {
    expect([headOf(node), headText(node)]).toEqual([head, line]);
  });

  test.each([
    [undefined, ''],
    ['', ''],
    ['　', '　'],
    ['\n', ' '],
    [' \n　', ' '],
  ])('what parts label and title, %j, is %j on one line', (gap, blank) => {
    expect(blankOf(gap)).toBe(blank);
  });
});

describe('the paragraph that continues a label', () => {
  test.each([
    ['run-in heading', runIn, body],
    ['item without a heading', item, body],
    ['answer', answer({ children: [body] }), body],
    ['chapter', section({ ...chapter, children: [body] }), undefined],
    ['section without label or title', section({ children: [body] }), undefined],
    ['item that begins with another', section({ label: '1.', children: [chapter] }), undefined],
    ['answer of nothing', answer({}), undefined],
  ])('of a %s', (_, node, expected) => {
    expect(runInParagraph(node)).toBe(expected);
  });

  test.each([
    ['label on a line of its own', alone, true],
    ['answer on a line of its own', answer({ gap: '\n', children: [body] }), true],
    ['answer', answer({ children: [body] }), false],
    ['item', item, false],
    ['label and title on two lines', broken, false],
    ['label without a gap', section({ label: '1.' }), false],
  ])('%s: the text begins on the next line is %s', (_, node, expected) => {
    expect(standsAlone(node)).toBe(expected);
  });
});

describe('the line a node begins with, and what follows it', () => {
  const children = [body];
  test.each(['root', 'document', 'tableOfContents', 'exchange', 'table'])('none for %s', (type) => {
    expect(lineOf({ type, children } as unknown as Node)).toEqual({ line: null, rest: children });
  });

  const title = { type: 'title', value: '名单' } as const;
  const row = { type: 'tableRow', children: [paragraph('甲'), paragraph('乙'), paragraph('')] };
  test.each<[string, Node, string | null, readonly Node[]]>([
    ['chapter', section({ ...chapter, children }), '第一章　总则', children],
    ['run-in heading', runIn, '（一）加强领导。正文。', []],
    ['run-in heading and its gap', section({ ...runIn, gap: ' ' }), '（一） 加强领导。正文。', []],
    ['item without a heading', item, '1. 正文。', item.children.slice(1)],
    ['label on a line of its own', alone, '第 8 條', [body]],
    ['title behind its label', broken, '第一章\n总则', [body]],
    ['section of nothing', section({ children }), null, children],
    ['answer', answer({ children: [body, title as never] }), '答：正文。', [title]],
    ['answer with a blank', answer({ gap: ' ', children }), '答： 正文。', []],
    ['answer on a line of its own', answer({ gap: '\n', children }), '答：', children],
    ['question', { ...answer({ label: '问：', children }), type: 'question' }, '问：正文。', []],
    ['paragraph', body, '正文。', []],
    ['cell', { type: 'tableCell', children: [text('甲')] } as unknown as Node, '甲', []],
    ['row', row as unknown as Node, '甲\t乙\t', []],
    ['title', title, '名单', []],
    ['attachment alone on its line', attachment({ children: [title] }), '附件1', [title]],
    [
      'attachment and title',
      attachment({ gap: '：', children: [title, body] }),
      '附件1：名单',
      [body],
    ],
    [
      'attachment without label',
      attachment({ label: null, gap: '', children: [title, body] }),
      '名单',
      [body],
    ],
    ['attachment without title', attachment({ gap: '：', children: [body] }), '附件1', [body]],
    ['attachment of nothing', attachment({ gap: '：' }), '附件1', []],
  ])('of a %s', (_, node, line, rest) => {
    expect(lineOf(node)).toEqual({ line, rest });
  });
});
