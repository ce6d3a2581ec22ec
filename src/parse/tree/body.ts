import type { Language } from '../../model/localized.js';
import type {
  Answer,
  BodyContent,
  Exchange,
  Note,
  Paragraph,
  Question,
  Section,
  Table,
  TableCell,
  TableRow,
} from '../../model/nodes.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { PartLine } from '../frame/index.js';
import type { Line } from '../line.js';
import { diagnose } from '../numbering/diagnose.js';
import { readOutline, type OutlineSection } from '../numbering/outline.js';
import { voteTitles, type Title } from '../numbering/title.js';
import { gatherExchanges, type Leaf, type TurnLines } from './gather-exchanges.js';
import { readInline } from './inline.js';
import type { Place } from './place.js';
import { findTurns } from './turn.js';

/** What building a tree needs to know everywhere. */
export interface Context {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly place: Place;
  readonly lang: Language;
  readonly diagnostics: Diagnostic[];
  /** The depth of section the line opens as a Markdown heading, or 0. */
  readonly headingDepth: (line: Line) => number;
  /** True where Markdown headings mark the sections. */
  readonly headed: boolean;
}

/**
 * The nodes of a body: its lines in sections, exchanges, tables, notes and paragraphs.
 * Cost: linear in the lines.
 */
export function buildBody(context: Context, items: readonly PartLine[]): BodyContent[] {
  const indices = items.filter((item) => item.role === 'body').map((item) => item.line);
  const turns = findTurns(context.lines, indices);
  return buildLeaves(context, gatherExchanges(context.lines, items, turns));
}

function isOutlineSection(child: OutlineSection<Leaf> | Leaf): child is OutlineSection<Leaf> {
  return child.type === 'section';
}

function buildLeaves(context: Context, leaves: readonly Leaf[]): BodyContent[] {
  const { lines, headed } = context;
  const outline = readOutline(lines, leaves, context.headingDepth, headed);
  diagnose(context, outline.decisions);
  const titles = voteTitles(lines, outline.children, isOutlineSection, headed);
  const content: BodyContent[] = [];
  buildContent(context, outline.children, titles, content);
  return content;
}

/** Appends the nodes of an outline's children to `content`. */
function buildContent(
  context: Context,
  children: readonly (OutlineSection<Leaf> | Leaf)[],
  titles: ReadonlyMap<number, Title>,
  content: BodyContent[],
): void {
  for (let at = 0; at < children.length; at++) {
    const child = children[at];
    if (!child) continue;
    if (child.type === 'section') content.push(buildSection(context, child, titles));
    else if (child.type === 'exchange') content.push(buildExchange(context, child));
    else if (child.type === 'note') content.push(noteNode(context, child.at, child.kind));
    else if (context.lines[child.line]?.row === true) {
      const rows = rowsFrom(context.lines, children, at);
      content.push(tableNode(context, rows));
      at += rows.length - 1;
    } else content.push(lineNode(context, child.line));
  }
}

function rowsFrom(
  lines: readonly Line[],
  children: readonly (OutlineSection<Leaf> | Leaf)[],
  from: number,
): Line[] {
  const rows: Line[] = [];
  for (let at = from; at < children.length; at++) {
    const child = children[at];
    const line = child?.type === 'line' ? lines[child.line] : undefined;
    if (!line?.row) break;
    rows.push(line);
  }
  return rows;
}

function buildSection(
  context: Context,
  outline: OutlineSection<Leaf>,
  titles: ReadonlyMap<number, Title>,
): Section {
  const { place } = context;
  const line = context.lines[outline.line];
  const { text = '', start = 0, end = 0, label: read = null } = line ?? {};
  const named = titles.get(outline.line);
  const labelEnd = read?.end ?? 0;
  const rest = named ? named.stopEnd : (read?.spaceEnd ?? 0);
  const hasText = rest < text.length;
  const children: BodyContent[] = hasText ? [paragraphNode(context, start + rest, end)] : [];
  buildContent(context, outline.children, titles, children);
  const last = Math.max(end, children.length > 0 ? lastEnd(context, outline) : 0);
  const label = read ? text.slice(read.start, read.end) : null;
  const { scheme, ordinal } = read ?? { scheme: null, ordinal: null };
  const gap = gapOf(text, labelEnd, named?.start ?? read?.spaceEnd ?? 0);
  const title = named ? text.slice(named.start, named.end) : '';
  const stop = named ? text.slice(named.end, named.stopEnd) : '';
  const runIn = named !== undefined && hasText;
  const { depth } = outline;
  const position = place.position(start, last);
  const type = 'section';
  const node: Section =
    gap === ''
      ? { type, depth, label, scheme, ordinal, title, runIn, stop, children, position }
      : { type, depth, label, scheme, ordinal, gap, title, runIn, stop, children, position };
  const data = place.data(start, last);
  if (data) node.data = data;
  return node;
}

