import { describe, expect, it } from 'vitest';
import type { Root } from '../../src/model/nodes.js';
import { indexRow } from '../../src/write/index-row.js';
import {
  isIndexTable,
  writeIndexCsv,
  writeIndexJson,
  writeIndexMarkdown,
} from '../../src/write/index-table.js';
import { opinion } from './documents.js';
import { readCsv } from './read-csv.js';
import { attachment, root, title } from './tree.js';

const row = indexRow(opinion, '意见.txt');

describe('indexRow', () => {
  it('says what a file holds', () => {
    expect(row).toEqual({
      file: '意见.txt',
      title: '青山市人民政府关于推进社区书屋建设的意见',
      number: '青政发〔2024〕8号',
      issuer: '青山市人民政府',
      date: '2024-05-06',
      script: 'hans',
      encoding: 'utf-8',
      sections: 9,
      characters: 300,
      diagnostics: 0,
      attachments: ['附件1 书屋名单'],
    });
  });

  it('looks for number, issuer and date outside attachments', () => {
    const tree: Root = root(
      title('解读'),
      { type: 'byline', value: '来源：本网' },
      { type: 'byline', value: '2024-01-02', date: '2024-01-02' },
      attachment(
        null,
        title('意见'),
        {
          type: 'documentNumber',
          value: '青政发〔2023〕1号',
          issuer: '青政发',
          year: 2023,
          serial: 1,
        },
        { type: 'signature', value: '青山市人民政府' },
        { type: 'issueDate', value: '2023年', date: '2023' },
      ),
    );
    expect(indexRow(tree, '-')).toMatchObject({
      title: '解读',
      number: null,
      issuer: null,
      date: '2024-01-02',
      script: null,
      attachments: ['意见'],
    });
  });

  it('names everyone who signed, and no blank behind a colon', () => {
    const tree = root(
      { type: 'signature', value: '青山市文化局' },
      { type: 'signature', value: '青山市教育局' },
      attachment('附原文：', title('意见')),
      attachment('附件2'),
    );
    expect(indexRow(tree, '-')).toMatchObject({
      issuer: '青山市文化局、青山市教育局',
      attachments: ['附原文：意见', '附件2'],
    });
  });

  it('has nothing to say of an empty file', () => {
    expect(indexRow({ type: 'root', children: [] }, 'a')).toEqual({
      file: 'a',
      title: null,
      number: null,
      issuer: null,
      date: null,
      script: null,
      encoding: null,
      sections: 0,
      characters: 0,
      diagnostics: 0,
      attachments: [],
    });
  });
});

describe('the table of a folder', () => {
  const rows = [row, { ...row, file: 'a|b.txt', title: null, attachments: ['甲', '乙'] }];

  it('is CSV', () => {
    const [header, first, second] = readCsv(writeIndexCsv(rows));
    expect(header).toEqual(Object.keys(row));
    expect(first?.[7]).toBe('9');
    expect(second?.slice(0, 2)).toEqual(['a|b.txt', '']);
    expect(second?.[10]).toBe('甲\n乙');
  });

  it('is JSON', () => {
    expect(JSON.parse(writeIndexJson(rows))).toEqual(rows);
  });

  it('is a Markdown table', () => {
    const lines = writeIndexMarkdown(rows).split('\n');
    expect(lines[0]).toBe(`| ${Object.keys(row).join(' | ')} |`);
    expect(lines[3]).toBe(
      '| a\\|b.txt | | 青政发〔2024〕8号 | 青山市人民政府 | 2024-05-06 | hans | utf-8 | 9 | 300 | 0 | 甲；乙 |',
    );
    expect(lines).toHaveLength(5);
  });

  it('is told by its text, and from nothing that holds more', () => {
    const tables = [writeIndexCsv, writeIndexJson, writeIndexMarkdown].map((write) => write(rows));
    for (const table of tables) expect(isIndexTable(table)).toBe(true);
    const markdown = writeIndexMarkdown(rows);
    const others = ['', '[]\n', '| file |\n', `# 目录\n\n${markdown}`, `${markdown}\n见旧目录。\n`];
    for (const other of others) expect(isIndexTable(other)).toBe(false);
  });
});
