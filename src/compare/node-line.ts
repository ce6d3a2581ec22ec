import type {
  Answer,
  Attachment,
  Citation,
  Node,
  Question,
  Section,
  Text,
} from '../model/nodes.js';

/** The line a node begins with, and the children that follow on lines of their own. */
export interface NodeLine {
  /** Null for a node that has no line of its own. */
  line: string | null;
  rest: readonly Node[];
}

/** Cost: the length of the line. */
export function lineOf(node: Node): NodeLine {
  switch (node.type) {
    case 'root':
    case 'document':
    case 'tableOfContents':
    case 'exchange':
    case 'table':
      return { line: null, rest: node.children };
    case 'section':
      return sectionLine(node);
    case 'question':
    case 'answer':
      return runIn(node, node.label, node.gap ?? '');
    case 'paragraph':
    case 'tableCell':
      return { line: inlineText(node), rest: [] };
    case 'tableRow':
      return { line: node.children.map(inlineText).join('\t'), rest: [] };
    case 'attachment':
      return attachmentLine(node);
    default:
      return { line: node.value, rest: [] };
  }
}

/** Label, title and closing mark of a section as they stand on its line. */
export function headOf({ label, gap, title, stop }: Section): string {
  return (label ?? '') + (title === '' ? '' : (gap ?? '') + title) + stop;
}

/** A section's label and title as a heading names it. */
export function headingOf({ label, title }: Section): string {
  if (label === null || title === '') return label ?? title;
  return /\p{P}$/u.test(label) ? label + title : `${label} ${title}`;
}

function sectionLine(node: Section): NodeLine {
  const head = headOf(node);
  if (node.runIn) return runIn(node, head, '');
  if (node.title === '' && node.label !== null) return runIn(node, head, node.gap ?? '');
  return { line: head === '' ? null : head, rest: node.children };
}

function runIn({ children }: Section | Question | Answer, head: string, gap: string): NodeLine {
  const first: Node | undefined = children[0];
  if (first?.type === 'paragraph' && !gap.includes('\n')) {
    return { line: head + gap + inlineText(first), rest: children.slice(1) };
  }
  return { line: head === '' ? null : head, rest: children };
}

function attachmentLine({ label, gap, children }: Attachment): NodeLine {
  const title: Node | undefined = children[0];
  if (gap === undefined || title?.type !== 'title') return { line: label, rest: children };
  return { line: (label ?? '') + gap + title.value, rest: children.slice(1) };
}

function inlineText({ children }: { children: readonly (Text | Citation)[] }): string {
  let text = '';
  for (const child of children) text += child.value;
  return text;
}
