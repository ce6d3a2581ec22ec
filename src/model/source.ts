import type { Fact } from './fact.js';

/** Encodings zhengben reads and `restore` writes. GBK and GB2312 are read as their superset gb18030. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** How the input marks its structure. */
export type Format = 'text' | 'markdown';

/** Bytes that encoding the decoded text again would not give back. */
export interface RawBytes {
  /** Byte offset in the input, counted from the first byte, a byte order mark included. */
  offset: number;
  /** How many bytes stand here if the decoded text is encoded again. */
  length: number;
  /** The bytes that stood in the input instead, in base64. */
  base64: string;
}

/** A document as it was read: its text, and what the reader learned that the text no longer shows. */
export interface Source {
  /** SHA-256 of the input's bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly encoding: Encoding;
  /** True where the input began with a byte order mark; `text` begins behind it. */
  readonly bom: boolean;
  /** The decoded text. Every offset of a Source counts its UTF-16 code units. */
  readonly text: string;
  readonly format: Format;
  /** In order of `start`; offsets into `text`. */
  readonly facts: readonly Fact[];
  /** In order of offset; empty where encoding `text` gives the input back. */
  readonly raw: readonly RawBytes[];
}
