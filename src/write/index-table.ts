import type { TableCell } from 'mdast';
import { writeCsv, type CsvValue } from './csv.js';
import type { IndexRow } from './index-row.js';
import { stringifyMdast } from './stringify-mdast.js';

const columns = [
  'file',
  'title',
  'number',
  'issuer',
  'date',
  'script',
  'encoding',
  'sections',
  'characters',
  'diagnostics',
  'attachments',
] as const satisfies readonly (keyof IndexRow)[];

/** The table of a folder as CSV; several attachments stand in one cell, one a line. */
export function writeIndexCsv(rows: readonly IndexRow[]): string {
  return writeCsv(columns, rows.map(cellsOf));
}

/** The table of a folder as JSON, under the schema `schemas/index.json`. */
export function writeIndexJson(rows: readonly IndexRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** The table of a folder as a Markdown table. */
export function writeIndexMarkdown(rows: readonly IndexRow[]): string {
  return stringifyMdast({
    type: 'root',
    children: [
      {
        type: 'table',
        children: [columns, ...rows.map(cellsOf)].map((cells) => ({
          type: 'tableRow',
          children: cells.map(markdownCell),
        })),
      },
    ],
  });
}

/**
 * True for a text that is a table of a folder as one of the functions above writes it; a Markdown table
 * with anything behind it is somebody's own text. Cost: linear.
 */
export function isIndexTable(text: string): boolean {
  const header = columns.join(' | ');
  if (text.startsWith(`| ${header} |\n`)) {
    return text.split('\n').every((line) => line === '' || /^\|.*\|$/.test(line));
  }
  const keys = columns.map((name) => `    "${name}": `);
  const lines = ['[', '  {', ...keys];
  const given = text.split('\n', lines.length);
  return (
    text.replace(/^\ufeff/, '').startsWith(`${columns.join(',')}\r\n`) ||
    lines.every((line, at) => given[at]?.startsWith(line))
  );
}

function cellsOf(row: IndexRow): CsvValue[] {
  return columns.map((name) => {
    const value = row[name];
    return Array.isArray(value) ? value.join('\n') : value;
  });
}

function markdownCell(value: CsvValue): TableCell {
  const text = value === null ? '' : String(value).replace(/[\n\r]+/g, '；');
  return { type: 'tableCell', children: [{ type: 'text', value: text }] };
}
