import type {
  Answer,
  Citation,
  Node,
  Paragraph,
  Question,
  Section,
  TableRow,
  Text,
} from '../model/nodes.js';

/** The plain text of a paragraph or a table cell. */
export function inlineText(node: { children: readonly (Text | Citation)[] }): string {
  return node.children.map((child) => child.value).join('');
}

/** Label, title and closing mark of a section as they stand on its line. */
export function sectionHead(section: Section): string {
  return (section.label ?? '') + section.title + section.stop;
}

/**
 * The paragraph that stands on the line of its container's label: the first of a run-in heading, of
 * a numbered item without a heading, of a question or an answer. Undefined where the label has its
 * line to itself, or there is no label and the paragraph is a line of its own.
 */
export function runInParagraph(node: Section | Question | Answer): Paragraph | undefined {
  const first = node.children[0];
  if (first?.type !== 'paragraph') return undefined;
  if (node.type !== 'section') return first;
  return node.runIn || (node.title === '' && node.label !== null) ? first : undefined;
}

/** A table row as it stands in the text: its cells, parted by tabs. */
export function rowText(row: TableRow): string {
  return row.children.map(inlineText).join('\t');
}

/**
 * The line of text a node begins with, and the children that follow it: all that is needed to write
 * a tree as lines. The line is null for a node that has none of its own (a document, a table).
 */
export function lineOf(node: Node): { line: string | null; rest: readonly Node[] } {
  switch (node.type) {
    case 'root':
    case 'document':
    case 'tableOfContents':
    case 'exchange':
    case 'table':
      return { line: null, rest: node.children };
    case 'section':
      return withRunIn(node, sectionHead(node));
    case 'question':
    case 'answer':
      return withRunIn(node, node.label);
    case 'paragraph':
    case 'tableCell':
      return { line: inlineText(node), rest: [] };
    case 'tableRow':
      return { line: rowText(node), rest: [] };
    case 'attachment':
      return { line: node.label, rest: node.children };
    default:
      return { line: node.value, rest: [] };
  }
}

function withRunIn(
  node: Section | Question | Answer,
  head: string,
): { line: string | null; rest: readonly Node[] } {
  const paragraph = runInParagraph(node);
  if (paragraph) return { line: head + inlineText(paragraph), rest: node.children.slice(1) };
  return { line: head === '' ? null : head, rest: node.children };
}