/** What parts a label from what follows: blanks, or a line feed where nothing follows on its line. */
function gapOf(text: string, labelEnd: number, from: number): string {
  if (labelEnd === 0) return '';
  return labelEnd >= text.length ? '\n' : text.slice(labelEnd, from);
}

/** Where the last line of a section ends. */
function lastEnd(context: Context, outline: OutlineSection<Leaf>): number {
  let node: OutlineSection<Leaf> | Leaf = outline;
  for (;;) {
    if (node.type === 'section') {
      const last: OutlineSection<Leaf> | Leaf | undefined = node.children.at(-1);
      if (!last) return context.lines[node.line]?.end ?? 0;
      node = last;
    } else return context.lines[lastLine(node)]?.end ?? 0;
  }
}

function lastLine(leaf: Leaf): number {
  if (leaf.type === 'line') return leaf.line;
  if (leaf.type === 'note') return leaf.at;
  return (leaf.answers.at(-1) ?? leaf.question).items.at(-1)?.line ?? 0;
}

function buildExchange(context: Context, leaf: Leaf & { type: 'exchange' }): Exchange {
  const question: Question = { type: 'question', ...buildTurn(context, leaf.question) };
  const answers = leaf.answers.map((answer): Answer => ({
    type: 'answer',
    ...buildTurn(context, answer),
  }));
  const first = leaf.question.items[0]?.line ?? 0;
  return {
    type: 'exchange',
    children: [question, ...answers],
    ...context.place.of(context.lines[first]?.start ?? 0, context.lines[lastLine(leaf)]?.end ?? 0),
  };
}

function buildTurn(context: Context, { turn, items }: TurnLines): Omit<Question, 'type'> {
  const first = context.lines[items[0]?.line ?? 0];
  const last = context.lines[items.at(-1)?.line ?? 0];
  const { text = '', start = 0, end = 0 } = first ?? {};
  const alone = turn.textStart >= text.length;
  const gap = alone ? '\n' : text.slice(turn.labelEnd, turn.textStart);
  const rest = items
    .slice(1)
    .map((item): Leaf =>
      item.role === 'note'
        ? { type: 'note', line: -1, at: item.line, kind: item.kind ?? 'remark' }
        : { type: 'line', line: item.line },
    );
  const children = buildLeaves(context, rest);
  if (!alone) children.unshift(paragraphNode(context, start + turn.textStart, end));
  return {
    label: text.slice(0, turn.labelEnd),
    speaker: turn.speaker,
    ...(gap === '' ? {} : { gap }),
    children,
    ...context.place.of(start, last?.end ?? end),
  };
}

function lineNode(context: Context, index: number): Paragraph {
  const line = context.lines[index];
  return paragraphNode(context, line?.start ?? 0, line?.end ?? 0);
}

/** The paragraph `[start, end)` of the manuscript. */
export function paragraphNode(context: Context, start: number, end: number): Paragraph {
  const { place } = context;
  const children = readInline(context.text, start, end, place);
  const node: Paragraph = { type: 'paragraph', children, position: place.position(start, end) };
  const data = place.data(start, end);
  if (data) node.data = data;
  return node;
}

export function noteNode(context: Context, index: number, kind: Note['kind']): Note {
  const line = context.lines[index];
  const { text = '', start = 0, end = 0 } = line ?? {};
  return { type: 'note', kind, value: text, ...context.place.of(start, end) };
}

function tableNode(context: Context, rows: readonly Line[]): Table {
  const children = rows.map((row) => rowNode(context, row));
  const place = context.place.of(rows[0]?.start ?? 0, rows.at(-1)?.end ?? 0);
  return { type: 'table', children, ...place };
}

function rowNode(context: Context, row: Line): TableRow {
  let at = row.start;
  const cells = row.text.split('\t').map((cell): TableCell => {
    const start = at;
    at += cell.length + 1;
    const end = start + cell.length;
    const children = readInline(context.text, start, end, context.place);
    return { type: 'tableCell', children, ...context.place.of(start, end) };
  });
  return { type: 'tableRow', children: cells, ...context.place.of(row.start, row.end) };
}
