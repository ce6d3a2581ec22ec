import type {
  Answer,
  Attachment,
  Citation,
  Node,
  Paragraph,
  Question,
  Section,
  TableRow,
  Text,
} from '../model/nodes.js';

/** The plain text of a paragraph or a table cell. */
export function inlineText({ children }: { children: readonly (Text | Citation)[] }): string {
  let text = '';
  for (const child of children) text += child.value;
  return text;
}

/** A table row as it stands in the text: its cells, parted by tabs. */
function rowText(row: TableRow): string {
  return row.children.map(inlineText).join('\t');
}

/** Label, title and closing mark of a section as they stand in the text. */
export function headOf({ label, gap, title, stop }: Section): string {
  return (label ?? '') + (title === '' ? '' : (gap ?? '') + title) + stop;
}

/**
 * Label and title of a section on one line, without the closing mark; where the text breaks between
 * them, a space.
 */
export function headText({ label, gap, title }: Section): string {
  return title === '' ? (label ?? '') : (label ?? '') + blankOf(gap) + title;
}

/** What stands between a label and what follows it, on one line. */
export function blankOf(gap: string | undefined): string {
  return gap?.includes('\n') === true ? ' ' : (gap ?? '');
}

/**
 * The paragraph that continues its container's label: the first of a run-in heading, of a numbered
 * item without a heading, of a question or an answer. Undefined where there is none.
 */
export function runInParagraph(node: Section | Question | Answer): Paragraph | undefined {
  const first = node.children[0];
  if (first?.type !== 'paragraph') return undefined;
  if (node.type !== 'section') return first;
  return node.runIn || (node.title === '' && node.label !== null) ? first : undefined;
}

/** True where a label has its line to itself and its text begins on the next. */
export function standsAlone(node: Section | Question | Answer): boolean {
  const title = node.type === 'section' ? node.title : '';
  return title === '' && node.gap?.includes('\n') === true;
}

/** What a node begins with, and the children that follow it. */
interface NodeLine {
  line: string | null;
  rest: readonly Node[];
}

/**
 * The line of text a node begins with, and the children that follow it: all that is needed to write
 * a tree as lines. The line is null for a node that has none of its own (a document, a table); it
 * holds a line feed where the text breaks between a label and its title.
 */
export function lineOf(node: Node): NodeLine {
  switch (node.type) {
    case 'root':
    case 'document':
    case 'tableOfContents':
    case 'exchange':
    case 'table':
      return { line: null, rest: node.children };
    case 'section':
      return withRunIn(node, headOf(node));
    case 'question':
    case 'answer':
      return withRunIn(node, node.label);
    case 'paragraph':
    case 'tableCell':
      return { line: inlineText(node), rest: [] };
    case 'tableRow':
      return { line: rowText(node), rest: [] };
    case 'attachment':
      return attachmentLine(node);
    default:
      return { line: node.value, rest: [] };
  }
}

function withRunIn(node: Section | Question | Answer, head: string): NodeLine {
  const first = standsAlone(node) ? undefined : runInParagraph(node);
  if (!first) return { line: head === '' ? null : head, rest: node.children };
  const gap = node.type !== 'section' || node.title === '' ? (node.gap ?? '') : '';
  return { line: head + gap + inlineText(first), rest: node.children.slice(1) };
}

function attachmentLine(node: Attachment): NodeLine {
  const title = node.children[0];
  if (node.gap === undefined || title?.type !== 'title') {
    return { line: node.label, rest: node.children };
  }
  return { line: (node.label ?? '') + node.gap + title.value, rest: node.children.slice(1) };
}
