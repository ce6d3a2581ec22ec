import { readLabel, type Label } from '../labels/index.js';
import type { RoleFact } from '../model/fact.js';
import type { Block, Manuscript } from '../model/manuscript.js';
import { isBlank } from '../text/characters.js';
import { findEdgeCells } from '../text/edge-cells.js';
import { withDecimals } from './decimals.js';
import { withDigitTitles } from './digit-titles.js';
import { withLetters } from './roman-letters.js';

/** One line of the manuscript that holds something, with what is known before any structure is. */
export interface Line {
  /** UTF-16 offsets into the manuscript, blanks at both ends left out but the tabs of empty cells. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Offsets into `text`. Null in a table row. */
  readonly label: Label | null;
  /** White space parts the label from what follows, or did before it was repaired. */
  readonly spaced: boolean;
  /** The depth of the Markdown heading this line was, or 0. */
  readonly heading: number;
  /** The depth of the section this line opens, where a person said so, or 0. */
  readonly depth: number;
  /** Where the bold text ends that opens the line, as an offset into `text`, or 0. */
  readonly strong: number;
  /** A row of a table. */
  readonly row: boolean;
  /** What re-flow took it for. */
  readonly role: RoleFact['role'] | null;
}

/** The lines of a manuscript that hold something. Cost: linear. */
export function linesOf(manuscript: Manuscript): Line[] {
  const lines: Line[] = [];
  const held: Block[] = [];
  for (const block of manuscript.blocks) {
    const line = toLine(manuscript.text, block);
    if (!line) continue;
    lines.push(line);
    held.push(block);
  }
  return withLetters(withDecimals(withDigitTitles(withEdgeCells(manuscript.text, lines, held))));
}

/**
 * Gives rows the tabs they begin with for empty cells. What stands behind the last cell that holds
 * something is no cell of the tree: rows need not be equally long.
 */
function withEdgeCells(text: string, lines: Line[], blocks: readonly Block[]): Line[] {
  if (!text.includes('\t')) return lines;
  const places = {
    start: blocks.map((block) => block.start),
    from: lines.map((line) => line.start),
    to: lines.map((line) => line.end),
    end: blocks.map((block) => block.end),
  };
  const edges = findEdgeCells(text, places, lines.length);
  if (!edges) return lines;
  return lines.map((line, index) => {
    const start = line.start - (edges.before[index] ?? 0);
    if (start === line.start && (edges.behind[index] ?? 0) === 0) return line;
    return {
      ...line,
      start,
      text: text.slice(start, line.end),
      label: null,
      spaced: false,
      row: true,
    };
  });
}

function toLine(text: string, block: Block): Line | null {
  let start = block.start;
  let end = block.end;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  if (start === end) return null;
  while (isBlank(text.charCodeAt(end - 1))) end--;
  const content = text.slice(start, end);
  const read = readLabel(content);
  const row = isRow(content, read, block);
  const label = row ? null : read;
  const { heading, depth, strong, role } = block.facts.length > 0 ? markup(block, start) : unmarked;
  return {
    start,
    end,
    text: content,
    label,
    row,
    spaced: label !== null && isSpaced(label, start, block),
    heading,
    depth,
    strong,
    role,
  };
}

/** Cells are parted by tabs; a lone tab behind a label is the label's. */
function isRow(text: string, label: Label | null, block: Block): boolean {
  const from = label && label.spaceEnd > label.end ? label.spaceEnd : 0;
  if (text.includes('\t', from)) return true;
  return block.facts.some(
    (fact) =>
      overlaps(fact, block) &&
      (fact.type === 'tableRow' || (fact.type === 'role' && fact.role === 'tableRow')),
  );
}

function isSpaced(label: Label, start: number, block: Block): boolean {
  if (label.spaceEnd > label.end) return true;
  return block.facts.some(
    (fact) => fact.type === 'labelSpace' && Math.abs(fact.start - (start + label.end)) <= 1,
  );
}

type Markup = Pick<Line, 'heading' | 'depth' | 'strong' | 'role'>;

const unmarked: Markup = { heading: 0, depth: 0, strong: 0, role: null };

function markup(block: Block, start: number): Markup {
  let heading = 0;
  let depth = 0;
  let strong = 0;
  let role: RoleFact['role'] | null = null;
  for (const fact of block.facts) {
    if (!overlaps(fact, block)) continue;
    if (fact.type === 'heading') heading = fact.depth;
    else if (fact.type === 'role') {
      role = fact.role;
      depth = fact.depth ?? depth;
    } else if (fact.type === 'strong' && fact.start <= start) {
      strong = Math.min(fact.end, block.end) - start;
    }
  }
  return { heading, depth, strong, role };
}

function overlaps(fact: { start: number; end: number }, block: Block): boolean {
  return fact.start < block.end && fact.end > block.start;
}
