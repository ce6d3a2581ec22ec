import type { Fact } from '../../model/fact.js';
import { readLines, type Lines } from '../page/lines.js';
import { tablePieces, type Piece } from '../page/table-pieces.js';
import { ProposalList } from '../proposal-list.js';
import type { Rule } from '../rule.js';

/** Cells that wide blanks part are joined by a tab, where several lines in a row have them in the same places. */
export const tableRow: Rule = {
  id: 'table-row',
  stage: 'lines',
  summary: {
    en: 'Cells of a table row are parted by one tab.',
    zh: '表格同一行的单元格之间以一个制表符分隔。',
  },
  why: {
    en: 'Extractors that keep the layout part cells by runs of blanks. Where successive lines have their pieces in the same places they are rows of a table; a tab says so in plain text.',
    zh: '保留版式的提取工具用连续空格隔开单元格。相邻各行的文字块位置一致时即为表格，用制表符在纯文本中表明。',
  },
  example: {
    before: '序号    名称      单位\n1       粮食      万吨\n2       棉花      万吨\n',
    after: '序号\t名称\t单位\n1\t粮食\t万吨\n2\t棉花\t万吨\n',
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    const proposals = new ProposalList();
    const facts: Fact[] = [];
    for (let line = 0; line < lines.count; line++) {
      if (!lines.pieces[line]) continue;
      const rows: Piece[][] = [];
      while (line < lines.count && lines.pieces[line]) rows.push(tablePieces(lines, line++));
      markRows(lines, line - rows.length, rows, proposals, facts);
    }
    return { proposals, facts };
  },
};

const why = { en: 'a gap between two cells', zh: '单元格之间的空白' } as const;

/** Columns by which a cell's start may differ from the one above. */
const tolerance = 3;

function markRows(
  lines: Lines,
  first: number,
  rows: readonly Piece[][],
  proposals: ProposalList,
  facts: Fact[],
): void {
  for (const [at, row] of rows.entries()) {
    const tabs = lines.text.slice(row[0]?.from, row.at(-1)?.to).includes('\t');
    if (!tabs && !isAligned(row, rows[at - 1]) && !isAligned(row, rows[at + 1])) continue;
    const line = first + at;
    facts.push({
      type: 'tableRow',
      start: lines.from[line] ?? 0,
      end: lines.to[line] ?? 0,
    });
    for (let cell = 1; cell < row.length; cell++) {
      const start = row[cell - 1]?.to ?? 0;
      const end = row[cell]?.from ?? 0;
      // Several tabs are empty cells, or how the page was aligned: nothing tells, so they stay.
      if (/^\t+$/.test(lines.text.slice(start, end))) continue;
      proposals.push({
        start,
        end,
        after: '\t',
        confidence: 'likely',
        why,
      });
    }
  }
}

/** True if both rows have the same number of cells, and most begin in the same columns. */
function isAligned(row: readonly Piece[], other: readonly Piece[] | undefined): boolean {
  if (other?.length !== row.length) return false;
  const near = row.filter(
    (piece, at) => Math.abs(piece.column - (other[at]?.column ?? -99)) <= tolerance,
  );
  return near.length * 3 >= row.length * 2;
}
