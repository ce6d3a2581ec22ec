import { readLabel } from '../../labels/index.js';
import type { Attachment, Node, Root, Section } from '../../model/nodes.js';
import type { Position } from '../../model/position.js';
import { headOf, lineOf } from '../../text/node-line.js';
import { markRepeatedTitles } from './repeated-titles.js';
import { settleBehindLists } from './behind-lists.js';

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
  readonly node: Node;
  readonly start: number;
  readonly end: number;
  /** Behind the label. */
  readonly bodyStart: number;
  readonly label: UnitLabel | null;
  /** What stands around a body: it may be on one side only without being a change. */
  readonly frame: boolean;
  /** The unit that opens the section this one belongs to, itself where it opens one; -1 for none. */
  readonly section: number;
  /** For a unit that opens a section, the unit that opens the one around it, or -1. */
  readonly outer: number;
  /** The index behind the last unit of the section or attachment this unit opens; else its own. */
  readonly subtreeEnd: number;
}

/** The lines of a tree, and which of them each attachment holds. */
export interface FlatTree {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly attachments: readonly FlatAttachment[];
}

/** The units of an attachment. */
interface FlatAttachment {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly position: Position;
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

/** Schemes that number items also where their place in the sequence made the parser doubt it. */
const plainSchemes: ReadonlySet<string> = new Set(['一、', '（一）', '1.', '（1）', '①']);

/** A node to be walked, or the end of the unit and the attachment it opened. */
type Step =
  | { node: Node; section: number; frame: boolean }
  | { node: null; unit: number; attachment: number };

/**
 * A tree as a list of lines with what alignment needs of each. Without recursion, so that no depth
 * of nesting exhausts the stack. Cost: linear.
 */
export function flatten(root: Root): FlatTree {
  const units: Mutable<Unit>[] = [];
  const lines: string[] = [];
  const attachments: Mutable<FlatAttachment>[] = [];
  let offset = 0;
  const waiting: Step[] = [{ node: root, section: -1, frame: false }];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    if (step.node === null) {
      const opened = units[step.unit];
      if (opened) opened.subtreeEnd = units.length;
      const attachment = attachments[step.attachment];
      if (attachment) attachment.end = units.length;
      continue;
    }
    const { node, frame } = step;
    const { line, rest } = lineOf(node);
    const index = units.length;
    let { section } = step;
    if (node.type === 'section' || node.type === 'attachment') {
      waiting.push({
        node: null,
        unit: line === null ? -1 : index,
        attachment: attachments.length,
      });
      if (node.type === 'attachment') attachments.push(attachmentAt(index, node));
      else if (line !== null) section = index;
    }
    if (line !== null) {
      const { label, length } = labelOf(node, line);
      units.push({
        index,
        node,
        start: offset,
        end: offset + line.length,
        bodyStart: offset + length,
        label,
        frame: frame || isFrame(node),
        section,
        outer: step.section,
        subtreeEnd: index + 1,
      });
      lines.push(line);
      offset += line.length + 1;
    }
    const inFrame = frame || node.type === 'tableOfContents';
    for (let at = rest.length - 1; at >= 0; at--) {
      const child = rest[at];
      if (child) waiting.push({ node: child, section, frame: inFrame });
    }
  }
  markRepeatedTitles(units, lines);
  const text = lines.join('\n');
  settleBehindLists(units, text);
  return { text, units, attachments };
}

/** Behind the title of a heading that opens its paragraph; else the end of the line. */
export function titleEnd(unit: Unit): number {
  return unit.node.type === 'section' ? unit.start + headOf(unit.node).length : unit.end;
}

/** Labels and titles of the sections around a unit, outermost first, its own among them. */
export function pathOf(units: readonly Unit[], unit: Unit): string[] {
  const path: string[] = [];
  for (let opener = units[unit.section]; opener; opener = units[opener.outer]) {
    if (opener.node.type === 'section') path.unshift(headingOf(opener.node));
  }
  return path;
}

function attachmentAt(index: number, node: Attachment): FlatAttachment {
  const title = node.children.find((child) => child.type === 'title');
  const nowhere = { line: 1, column: 1, offset: 0 };
  return {
    start: index,
    end: index,
    title: title?.value ?? node.label ?? '',
    position: node.position ?? { start: nowhere, end: nowhere },
  };
}

function isFrame(node: Node): boolean {
  return (
    frameTypes.has(node.type) ||
    (node.type === 'note' && frameNotes.has(node.kind)) ||
    (node.type === 'attachment' && node.embedded)
  );
}

/** 第十条之一, 4A. */
const inserted = /[之A-Z]/u;

const unlabelled = { label: null, length: 0 };

/** A line's label and how far it reaches, blanks behind it included. */
function labelOf(node: Node, line: string): { label: UnitLabel | null; length: number } {
  if (node.type === 'section') {
    const { label: text, scheme, ordinal, gap } = node;
    if (text === null) return unlabelled;
    // The tree knows all of a label but the number of an inserted article.
    const branch = inserted.test(text) ? (readLabel(line)?.branch ?? 0) : 0;
    return {
      label: { scheme: scheme ?? '', ordinal: ordinal ?? 0, branch, text },
      length: text.length + (gap?.length ?? 0),
    };
  }
  const read = node.type === 'paragraph' ? readLabel(line) : null;
  if (!read) return unlabelled;
  // So does an article before a blank: 第三条规定… is a citation, 第三章 a line of a table of contents.
  const article = read.scheme === '条' && read.spaceEnd > read.end;
  if (!article && !plainSchemes.has(read.scheme)) return unlabelled;
  const { scheme, ordinal, branch = 0, text, spaceEnd } = read;
  return { label: { scheme, ordinal, branch, text }, length: spaceEnd };
}

/** A section's label and title as a heading names it. */
function headingOf({ label, title }: Section): string {
  if (label === null || title === '') return label ?? title;
  return /\p{P}$/u.test(label) ? label + title : `${label} ${title}`;
}
