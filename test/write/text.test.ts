import { describe, expect, it } from 'vitest';
import { writeText } from '../../src/write/text.js';
import { interview, opinion, opinionText } from './documents.js';
import {
  answer,
  attachment,
  exchange,
  question,
  root,
  runIn,
  section,
  table,
  title,
} from './tree.js';

describe('writeText', () => {
  it('gives the lines of the manuscript back', () => {
    expect(writeText(opinion)).toBe(opinionText);
  });

  it('puts a label and its paragraph on one line', () => {
    expect(writeText(interview)).toBe(
      [
        '市图书馆负责人就社区书屋答记者问',
        '近日，市图书馆负责人回答了记者的提问。',
        '问：书屋什么时候开放？',
        '答：每天早上八点到晚上九点。',
        '节假日照常。',
        '问：要不要办证？',
        '答：不要。',
        '',
      ].join('\n'),
    );
  });

  it('keeps a label on a line of its own where no paragraph follows on it', () => {
    const tree = root(
      section(1, '第一章', '', section(2, '第一条', '', '为了读书。')),
      exchange(question('问：', table(['甲', '乙'])), answer('', '见上表。')),
      runIn(1, '一、', '结语', '：'),
    );
    expect(writeText(tree)).toBe('第一章\n第一条为了读书。\n问：\n甲\t乙\n见上表。\n一、结语：\n');
  });

  it('is empty for an empty tree', () => {
    expect(writeText({ type: 'root', children: [] })).toBe('');
    expect(writeText(root())).toBe('');
  });

  it('does not exhaust the stack on 100,000 nested sections', () => {
    const depth = 100_000;
    let inner = section(depth, '1.', '底');
    for (let at = depth - 1; at > 0; at--)
      inner = { ...section(at, '1.', '层'), children: [inner] };
    expect(writeText(root(inner)).length).toBe(4 * depth);
  });
});

describe('what stands between a label and its text', () => {
  it('is written as it stood', () => {
    const tree = root(
      { ...section(1, '第一章', '总则', '说明。'), gap: '\u3000' },
      { ...section(1, '第二章', '分则'), gap: '\n' },
      { ...section(1, '第三章', '', section(2, '第 8 條', '')), gap: '\n' },
      { ...section(2, '第 9 條', '', '條文。', '續文。'), gap: '\n' },
      { ...section(2, '第十条', '', '条文。'), gap: ' ' },
      exchange({ ...question('问：', '甲？'), gap: ' ' }, { ...answer('答：', '乙。'), gap: '\n' }),
      { ...attachment('附件1', title('名单'), '甲'), gap: ' ' },
      { ...attachment('附件2', '乙'), gap: ' ' },
    );
    expect(writeText(tree)).toBe(
      `第一章　总则
说明。
第二章
分则
第三章
第 8 條
第 9 條
條文。
續文。
第十条 条文。
问： 甲？
答：
乙。
附件1 名单
甲
附件2
乙
`,
    );
  });
});
