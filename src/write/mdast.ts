import type * as Mdast from 'mdast';
import type { Answer, Attachment, Node, Question, Root, Section, Table } from '../model/nodes.js';
import { descend } from './descend.js';
import { blankOf, headText, inlineText, runInParagraph, standsAlone } from '../text/node-line.js';

/**
 * How a heading that opens its paragraph is written: `heading` gives a heading and the rest as a
 * paragraph, `bold` one paragraph that begins in bold.
 */
export type RunIn = 'heading' | 'bold';

export interface MdastOptions {
  /** Default `heading`. */
  runIn?: RunIn | undefined;
}

/** The deepest heading Markdown knows. */
const deepestHeading = 6;

/** Full stops and colons part a run-in heading from its paragraph; above the paragraph they say nothing. */
const silentStops = new Set(['。', '．', '.', '：', ':', '']);

type Blocks = readonly Mdast.RootContent[];

/**
 * A tree as mdast: titles are headings of level 1, a section of depth n is one of level n + 1 (bold
 * text beyond level 6), numbered items without a heading are paragraphs, never lists.
 *
 * @returns a flat mdast root; its nodes keep the positions of the nodes they came from. Cost: linear.
 */
export function toMdast(root: Root, options: MdastOptions = {}): Mdast.Root {
  const runIn = options.runIn ?? 'heading';
  const children: Mdast.RootContent[] = [];
  descend(root, (node) => {
    const { blocks, rest } = blocksOf(node, runIn);
    for (const block of blocks) children.push(block);
    return rest;
  });
  return { type: 'root', children };
}

function blocksOf(node: Node, runIn: RunIn): { blocks: Blocks; rest: readonly Node[] } {
  switch (node.type) {
    case 'root':
    case 'document':
    case 'tableOfContents':
    case 'exchange':
      return { blocks: [], rest: node.children };
    case 'title':
      return { blocks: [heading(1, node.value, node)], rest: [] };
    case 'section':
      return section(node, runIn);
    case 'question':
      return item(node, node.label, bold);
    case 'answer':
      return item(node, node.label, paragraph);
    case 'attachment':
      return attachment(node);
    case 'table':
      return { blocks: [table(node)], rest: [] };
    case 'paragraph':
      return { blocks: paragraph(inlineText(node), node), rest: [] };
    case 'tableRow':
    case 'tableCell':
      return { blocks: [], rest: [] };
    default:
      return { blocks: paragraph(node.value, node), rest: [] };
  }
}

function section(node: Section, runIn: RunIn): { blocks: Blocks; rest: readonly Node[] } {
  if (node.title === '') return item(node, (node.label ?? '') + node.stop, paragraph);
  const head = headText(node);
  const first = runInParagraph(node);
  if (!first) return { blocks: [headingOrBold(node, head, node.stop)], rest: node.children };
  if (runIn === 'heading') {
    const stop = silentStops.has(node.stop) ? '' : node.stop;
    return { blocks: [headingOrBold(node, head, stop)], rest: node.children };
  }
  return {
    blocks: [boldOpening(head, node.stop + inlineText(first), node)],
    rest: node.children.slice(1),
  };
}

/** A label with the text that follows it, or alone where it has its line to itself. */
function item(
  node: Section | Question | Answer,
  label: string,
  write: (value: string, from: Node) => Blocks,
): { blocks: Blocks; rest: readonly Node[] } {
  const first = standsAlone(node) ? undefined : runInParagraph(node);
  if (!first) return { blocks: write(label, node), rest: node.children };
  return {
    blocks: write(label + blankOf(node.gap) + inlineText(first), node),
    rest: node.children.slice(1),
  };
}

function headingOrBold(node: Section, head: string, stop: string): Mdast.RootContent {
  const level = node.depth + 1;
  return level <= deepestHeading
    ? heading(level, head + stop, node)
    : boldOpening(head, stop, node);
}

/** Where label and title share a line they share a heading, so that Markdown has the lines of the text. */
function attachment(node: Attachment): { blocks: Blocks; rest: readonly Node[] } {
  const label = node.label ?? '';
  const title = node.children[0];
  if (node.gap === undefined || title?.type !== 'title') {
    return { blocks: paragraph(label, node), rest: node.children };
  }
  return {
    blocks: [heading(1, label + blankOf(node.gap) + title.value, title)],
    rest: node.children.slice(1),
  };
}

function heading(level: number, value: string, from: Node): Mdast.Heading {
  const depth = level < 2 ? 1 : level < 3 ? 2 : level < 4 ? 3 : level < 5 ? 4 : level < 6 ? 5 : 6;
  return { type: 'heading', depth, children: [text(value)], ...placeOf(from) };
}

/** A paragraph of one line; none for an empty line, which Markdown cannot hold. */
function paragraph(value: string, from: Node): Blocks {
  if (value === '') return [];
  return [{ type: 'paragraph', children: [text(value)], ...placeOf(from) }];
}

/** A paragraph in bold; none for an empty line. */
function bold(value: string, from: Node): Blocks {
  return value === '' ? [] : [boldOpening(value, '', from)];
}

/**
 * A paragraph that begins in bold. The mark that closes the bold part stands behind it: CommonMark
 * takes ** between a full stop and a Han character for no closing mark at all.
 */
function boldOpening(bold: string, rest: string, from: Node): Mdast.Paragraph {
  const strong: Mdast.Strong = { type: 'strong', children: [text(bold)] };
  return {
    type: 'paragraph',
    children: rest === '' ? [strong] : [strong, text(rest)],
    ...placeOf(from),
  };
}

/** Columns of a table that fits a page; rows of wider ones are not filled up, which could cost their square. */
const widest = 64;

/**
 * A table; where a row begins with an empty cell its rows are filled up to the same number of cells,
 * by which such a cell is told from an indent when the table is read again.
 */
function table(node: Table): Mdast.Table {
  const indented = node.children.some(({ children: [first] }) => first && inlineText(first) === '');
  const longest = node.children.reduce((most, row) => Math.max(most, row.children.length), 0);
  const columns = indented ? longest : 0;
  return {
    type: 'table',
    children: node.children.map((row) => {
      const children = row.children.map((cell): Mdast.TableCell => ({
        type: 'tableCell',
        children: [text(inlineText(cell))],
        ...placeOf(cell),
      }));
      while (columns <= widest && children.length < columns) {
        children.push({ type: 'tableCell', children: [] });
      }
      return { type: 'tableRow', children, ...placeOf(row) };
    }),
    ...placeOf(node),
  };
}

function text(value: string): Mdast.Text {
  return { type: 'text', value };
}

function placeOf(node: Node): { position?: Mdast.Node['position'] } {
  return node.position ? { position: node.position } : {};
}
