/**
 * The tree: unist nodes whose values are JSON only. Terms follow GB/T 9704-2012, the layout key for
 * official documents of Party and government organs.
 *
 * Read in order, the texts of a tree are the lines of the manuscript: nothing is dropped and
 * nothing is added, so the text writer gives the manuscript back.
 */
import type { Diagnostic } from './diagnostic.js';
import type { Position, Range } from './position.js';

/** What every node may carry beside its own fields. */
interface NodeBase {
  /** The hull of the source this node came from; absent on a node made by a program. */
  position?: Position;
  data?: NodeData;
}

export interface NodeData {
  /** The exact source ranges, where furniture or a move lies inside the hull. */
  ranges?: Range[];
  /** From 0 to 1: how sure the parser or the re-flow is of this node; absent means sure. */
  confidence?: number;
}

/** A script, as detection names it. */
export type Script = 'hans' | 'hant' | 'mixed' | 'undecidable';

export interface RootData extends NodeData {
  script?: Script;
  scriptConfidence?: number;
  encoding?: string;
  /** Number of characters (code points, white space apart) of the text. */
  characters?: number;
  /** Entries of metadata blocks that were taken out of the body, such as 索引号. */
  metadata?: Record<string, string>;
  /** What parsing found doubtful: gaps, restarts, doubled numbers. */
  diagnostics?: Diagnostic[];
}

/** One source file. Holds its documents (公文). */
export interface Root extends Omit<NodeBase, 'data'> {
  type: 'root';
  children: Document[];
  data?: RootData;
}

/** A document, 公文: a title, what stands around the body, and the body. */
export interface Document extends NodeBase {
  type: 'document';
  children: DocumentContent[];
}

/** What may stand in a document or an attachment. */
export type DocumentContent =
  | Letterhead
  | Title
  | DocumentNumber
  | Byline
  | Abstract
  | Addressee
  | TableOfContents
  | BodyContent
  | Signature
  | IssueDate
  | Attachment;

/** What may stand in a section. */
export type BodyContent = Section | Exchange | Paragraph | Table | Note;

/** 发文机关标志 and other lines above a title: one line each. */
export interface Letterhead extends NodeBase {
  type: 'letterhead';
  value: string;
}

/** 标题. A title that stood over several lines is one value without spaces between them. */
export interface Title extends NodeBase {
  type: 'title';
  value: string;
}

/** 发文字号, such as 国发〔2025〕11号. */
export interface DocumentNumber extends NodeBase {
  type: 'documentNumber';
  value: string;
  /** 国发 */
  issuer: string;
  year: number | null;
  serial: number | null;
}

/** 主送机关: those a document is sent to, with the closing colon. */
export interface Addressee extends NodeBase {
  type: 'addressee';
  value: string;
}

/** 摘要 in front of the body. */
export interface Abstract extends NodeBase {
  type: 'abstract';
  value: string;
}

/** The line of a web page with date and source, and what a law says under its title of its making. */
export interface Byline extends NodeBase {
  type: 'byline';
  value: string;
  /** ISO 8601, where the line gives a date. */
  date?: string;
}

/** 目录, kept apart from the sections it lists. */
export interface TableOfContents extends NodeBase {
  type: 'tableOfContents';
  /** Its lines as they stand, the heading 目录 among them. */
  children: Paragraph[];
}

/** 结构层次: a numbered or unnumbered heading, or a numbered item, and what it encloses. */
export interface Section extends NodeBase {
  type: 'section';
  /** One more than the sections that enclose it. */
  depth: number;
  /** As it stands in the text (（七）, 第十条之一), or null where the heading is not numbered. */
  label: string | null;
  /** The id of the label's scheme, or null. */
  scheme: string | null;
  ordinal: number | null;
  /**
   * What stands between the label and what follows it, where it is not nothing: blanks, or a line
   * feed where the label stands alone on its line (第 8 條) and its text begins on the next. Without
   * a line feed here, an item with title "" has its text as a paragraph, its first child.
   */
  gap?: string;
  /** Without label and closing mark; "" for a numbered item that has no heading of its own. */
  title: string;
  /** True where the heading opens a paragraph; that paragraph is then the first child. */
  runIn: boolean;
  /** What stands between a run-in title and its paragraph (。 or ：), or closes a heading alone; else "". */
  stop: string;
  children: BodyContent[];
}

/** A question and its answer. */
export interface Exchange extends NodeBase {
  type: 'exchange';
  children: (Question | Answer)[];
}

export interface Question extends NodeBase {
  type: 'question';
  /** As it stands, such as 问： or 新华社记者：; "" where there is none. */
  label: string;
  /** The name in the label where it names one. */
  speaker: string | null;
  /** As a section's: what stands between the label and its first paragraph. */
  gap?: string;
  children: BodyContent[];
}

export interface Answer extends NodeBase {
  type: 'answer';
  label: string;
  speaker: string | null;
  /** As a section's: what stands between the label and its first paragraph. */
  gap?: string;
  children: BodyContent[];
}

/** A paragraph of 正文: one line of the manuscript, or what is left of it behind a label. */
export interface Paragraph extends NodeBase {
  type: 'paragraph';
  children: (Text | Citation)[];
}

export interface Text extends NodeBase {
  type: 'text';
  value: string;
}

/** A citation: 《…》, a document number, or an article (第三条第二款). */
export interface Citation extends NodeBase {
  type: 'citation';
  kind: 'work' | 'documentNumber' | 'provision';
  value: string;
}

/** A table that survived as rows. */
export interface Table extends NodeBase {
  type: 'table';
  children: TableRow[];
}

export interface TableRow extends NodeBase {
  type: 'tableRow';
  children: TableCell[];
}

export interface TableCell extends NodeBase {
  type: 'tableCell';
  children: (Text | Citation)[];
}

/** 发文机关署名. */
export interface Signature extends NodeBase {
  type: 'signature';
  value: string;
}

/** 成文日期. */
export interface IssueDate extends NodeBase {
  type: 'issueDate';
  value: string;
  /** ISO 8601: 2025-08-21, 2025-08 or 2025. */
  date: string | null;
}

/** 附注, a source line, 抄送 and 印发 lines, 附件： lists, 注：. */
export interface Note extends NodeBase {
  type: 'note';
  kind: 'source' | 'attachments' | 'copies' | 'printing' | 'remark';
  value: string;
}

/** 附件, or the original embedded in a commentary. Depth starts again inside. */
export interface Attachment extends NodeBase {
  type: 'attachment';
  /** 附件1, or the line that announces an embedded original; null where nothing announces it. */
  label: string | null;
  ordinal: number | null;
  /** What stands between label and title where both are on one line; absent where the label has its own. */
  gap?: string;
  /** True for an original embedded in another text. */
  embedded: boolean;
  children: DocumentContent[];
}

export type Node =
  Root | DocumentContent | Document | Question | Answer | Text | Citation | TableRow | TableCell;
