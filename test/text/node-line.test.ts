import { describe, expect, test } from 'vitest';
import type {
  Attachment,
  DocumentContent,
  Node,
  Paragraph,
  Section,
  TableCell,
} from '../../src/model/nodes.js';
import {
  blankOf,
  headOf,
  headText,
  inlineText,
  lineOf,
  runInParagraph,
  standsAlone,
} from '../../src/text/node-line.js';
import {
  answer,
  document,
  exchange,
  paragraph,
  question,
  root,
  runIn,
  section,
  table,
  title,
} from '../write/tree.js';

const cited: Paragraph = {
  type: 'paragraph',
  children: [
    { type: 'text', value: '根据' },
    { type: 'citation', kind: 'work', value: '《中华人民共和国立法法》' },
    { type: 'citation', kind: 'provision', value: '第九条' },
    { type: 'text', value: '，制定本条例。' },
  ],
};
const citedText = '根据《中华人民共和国立法法》第九条，制定本条例。';
const duty = paragraph('各地区要落实责任。');
const more = paragraph('各部门要加强协作。');
const rows = table(['序号', '名称'], ['1', '甲']);

/** A node with what stands between its label and what follows it. */
function gapped<T extends Node>(gap: string, node: T): T {
  return { ...node, gap };
}

function cell(value: string): TableCell {
  return { type: 'tableCell', children: [{ type: 'text', value }] };
}

function attachment(label: string | null, ...children: DocumentContent[]): Attachment {
  return { type: 'attachment', label, ordinal: null, embedded: false, children };
}

describe('the plain text', () => {
  test('of a paragraph is its texts and citations, one behind the other', () => {
    expect(inlineText(cited)).toBe(citedText);
  });

  test('of nothing is empty', () => {
    expect(inlineText({ children: [] })).toBe('');
  });
});

describe('the head of a section, as it stands and on one line', () => {
  test.each<[string, Section, string, string]>([
    ['with label and title', section(1, '一、', '总体要求'), '一、总体要求', '一、总体要求'],
    [
      'with a blank between them',
      gapped('\u3000', section(1, '第一章', '总则')),
      '第一章\u3000总则',
      '第一章\u3000总则',
    ],
    [
      'that breaks between them',
      gapped('\n', section(1, '第一章', '总则')),
      '第一章\n总则',
      '第一章 总则',
    ],
    ['with a closing mark', runIn(2, '（一）', '原则', '。', duty), '（一）原则。', '（一）原则'],
    ['that is not numbered', runIn(1, null, '工作目标', '：', duty), '工作目标：', '工作目标'],
    ['that is a label alone', gapped(' ', section(1, '第一条', '', duty)), '第一条', '第一条'],
    [
      'that is a label with its line to itself',
      gapped('\n', section(1, '第 8 條', '', duty)),
      '第 8 條',
      '第 8 條',
    ],
    ['that is a label and a mark', runIn(1, '1', '', '：', duty), '1：', '1'],
    ['that is not there', section(1, null, ''), '', ''],
  ])('%s', (_, node, asItStands, onOneLine) => {
    expect(headOf(node)).toBe(asItStands);
    expect(headText(node)).toBe(onOneLine);
  });
});

test.each<[string | undefined, string]>([
  [undefined, ''],
  ['', ''],
  [' ', ' '],
  ['\u3000\u3000', '\u3000\u3000'],
  ['\t', '\t'],
  ['\n', ' '],
  [' \n\u3000', ' '],
])('what stands behind a label, %j, is %j on one line', (gap, blank) => {
  expect(blankOf(gap)).toBe(blank);
});

