import type {
  Answer,
  Attachment,
  Citation,
  Node,
  Question,
  Root,
  Section,
  Text,
} from '../model/nodes.js';
import type { Position } from '../model/position.js';
import { readLabel, type Label } from '../labels/index.js';

/** A label as alignment needs it: which place in which numbering. */
export interface UnitLabel {
  scheme: string;
  ordinal: number;
  branch: number;
  text: string;
}

/**
 * One line of an edition: a heading with or without its paragraph, a paragraph, a row … Offsets are
 * UTF-16 units of the edition's text, which is the tree's lines joined by line feeds.
 */
export interface Unit {
  readonly index: number;
  readonly type: Node['type'];
  readonly start: number;
  readonly end: number;
  /** Behind the label. */
  readonly bodyStart: number;
  readonly label: UnitLabel | null;
  /** Behind the title of a heading that opens its paragraph; else `end`. */
  readonly titleEnd: number;
  /** What stands around a body: it may be on one side only without being a change. */
  readonly frame: boolean;
  /** The index behind the last unit of the section or attachment this unit opens; else its own. */
  readonly subtreeEnd: number;
  /** Labels and titles of the sections around it, outermost first, its own among them. */
  readonly path: readonly string[];
  readonly position: Position | undefined;
}

/** The lines of a tree, and which of them each attachment holds. */
export interface FlatTree {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly attachments: readonly {
    start: number;
    end: number;
    title: string;
    position: Position;
  }[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const frameTypes: ReadonlySet<Node['type']> = new Set([
  'letterhead',
  'title',
  'documentNumber',
  'byline',
  'abstract',
  'signature',
  'issueDate',
]);
const frameNotes: ReadonlySet<string> = new Set(['source', 'copies', 'printing']);

/** Schemes that number items even where the parser saw none; 第三条规定… is a citation. */
const plainSchemes: ReadonlySet<string> = new Set(['一、', '（一）', '1.', '（1）', '①']);

/**
 * A tree as a list of lines with what alignment needs of each. Without recursion, so that no depth
 * of nesting exhausts the stack. Cost: linear.
 */
export function flatten(root: Root): FlatTree {
  const units: Mutable<Unit>[] = [];
  const lines: string[] = [];
  const attachments: Mutable<FlatTree['attachments'][number]>[] = [];
  let offset = 0;
  const close: { open: number; attachment: number }[] = [];
  type Step = { node: Node; path: readonly string[]; frame: boolean } | null;
  const waiting: Step[] = [{ node: root, path: [], frame: false }];

  const push = (node: Node, line: string, path: readonly string[], frame: boolean): void => {
    const label = labelOf(node, line);
    const end = offset + line.length;
    units.push({
      index: units.length,
      type: node.type,
      start: offset,
      end,
      bodyStart: offset + (label?.length ?? 0),
      label: label && { ...label.label },
      titleEnd: node.type === 'section' ? offset + headOf(node).length : end,
      frame: frame || isFrame(node),
      subtreeEnd: units.length + 1,
      path,
      position: node.position,
    });
    lines.push(line);
    offset = end + 1;
  };

  while (waiting.length > 0) {
    const step = waiting.pop();
    if (!step) {
      const done = close.pop();
      const opened = done && units[done.open];
      if (opened) opened.subtreeEnd = units.length;
      const attachment = done && attachments[done.attachment];
      if (attachment) attachment.end = units.length;
      continue;
    }
    const { node, frame } = step;
    const { line, rest } = lineOf(node);
    const path = node.type === 'section' ? [...step.path, headingOf(node)] : step.path;
    const opens = node.type === 'section' || node.type === 'attachment';
    if (opens) {
      let attachment = -1;
      if (node.type === 'attachment') {
        attachment = attachments.length;
        attachments.push({
          start: units.length,
          end: units.length,
          title: titleOf(node),
          position: node.position ?? nowhere,
        });
      }
      close.push({ open: line === null ? -1 : units.length, attachment });
      waiting.push(null);
    }
    if (line !== null) push(node, line, path, frame);
    const inFrame = frame || node.type === 'tableOfContents';
    for (let at = rest.length - 1; at >= 0; at--) {
      const child = rest[at];
      if (child) waiting.push({ node: child, path, frame: inFrame });
    }
  }
  return { text: lines.join('\n'), units, attachments };
}

const nowhere: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

function isFrame(node: Node): boolean {
  return (
    frameTypes.has(node.type) ||
    (node.type === 'note' && frameNotes.has(node.kind)) ||
    (node.type === 'attachment' && node.embedded)
  );
}

function labelOf(node: Node, line: string): { label: UnitLabel; length: number } | null {
  if (node.type === 'section') {
    if (node.label === null) return null;
    const read = readLabel(line);
    if (read) return { label: toUnitLabel(read), length: read.spaceEnd };
    const { scheme, ordinal, label } = node;
    return {
      label: { scheme: scheme ?? '', ordinal: ordinal ?? 0, branch: 0, text: label },
      length: label.length,
    };
  }
  if (node.type !== 'paragraph') return null;
  const read = readLabel(line);
  if (!read || !plainSchemes.has(read.scheme)) return null;
  return { label: toUnitLabel(read), length: read.spaceEnd };
}

export function toUnitLabel({ scheme, ordinal, branch, text }: Label): UnitLabel {
  return { scheme, ordinal, branch: branch ?? 0, text };
}

function titleOf(node: Attachment): string {
  const title = node.children.find((child) => child.type === 'title');
  return title?.value ?? node.label ?? '';
}

function headOf({ label, gap, title, stop }: Section): string {
  return (label ?? '') + (title === '' ? '' : (gap ?? '') + title) + stop;
}

function headingOf({ label, title }: Section): string {
  if (label === null || title === '') return label ?? title;
  return /\p{P}$/u.test(label) ? label + title : `${label} ${title}`;
}

interface Line {
  line: string | null;
  rest: readonly Node[];
}

/** The line a node begins with, and the children that follow on lines of their own. */
function lineOf(node: Node): Line {
  switch (node.type) {
    case 'root':
    case 'document':
    case 'tableOfContents':
    case 'exchange':
    case 'table':
      return { line: null, rest: node.children };
    case 'section':
      return node.runIn || (node.title === '' && node.label !== null)
        ? runIn(node, headOf(node), node.title === '' ? (node.gap ?? '') : '')
        : { line: headOf(node) === '' ? null : headOf(node), rest: node.children };
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

function runIn({ children }: Section | Question | Answer, head: string, gap: string): Line {
  const first: Node | undefined = children[0];
  if (first?.type === 'paragraph' && !gap.includes('\n')) {
    return { line: head + gap + inlineText(first), rest: children.slice(1) };
  }
  return { line: head === '' ? null : head, rest: children };
}

function attachmentLine({ label, gap, children }: Attachment): Line {
  const title: Node | undefined = children[0];
  if (gap === undefined || title?.type !== 'title') return { line: label, rest: children };
  return { line: (label ?? '') + gap + title.value, rest: children.slice(1) };
}

function inlineText(node: { children: readonly (Text | Citation)[] }): string {
  return node.children.map((child) => child.value).join('');
}
