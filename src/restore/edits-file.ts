import type { Edit } from '../model/edit.js';
import type { Source } from '../model/source.js';

/** The version of the edits file this code writes and reads. */
export const editsFileVersion = 1;

/** What `clean --edits FILE` writes: all that is needed to get the source's bytes back. */
export interface EditsFile {
  version: typeof editsFileVersion;
  source: Pick<Source, 'encoding' | 'bom' | 'sha256' | 'raw'>;
  /** SHA-256 of the clean text as UTF-8, in lower-case hexadecimal. */
  clean: { sha256: string };
  /** In order of pass and start; `unsure` edits stand in it too, and were never applied. */
  edits: readonly Edit[];
}

/** Turns a source's text into its bytes again; `restoreBytes` of the reader is one. */
export type Encoder = (text: string, source: EditsFile['source']) => Uint8Array;