describe('the paragraph that continues a label', () => {
  test.each([
    ['a run-in heading', runIn(2, '（一）', '原则', '。', duty, more)],
    ['a run-in heading without a label', runIn(2, null, '原则', '。', duty, more)],
    ['a numbered item without a heading', section(1, '第一条', '', duty, more)],
    ['a question', question('问：', duty, more)],
    ['an answer', answer('答：', duty, more)],
    ['an answer without a label', answer('', duty, more)],
  ])('is the first of %s', (_, node) => {
    expect(runInParagraph(node)).toBe(duty);
  });

  test.each([
    ['a heading on its own line', section(1, '一、', '总体要求', duty)],
    ['a heading without a label', section(1, null, '总体要求', duty)],
    ['a section without label and heading', section(1, null, '', duty)],
    ['a section with nothing in it', section(1, '第一条', '')],
    ['a question with nothing in it', question('问：')],
    ['a run-in heading that a table follows', runIn(1, '一、', '名单', '：', rows, duty)],
    ['an item that a section follows', section(1, '一、', '', section(2, '1.', '', duty))],
    ['an answer that a table follows', answer('答：', rows, duty)],
  ])('is not there in %s', (_, node) => {
    expect(runInParagraph(node)).toBeUndefined();
  });
});

describe('a label', () => {
  test.each([
    ['of an item whose text begins on the next', gapped('\n', section(1, '第 8 條', '', duty))],
    ['with blanks around the line feed', gapped(' \n\u3000', section(1, '第 8 條', '', duty))],
    ['of a question', gapped('\n', question('问：', duty))],
    ['of an answer', gapped('\n', answer('答：', duty))],
  ])('%s has its line to itself', (_, node) => {
    expect(standsAlone(node)).toBe(true);
  });

  test.each([
    ['of an item that its text follows', section(1, '第一条', '', duty)],
    ['of an item with a blank behind it', gapped('\u3000', section(1, '第一条', '', duty))],
    ['of a heading whose title is on the next', gapped('\n', section(1, '第一章', '总则', duty))],
    ['of a heading', section(1, '一、', '总体要求', duty)],
    ['of a question', question('问：', duty)],
    ['of an answer with a blank behind it', gapped(' ', answer('答：', duty))],
  ])('%s shares its line', (_, node) => {
    expect(standsAlone(node)).toBe(false);
  });
});

describe('a node without a line of its own gives all its children:', () => {
  test.each<[string, Node & { children: readonly Node[] }]>([
    ['a root', root('甲')],
    ['a document', document('甲')],
    ['a table of contents', { type: 'tableOfContents', children: [paragraph('目录')] }],
    ['an exchange', exchange(question('问：', duty))],
    ['a table', rows],
    ['a section without label and heading', gapped(' ', section(1, null, '', duty))],
    ['an answer without a label that begins with a table', answer('', rows, duty)],
    ['an attachment that nothing announces', attachment(null, title('名单'), duty)],
  ])('%s', (_, node) => {
    expect(lineOf(node)).toEqual({ line: null, rest: node.children });
  });
});

describe('a node is a line and nothing else:', () => {
  test.each<[string, Node, string]>([
    ['a paragraph', cited, citedText],
    ['a paragraph without text', paragraph(''), ''],
    ['a cell', { type: 'tableCell', children: cited.children }, citedText],
    ['a row', { type: 'tableRow', children: ['序号', '名称', ''].map(cell) }, '序号\t名称\t'],
    ['a row without cells', { type: 'tableRow', children: [] }, ''],
    ['a letterhead', { type: 'letterhead', value: '国务院文件' }, '国务院文件'],
    ['a title', title('关于印发《规定》的通知'), '关于印发《规定》的通知'],
    [
      'a document number',
      { type: 'documentNumber', value: '国发〔2025〕11号', issuer: '国发', year: 2025, serial: 11 },
      '国发〔2025〕11号',
    ],
    ['an addressee', { type: 'addressee', value: '各省、自治区：' }, '各省、自治区：'],
    ['an abstract', { type: 'abstract', value: '摘要：略。' }, '摘要：略。'],
    ['a byline', { type: 'byline', value: '来源：新华社' }, '来源：新华社'],
    ['a signature', { type: 'signature', value: '国务院办公厅' }, '国务院办公厅'],
    [
      'an issue date',
      { type: 'issueDate', value: '2025年8月21日', date: '2025-08-21' },
      '2025年8月21日',
    ],
    ['a note', { type: 'note', kind: 'remark', value: '注：略。' }, '注：略。'],
    ['a text', { type: 'text', value: '根据' }, '根据'],
    ['a citation', { type: 'citation', kind: 'work', value: '《立法法》' }, '《立法法》'],
  ])('%s', (_, node, line) => {
    expect(lineOf(node)).toEqual({ line, rest: [] });
  });
});

