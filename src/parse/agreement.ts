import type { Answer, Node, Question, Root, Section } from '../model/nodes.js';
import { inlineText, runInParagraph, standsAlone } from '../text/node-line.js';
import type { Line } from './line.js';

/** What a line of a tree would look like in the Markdown zhengben writes. */
interface Marks {
  /** Level of the heading, or 0. */
  heading: number;
  /** Where the bold text ends that opens the line, or 0. */
  strong: number;
}

const none: Marks = { heading: 0, strong: 0 };
const deepestHeading = 6;

/**
 * True if a tree that was read without looking at the marks of its lines has every mark where
 * zhengben would write it, and no other. Such a text is Markdown that zhengben wrote, and the tree
 * is the one it was written from. Cost: linear.
 */
export function agrees(root: Root, lines: readonly Line[]): boolean {
  let at = 0;
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { marks, rest } = marksOf(node);
    if (marks) {
      const line = lines[at++];
      if (line?.heading !== marks.heading || line.strong !== marks.strong) return false;
    }
    for (let child = rest.length - 1; child >= 0; child--) {
      const next = rest[child];
      if (next) waiting.push(next);
    }
  }
  return at === lines.length;
}

/** The marks of the line a node begins, if it begins one, and the children that begin lines of their own. */
function marksOf(node: Node): { marks: Marks | null; rest: readonly Node[] } {
  switch (node.type) {
    case 'root':
    case 'document':
    case 'tableOfContents':
    case 'exchange':
    case 'table':
      return { marks: null, rest: node.children };
    case 'title':
      return { marks: { heading: 1, strong: 0 }, rest: [] };
    case 'section':
      return { marks: sectionMarks(node), rest: withoutRunIn(node) };
    case 'question':
      return { marks: { heading: 0, strong: questionLength(node) }, rest: withoutRunIn(node) };
    case 'answer':
      return { marks: none, rest: withoutRunIn(node) };
    case 'attachment':
      // Label and title on one line are one heading.
      return node.gap === undefined
        ? { marks: node.label === null ? null : none, rest: node.children }
        : { marks: { heading: 1, strong: 0 }, rest: node.children.slice(1) };
    default:
      return { marks: none, rest: [] };
  }
}

function sectionMarks({ depth, label, gap, title, runIn }: Section): Marks {
  if (title === '') return none;
  if (!runIn && depth < deepestHeading) return { heading: depth + 1, strong: 0 };
  return {
    heading: 0,
    strong: (label ?? '').length + (gap ?? '').length + title.length,
  };
}

function withoutRunIn(node: Section | Question | Answer): readonly Node[] {
  return runsIn(node) ? node.children.slice(1) : node.children;
}

/** True where the first paragraph stands on the line of its container's label. */
function runsIn(node: Section | Question | Answer): boolean {
  return runInParagraph(node) !== undefined && !standsAlone(node);
}

function questionLength(node: Question): number {
  const first = standsAlone(node) ? undefined : runInParagraph(node);
  return node.label.length + (first ? (node.gap ?? '').length + inlineText(first).length : 0);
}
