import type { Attachment, Exchange, Node, Root } from '../model/nodes.js';
import { writeCsv } from './csv.js';
import { descend } from './descend.js';
import { attachmentName } from './index-row.js';
import { headText, inlineText, lineOf, runInParagraph } from '../text/node-line.js';
import { questionText } from './outline.js';

/** One section with the text that is its own, or text that stands outside all of them. */
interface SectionRow {
  /** Label and title of what encloses it, outermost first. */
  path: string;
  label: string;
  title: string;
  /** Its lines; those of the sections inside it are in rows of their own. */
  lines: string[];
  /** The row of no section: what stands before, between or behind them. */
  outside: boolean;
}

/**
 * The sections of a tree as CSV, one row a section (or a question with its answer), in the order of
 * the text: path (label and title of what encloses it), label, title, text. Text is what belongs to
 * the section itself, one line a paragraph; a section inside it has a row of its own. So has an
 * attachment without sections, and what stands outside all sections: the first such row has the
 * document's title, and neither has a label.
 *
 * Cost: linear, but for the paths, which repeat the titles above a section. See {@link writeCsv}.
 */
export function writeSectionsCsv(root: Root): string {
  return writeCsv(
    ['path', 'label', 'title', 'text'],
    sectionRows(root).map((row) => [row.path, row.label, row.title, row.lines.join('\n')]),
  );
}

/** Where a node stands: the row its text goes to, and the path of a section inside it. */
interface Place {
  row: SectionRow | null;
  path: string;
}

function sectionRows(root: Root): SectionRow[] {
  const rows: SectionRow[] = [];
  const places = new Map<Node, Place>();
  descend(root, (node) => {
    const place = places.get(node) ?? { row: null, path: '' };
    places.delete(node);
    const { inside, rest } = enter(node, place, rows);
    for (const child of rest) places.set(child, inside);
    return rest;
  });
  return rows;
}

function enter(
  node: Node,
  place: Place,
  rows: SectionRow[],
): { inside: Place; rest: readonly Node[] } {
  if (node.type === 'section') {
    const row = openRow(rows, place, node.label ?? '', node.title);
    const first = runInParagraph(node);
    if (first) row.lines.push(inlineText(first));
    const inside = { row, path: join(place.path, headText(node)) };
    return { inside, rest: first ? node.children.slice(1) : node.children };
  }
  if (node.type === 'exchange') return enterExchange(node, place, rows);
  if (node.type === 'attachment') return enterAttachment(node, place, rows);
  if (node.type === 'title') {
    outsideRow(rows, place).title += node.value;
    return { inside: place, rest: [] };
  }
  const { line, rest } = lineOf(node);
  if (line !== null) (place.row ?? outsideRow(rows, place)).lines.push(line);
  return { inside: place, rest };
}

/** What is attached has a row of its own where no section of it would hold its text: a form, a list. */
function enterAttachment(
  node: Attachment,
  place: Place,
  rows: SectionRow[],
): { inside: Place; rest: readonly Node[] } {
  const path = join(place.path, attachmentName(node));
  const title = node.children.find((child) => child.type === 'title');
  const divided = node.children.some(({ type }) => type === 'section' || type === 'exchange');
  const row = divided ? null : openRow(rows, place, node.label ?? '', title?.value ?? '');
  return { inside: { row, path }, rest: node.children.filter((child) => child !== title) };
}

function enterExchange(
  node: Exchange,
  place: Place,
  rows: SectionRow[],
): { inside: Place; rest: readonly Node[] } {
  const { label, title } = questionText(node);
  const row = openRow(rows, place, label ?? '', title);
  const question = node.children.find((child) => child.type === 'question');
  const rest = node.children.filter((child) => child !== question);
  return { inside: { row, path: join(place.path, row.label + row.title) }, rest };
}

/** The row for what no section holds: the last one, or a new one behind those of sections. */
function outsideRow(rows: SectionRow[], place: Place): SectionRow {
  const last = rows.at(-1);
  return last?.outside && last.path === place.path ? last : openRow(rows, place, '', '', true);
}

function openRow(
  rows: SectionRow[],
  place: Place,
  label: string,
  title: string,
  outside = false,
): SectionRow {
  const row = { path: place.path, label, title, lines: [], outside };
  rows.push(row);
  return row;
}

function join(path: string, name: string): string {
  if (name === '') return path;
  return path === '' ? name : `${path} / ${name}`;
}