describe('the line a node begins with, and what follows it:', () => {
  test.each<[string, Node, string, readonly Node[]]>([
    ['a heading', section(1, '一、', '总体要求', duty, more), '一、总体要求', [duty, more]],
    [
      'a heading with a blank',
      gapped('\u3000', section(1, '第一章', '总则', duty)),
      '第一章\u3000总则',
      [duty],
    ],
    [
      'a heading that breaks behind its label',
      gapped('\n', section(1, '第一章', '总则', duty)),
      '第一章\n总则',
      [duty],
    ],
    [
      'a run-in heading',
      runIn(2, '（一）', '原则', '。', duty, more),
      '（一）原则。各地区要落实责任。',
      [more],
    ],
    [
      'a run-in heading with a blank behind its label',
      gapped(' ', runIn(2, '1.', '原则', '：', cited)),
      `1. 原则：${citedText}`,
      [],
    ],
    [
      'a run-in heading that breaks behind its label',
      gapped('\n', runIn(2, '第二条', '原则', '。', duty, more)),
      '第二条\n原则。各地区要落实责任。',
      [more],
    ],
    ['an item', section(1, '1.', '', duty, more), '1.各地区要落实责任。', [more]],
    [
      'an item with a blank behind its label',
      gapped('\u3000', section(1, '第一条', '', duty, more)),
      '第一条\u3000各地区要落实责任。',
      [more],
    ],
    [
      'an item whose label has its line to itself',
      gapped('\n', section(1, '第 8 條', '', duty, more)),
      '第 8 條',
      [duty, more],
    ],
    ['an item that a table follows', section(1, '一、', '', rows, duty), '一、', [rows, duty]],
    ['a question', question('问：', duty, more), '问：各地区要落实责任。', [more]],
    [
      'a question with a blank behind its label',
      gapped(' ', question('新华社记者：', duty)),
      '新华社记者： 各地区要落实责任。',
      [],
    ],
    [
      'a question whose label has its line to itself',
      gapped('\n', question('问：', duty, more)),
      '问：',
      [duty, more],
    ],
    ['an answer', answer('答：', cited, rows), `答：${citedText}`, [rows]],
    ['an answer without a label', answer('', duty, more), '各地区要落实责任。', [more]],
    ['an answer with nothing in it', answer('答：'), '答：', []],
    [
      'an attachment whose label has its own line',
      attachment('附件1', title('名单'), duty),
      '附件1',
      [title('名单'), duty],
    ],
    [
      'an attachment whose title is on the line of its label',
      gapped('\u3000', attachment('附件1', title('名单'), duty)),
      '附件1\u3000名单',
      [duty],
    ],
    [
      'an attachment whose title touches its label',
      gapped('', attachment('附件：', title('名单'), duty)),
      '附件：名单',
      [duty],
    ],
    [
      'an attachment with a title on its line and no label',
      gapped('', attachment(null, title('名单'), duty)),
      '名单',
      [duty],
    ],
    [
      'an attachment that does not begin with a title',
      gapped(' ', attachment('附件2', duty, title('名单'))),
      '附件2',
      [duty, title('名单')],
    ],
    ['an attachment with nothing in it', gapped(' ', attachment('附件3')), '附件3', []],
  ])('%s', (_, node, line, rest) => {
    expect(lineOf(node)).toEqual({ line, rest });
  });
});
