import type {
  Answer,
  Attachment,
  BodyContent,
  Document,
  DocumentContent,
  Exchange,
  Paragraph,
  Question,
  Root,
  Section,
  Table,
} from '../../src/model/nodes.js';

/** Small builders for trees made by hand. A string stands for a paragraph. */
type Body = BodyContent | string;

export function root(...children: (DocumentContent | string)[]): Root {
  return { type: 'root', children: [document(...children)] };
}

export function document(...children: (DocumentContent | string)[]): Document {
  return { type: 'document', children: children.map(content) };
}

export function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}

export function title(value: string): DocumentContent {
  return { type: 'title', value };
}

export function section(
  depth: number,
  label: string | null,
  heading: string,
  ...children: Body[]
): Section {
  return {
    type: 'section',
    depth,
    label,
    scheme: label === null ? null : label.replace(/[〇一二三四五六七八九十0-9]+/, '一'),
    ordinal: label === null ? null : 1,
    title: heading,
    runIn: false,
    stop: '',
    children: children.map(content),
  };
}

export function runIn(
  depth: number,
  label: string | null,
  heading: string,
  stop: string,
  ...children: Body[]
): Section {
  return { ...section(depth, label, heading, ...children), runIn: true, stop };
}

export function exchange(...children: (Question | Answer)[]): Exchange {
  return { type: 'exchange', children };
}

export function question(label: string, ...children: Body[]): Question {
  return { type: 'question', label, speaker: null, children: children.map(content) };
}

export function answer(label: string, ...children: Body[]): Answer {
  return { type: 'answer', label, speaker: null, children: children.map(content) };
}

export function table(...rows: string[][]): Table {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((value) => ({ type: 'tableCell', children: [{ type: 'text', value }] })),
    })),
  };
}

export function attachment(
  label: string | null,
  ...children: (DocumentContent | string)[]
): Attachment {
  return {
    type: 'attachment',
    label,
    ordinal: null,
    embedded: false,
    children: children.map(content),
  };
}

function content<T>(child: T | string): T | Paragraph {
  return typeof child === 'string' ? paragraph(child) : child;
}
