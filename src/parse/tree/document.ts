import type {
  Attachment,
  BodyContent,
  Document,
  DocumentContent,
  TableOfContents,
} from '../../model/nodes.js';
import { findDate, readWholeDate } from '../frame/date.js';
import { readDocumentNumber } from '../frame/document-number.js';
import type { Part, PartLine } from '../frame/index.js';
import { buildBody, noteNode, paragraphNode, type Context } from './body.js';

/** The main document of a frame. Cost: linear in its lines. */
export function buildDocument(context: Context, part: Part): Document {
  const children = buildPart(context, part);
  const first = context.lines[0];
  const last = context.lines.at(-1);
  return { type: 'document', children, ...context.place.of(first?.start ?? 0, last?.end ?? 0) };
}

function buildAttachment(context: Context, part: Part): Attachment {
  const head = context.lines[part.head];
  const children = buildPart(context, part);
  const title = children[0];
  const shares = head !== undefined && part.titleStart < head.text.length;
  const [start, end] = extentOf(context, part);
  return {
    type: 'attachment',
    label: head ? head.text.slice(0, part.labelEnd) : null,
    ordinal: part.ordinal,
    ...(shares && title ? { gap: head.text.slice(part.labelEnd, part.titleStart) } : {}),
    embedded: part.embedded,
    children,
    ...context.place.of(start, end),
  };
}

/** From the first to the last unit of a part's lines. */
function extentOf({ lines }: Context, part: Part): [number, number] {
  let start = Infinity;
  let end = 0;
  const add = (index: number): void => {
    const line = lines[index];
    if (!line) return;
    start = Math.min(start, line.start);
    end = Math.max(end, line.end);
  };
  add(part.head);
  const visit = (items: Part['items']): void => {
    const first = items[0];
    const last = items.at(-1);
    for (const item of [first, last]) {
      if (!item) continue;
      if (item.role !== 'part') add(item.line);
      else {
        add(item.part.head);
        visit(item.part.items);
      }
    }
  };
  visit(part.items);
  return start === Infinity ? [0, 0] : [start, end];
}

function buildPart(context: Context, part: Part): DocumentContent[] {
  const content: DocumentContent[] = [];
  let body: PartLine[] = [];
  const flush = (): void => {
    for (const node of buildRun(context, body)) content.push(node);
    body = [];
  };
  const { items } = part;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    if (item.role === 'body' || (item.role === 'note' && body.length > 0)) {
      body.push(item);
      continue;
    }
    flush();
    if (item.role === 'part') content.push(buildAttachment(context, item.part));
    else if (item.role === 'contents') {
      const from = at;
      while (items[at + 1]?.role === 'contents') at++;
      content.push(contentsNode(context, items.slice(from, at + 1)));
    } else content.push(frameNode(context, item, part));
  }
  flush();
  return content;
}

/** 特此通知。 closes a document, not its last section. */
const closing =
  /^特此(?:通知|公告|通告|通报|函[复告达]|报告|批复|说明|证明|声明|致函|回复)[。！]?$/u;

/** A run of body lines; notes behind its last line stand beside the sections, not in the last one. */
function buildRun(context: Context, items: readonly PartLine[]): (BodyContent | DocumentContent)[] {
  let end = items.length;
  while (items[end - 1]?.role === 'note') end--;
  const last = context.lines[items[end - 1]?.line ?? -1];
  if (last && last.text.length <= 8 && closing.test(last.text)) end--;
  return [
    ...(end > 0 ? buildBody(context, items.slice(0, end)) : []),
    ...items.slice(end).map((item) => {
      if (item.role === 'note') return noteNode(context, item.line, item.kind ?? 'remark');
      const { start = 0, end: lineEnd = 0 } = context.lines[item.line] ?? {};
      return paragraphNode(context, start, lineEnd);
    }),
  ];
}

function contentsNode(context: Context, items: Part['items']): TableOfContents {
  const lines = items.flatMap((item) => {
    const line = item.role === 'part' ? undefined : context.lines[item.line];
    return line ? [line] : [];
  });
  return {
    type: 'tableOfContents',
    children: lines.map((line) => paragraphNode(context, line.start, line.end)),
    ...context.place.of(lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0),
  };
}

function frameNode(context: Context, item: PartLine, part: Part): DocumentContent {
  const line = context.lines[item.line];
  // A title may share the line with the label of an attachment.
  const offset = item.line === part.head ? part.titleStart : 0;
  const { text = '', start = 0, end = 0 } = line ?? {};
  const value = text.slice(offset);
  const placed = context.place.of(start + offset, end);
  switch (item.role) {
    case 'documentNumber': {
      const { issuer, year, serial } =
        readDocumentNumber(value.replace(numberField, '')) ?? emptyNumber;
      return { type: 'documentNumber', value, issuer, year, serial, ...placed };
    }
    case 'byline': {
      const date = findDate(value)?.iso;
      return { type: 'byline', value, ...(date === undefined ? {} : { date }), ...placed };
    }
    case 'issueDate':
      return {
        type: 'issueDate',
        value,
        date: (readWholeDate(value) ?? findDate(value))?.iso ?? null,
        ...placed,
      };
    case 'note':
      return noteNode(context, item.line, item.kind ?? 'remark');
    case 'letterhead':
    case 'title':
    case 'abstract':
    case 'addressee':
    case 'signature':
      return { type: item.role, value, ...placed };
    default:
      return paragraphNode(context, start, end);
  }
}

/** What names the number in a letter's head. */
const numberField = /^發文字號\s*[：:]\s*/u;

const emptyNumber = { issuer: '', year: null, serial: null };
