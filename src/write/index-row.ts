import type { Attachment, Document, DocumentContent, Node, Root, Script } from '../model/nodes.js';
import { childrenOf, descend } from './descend.js';

/** What `zhengben index` says of one file. */
export interface IndexRow {
  /** The file's name as it was given. */
  file: string;
  title: string | null;
  /** 发文字号 as it stands. */
  number: string | null;
  /** Who issued it: the signatures, else the issuer's code in the number (国发). */
  issuer: string | null;
  /** ISO 8601: the date of issue, else the date of the byline. */
  date: string | null;
  script: Script | null;
  encoding: string | null;
  /** Sections of the file, those of its attachments among them. */
  sections: number;
  /** Characters of the text, white space apart. */
  characters: number;
  /** How many things parsing found doubtful. */
  diagnostics: number;
  /** Label and title of each attachment. */
  attachments: string[];
}

/**
 * One row of a folder's table.
 *
 * @param name the file's name. Cost: linear in the tree.
 */
export function indexRow(root: Root, name: string): IndexRow {
  const frame = frameOf(root.children[0]);
  const row: IndexRow = {
    file: name,
    ...frame,
    script: root.data?.script ?? null,
    encoding: root.data?.encoding ?? null,
    sections: 0,
    characters: root.data?.characters ?? 0,
    diagnostics: root.data?.diagnostics?.length ?? 0,
    attachments: [],
  };
  descend(root, (node: Node) => {
    if (node.type === 'section') row.sections++;
    if (node.type === 'attachment') row.attachments.push(attachmentName(node));
    return childrenOf(node);
  });
  return row;
}

/** Label and title of an attachment, as one name. */
export function attachmentName(node: Attachment): string {
  const title = node.children.find((child) => child.type === 'title')?.value ?? '';
  return (node.label ?? '') + (title === '' ? '' : blankBehind(node.label)) + title;
}

/** What parts the label of an attachment from its title in print: nothing behind a colon. */
export function blankBehind(label: string | null): string {
  return label === null || /(?:^|[：:])$/u.test(label) ? '' : ' ';
}

interface Frame {
  title: string | null;
  number: string | null;
  issuer: string | null;
  date: string | null;
}

/** What stands around the body of a document; its attachments are not looked at. */
function frameOf(document: Document | undefined): Frame {
  const children: readonly DocumentContent[] = document?.children ?? [];
  const number = children.find((child) => child.type === 'documentNumber');
  const signatures = children.filter((child) => child.type === 'signature');
  const issueDate = children.find((child) => child.type === 'issueDate');
  const byline = children.find((child) => child.type === 'byline' && child.date !== undefined);
  return {
    title: children.find((child) => child.type === 'title')?.value ?? null,
    number: number?.value ?? null,
    issuer: signatures.map(({ value }) => value).join('、') || (number?.issuer ?? null),
    date: issueDate?.date ?? (byline?.type === 'byline' ? byline.date : undefined) ?? null,
  };
}
