import type { Attachment, Exchange, Node, Root, Section } from '../model/nodes.js';
import { childrenOf, descend } from './descend.js';
import { lineOf } from '../text/node-line.js';

/** One heading, numbered item, question or attachment of a document's outline. */
export interface OutlineItem {
  type: 'section' | 'exchange' | 'attachment';
  /** One more than the sections that enclose it; 0 for an attachment, in which depth starts again. */
  depth: number;
  label: string | null;
  scheme: string | null;
  ordinal: number | null;
  /** "" for a numbered item without a heading; an exchange's title is its question. */
  title: string;
  runIn: boolean;
  /** Line of the source; null for a node made by a program. */
  line: number | null;
  children: OutlineItem[];
}

/** An item with its node, in the order of the text. */
export interface OutlineEntry {
  /** How many items of the outline enclose it. */
  level: number;
  item: OutlineItem;
  node: Section | Exchange | Attachment;
}

/**
 * The outline of a tree: sections, exchanges and attachments. The title of the document and its
 * paragraphs are not in it. Cost: linear.
 */
export function outlineOf(root: Root): OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const { level, item } of outlineEntries(root)) {
    (open[level - 1]?.children ?? top).push(item);
    open[level] = item;
  }
  return top;
}

/** The outline as a flat list, parents before their children. The items' `children` are empty. */
export function outlineEntries(root: Root): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  const levels = new Map<Node, Place>();
  descend(root, (node) => {
    const { level, depth } = levels.get(node) ?? { level: 0, depth: 1 };
    levels.delete(node);
    const isItem =
      node.type === 'section' || node.type === 'exchange' || node.type === 'attachment';
    if (isItem) entries.push({ level, item: itemOf(node, depth), node });
    const inside = isItem
      ? { level: level + 1, depth: depthInside(node, depth) }
      : { level, depth };
    const children = childrenOf(node).filter((child) => 'children' in child);
    for (const child of children) levels.set(child, inside);
    return children;
  });
  return entries;
}

interface Place {
  level: number;
  depth: number;
}

function depthInside(node: Section | Exchange | Attachment, depth: number): number {
  if (node.type === 'attachment') return 1;
  return node.type === 'section' ? node.depth + 1 : depth;
}

function itemOf(node: Section | Exchange | Attachment, depth: number): OutlineItem {
  const line = node.position?.start.line ?? null;
  if (node.type === 'section') {
    const { label, scheme, ordinal, title, runIn } = node;
    return {
      type: 'section',
      depth: node.depth,
      label,
      scheme,
      ordinal,
      title,
      runIn,
      line,
      children: [],
    };
  }
  const common = { scheme: null, runIn: false, line, children: [] };
  if (node.type === 'attachment') {
    const title = node.children.find((child) => child.type === 'title')?.value ?? '';
    return {
      type: 'attachment',
      depth: 0,
      label: node.label,
      ordinal: node.ordinal,
      title,
      ...common,
    };
  }
  return { type: 'exchange', depth, ordinal: null, ...questionText(node), ...common };
}

/** What opens an exchange: the label of its question (问：), and the question on one line. */
export function questionText(node: Exchange): { label: string | null; title: string } {
  const question = node.children.find((child) => child.type === 'question');
  if (!question) return { label: null, title: '' };
  const parts: string[] = [];
  for (const child of question.children) {
    descend(child, (inner) => {
      const { line, rest } = lineOf(inner);
      if (line !== null) parts.push(line);
      return rest;
    });
  }
  return { label: question.label === '' ? null : question.label, title: parts.join('') };
}
