import { readLines, type Lines } from '../page/lines.js';
import { readPlainRows, type PlainRow } from '../page/plain-rows.js';
import { findTableBlocks, pagesOf, partsOf, type LineRange } from '../page/table-blocks.js';
import { findGridRows, type CellPiece, type GridRow } from '../page/table-grid.js';
import type { Proposal, Rule } from '../rule.js';

const why = {
  en: 'the cells of one row, put one after the other',
  zh: '同一行的单元格依次排列',
} as const;

/** Rows of a table whose cells run over several lines side by side are put on one line each. */
export const tableGrid: Rule = {
  id: 'table-grid',
  stage: 'lines',
  summary: {
    en: 'Rows of a table whose cells run over several lines are put on one line each.',
    zh: '将单元格跨多行并排的表格恢复为每行一条。',
  },
  why: {
    en: 'Extractors that keep the layout print the lines of neighbouring cells side by side. Columns are where pieces begin; a row begins where the first column has words, and nearly all others with it.',
    zh: '保留版式的提取工具把相邻单元格的各行并排输出。文字块的起点即为列；第一列有文字且其他各列几乎同时开始之处即为新的一行。',
  },
  example: {
    before:
      '序号    事项            责任单位\n1       建立健全水库    市水利局\n        巡查制度\n2       完善预警信息    市气象局、\n        发布机制        市广电局\n3       落实物资储备    市应急管\n                        理局\n',
    after:
      '序号\t事项\t责任单位\n1\t建立健全水库巡查制度\t市水利局\n2\t完善预警信息发布机制\t市气象局、市广电局\n3\t落实物资储备\t市应急管理局\n',
  },
  apply({ text, format }) {
    if (format === 'markdown') return { proposals: [] };
    const lines = readLines(text);
    const proposals: Proposal[] = [];
    let move = 0;
    for (const block of findTableBlocks(lines)) {
      const plain = readBlock(lines, block);
      const grid = plain.whole ? [] : findGridRows(lines, block.first, block.behind);
      for (const row of grid) move = gather(text, row, proposals, move);
      if (grid.length === 0) for (const row of plain.rows) part(lines, row, proposals);
    }
    return { proposals: proposals.sort((a, b) => a.start - b.start || a.end - b.end) };
  },
};

/** The rows on one line each of a block, and whether they are all it holds. */
function readBlock(lines: Lines, block: LineRange): { rows: PlainRow[]; whole: boolean } {
  const rows: PlainRow[] = [];
  let whole = true;
  for (const page of pagesOf(lines, block)) {
    let found = readPlainRows(lines, page);
    if (!found) {
      const parts = partsOf(lines, page).map((each) => readPlainRows(lines, each));
      if (parts.includes(undefined)) whole = false;
      found = parts.flatMap((each) => each ?? []);
    }
    for (const row of found) rows.push(row);
  }
  return { rows, whole };
}

const gap = { en: 'a gap between two cells', zh: '单元格之间的空白' } as const;
const empty = { en: 'an empty cell', zh: '空单元格' } as const;

/** Parts the cells of a row by tabs, as many as there are columns between them. */
function part(lines: Lines, { line, cells }: PlainRow, proposals: Proposal[]): void {
  let at = lines.start[line] ?? 0;
  let tabs = 0;
  for (const [column, cell] of cells.entries()) {
    if (column > 0) tabs++;
    if (!cell) continue;
    if (tabs > 0) {
      const why = tabs > 1 || at === lines.start[line] ? empty : gap;
      proposals.push({ ...edit(at, cell.from, '\t'.repeat(tabs)), why });
    }
    at = cell.to;
    tabs = 0;
  }
  const end = lines.end[line] ?? 0;
  if (tabs > 0) proposals.push({ ...edit(at, end, '\t'.repeat(tabs)), why: empty });
}

/** Puts a row's pieces behind its first one, column by column; gives the next free move. */
function gather(text: string, row: GridRow, proposals: Proposal[], move: number): number {
  const inOrder = row.cells.flat().sort((a, b) => a.from - b.from);
  const first = inOrder[0];
  if (!first || inOrder.length < 2) return move;
  const place = first.to;
  let at = place;
  const moves = new Map<CellPiece, number>();
  for (const piece of inOrder) {
    if (piece === first) continue;
    if (piece.from > at) proposals.push(edit(at, piece.from, ''));
    proposals.push({ ...edit(piece.from, piece.to, ''), move });
    moves.set(piece, move);
    at = piece.to;
    move++;
  }
  for (const [column, cell] of row.cells.entries()) {
    if (column > 0) proposals.push(edit(place, place, '\t'));
    for (const piece of cell) {
      const own = moves.get(piece);
      if (own === undefined) continue;
      proposals.push({ ...edit(place, place, text.slice(piece.from, piece.to)), move: own });
    }
  }
  return move;
}

function edit(start: number, end: number, after: string): Proposal {
  return { start, end, after, confidence: 'likely', why };
}
