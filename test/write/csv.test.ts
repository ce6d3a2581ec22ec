import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../src/write/csv.js';
import { writeOutlineCsv } from '../../src/write/outline-csv.js';
import { writeSectionsCsv } from '../../src/write/sections.js';
import { interview, opinion } from './documents.js';
import { readCsv, unguarded } from './read-csv.js';
import { attachment, root, section, title } from './tree.js';

describe('writeCsv', () => {
  it('begins with a byte order mark, ends lines with CRLF and quotes what needs it', () => {
    expect(
      writeCsv(
        ['甲', '乙'],
        [
          ['a,b', '说"好"'],
          ['行\n行', null],
          [1, true],
        ],
      ),
    ).toBe('\ufeff甲,乙\r\n"a,b","说""好"""\r\n"行\n行",\r\n1,true\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠甲', "'=1"])(
    'keeps a spreadsheet from calculating %j, reversibly',
    (value) => {
      const cell = readCsv(writeCsv(['甲'], [[value]]))[1]![0]!;
      expect(cell).toBe(`'${value}`);
      expect(unguarded(cell)).toBe(value);
    },
  );

  it('leaves an ordinary text, an apostrophe and a negative number alone', () => {
    expect(writeCsv(['甲'], [["'甲"], ['甲=乙'], [-1]])).toBe("\ufeff甲\r\n'甲\r\n甲=乙\r\n-1\r\n");
  });

  it('reads back as it was, whatever the text', () => {
    const part = fc.constantFrom(
      '=',
      '＝',
      "'",
      '"',
      ',',
      '\n',
      '\r',
      '\t',
      '甲',
      '-',
      '@',
      ' ',
      '\ufeff',
    );
    const text = fc.array(part).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const [, ...back] = readCsv(writeCsv(['甲', '乙'], rows));
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        expect(back.map((cells) => cells.map(unguarded))).toEqual(rows);
      }),
    );
  });
});

describe('writeOutlineCsv', () => {
  it('has one row an item, in the order of the text', () => {
    const rows = readCsv(writeOutlineCsv(opinion));
    expect(rows[0]).toEqual([
      'type',
      'depth',
      'label',
      'scheme',
      'ordinal',
      'title',
      'runIn',
      'line',
    ]);
    expect(rows.slice(1).map((row) => [row[1], row[2], row[5], row[6]])).toEqual([
      ['1', '一、', '总体要求', 'false'],
      ['1', '二、', '主要任务', 'false'],
      ['2', '（一）', '建设书屋', 'true'],
      ['2', '（二）', '落实“书香+”行动', 'true'],
      ['2', '（三）', '配备人员', 'false'],
      ['3', '1.', '', 'false'],
      ['3', '2.', '', 'false'],
      ['1', '', '组织保障', 'false'],
      ['0', '附件1', '书屋名单', 'false'],
      ['1', '一、', '东区', 'false'],
    ]);
  });
});

describe('writeSectionsCsv', () => {
  it('gives each section its path and its own text, and what stands outside them rows too', () => {
    const [header, ...rows] = readCsv(writeSectionsCsv(opinion));
    expect(header).toEqual(['path', 'label', 'title', 'text']);
    expect(rows).toEqual([
      [
        '',
        '',
        '青山市人民政府关于推进社区书屋建设的意见',
        [
          '青山市人民政府文件',
          '青政发〔2024〕8号',
          '2024-05-06 09:00 来源：青山市人民政府网站',
          '摘要：到2026年，每个社区都有一间书屋。',
          '各区人民政府，市政府各部门：',
          '目录',
          '一、总体要求',
          '二、主要任务',
          '为方便居民读书，现提出以下意见。',
        ].join('\n'),
      ],
      ['', '一、', '总体要求', '坚持公益、便民、安静。'],
      ['', '二、', '主要任务', ''],
      ['二、主要任务', '（一）', '建设书屋', '每个社区选一处房屋。\n房屋应当向阳。'],
      ['二、主要任务', '（二）', '落实“书香+”行动', '依照《全民阅读促进办法》办理。'],
      ['二、主要任务', '（三）', '配备人员', ''],
      ['二、主要任务 / （三）配备人员', '1.', '', '每间书屋配一名管理员。'],
      ['二、主要任务 / （三）配备人员', '2.', '', '管理员每年培训两次。'],
      ['', '', '组织保障', '各区制定计划。\n区\t书屋\n东区\t12\n西区\t9'],
      ['', '', '', '附件：1.书屋名单\n青山市人民政府\n2024年5月6日\n（此件公开发布）'],
      ['附件1 书屋名单', '一、', '东区', '东门书屋。'],
    ]);
  });

  it('gives a question and its answer a row', () => {
    expect(readCsv(writeSectionsCsv(interview)).slice(1)).toEqual([
      ['', '', '市图书馆负责人就社区书屋答记者问', '近日，市图书馆负责人回答了记者的提问。'],
      ['', '问：', '书屋什么时候开放？', '答：每天早上八点到晚上九点。\n节假日照常。'],
      ['', '问：', '要不要办证？', '答：不要。'],
    ]);
  });

  it('gives an attachment without sections a row', () => {
    const list = attachment('附件2', title('书屋一览'), '东门书屋', '西门书屋');
    expect(readCsv(writeSectionsCsv(root(section(1, '一、', '总则'), list))).slice(1)).toEqual([
      ['', '一、', '总则', ''],
      ['', '附件2', '书屋一览', '东门书屋\n西门书屋'],
    ]);
  });

  it('does not calculate a heading', () => {
    const rows = readCsv(writeSectionsCsv(root(section(1, null, '＝HYPERLINK("x")', '=1'))));
    expect(rows[1]).toEqual(['', '', '\'＝HYPERLINK("x")', "'=1"]);
  });
});
