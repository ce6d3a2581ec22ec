import type { Edit } from '../model/edit.js';
import { ZhengbenError } from '../model/error.js';
import type { Manuscript } from '../model/manuscript.js';
import { passesLead, replayEdits, undoEdits } from '../text/replay.js';
import { digest } from '../text/digest.js';
import type { EditsFile, Encoder } from './edits-file.js';

type SourceForm = EditsFile['source'];

/**
 * The source's bytes, from a clean text and its edits file.
 *
 * @param clean the clean text, or its bytes as UTF-8: exactly as `clean` wrote it.
 * @throws ZhengbenError `clean-text-changed` if it is not the text the edits file was written with;
 *   `edits-do-not-fit` or `restoration-differs` if the edits file was changed.
 * Cost: linear in text and edits, for each pass.
 */
export function restore(clean: string | Uint8Array, file: EditsFile, encode: Encoder): Uint8Array {
  const found = digest(clean);
  if (found !== file.clean.sha256) {
    throw new ZhengbenError('clean-text-changed', {
      en: `This is not the text the edits file was written with: its SHA-256 is ${found}, not ${file.clean.sha256}. Restore from the unchanged clean text; line ends and the final newline count.`,
      zh: `该文本并非修改记录所对应的文本：其 SHA-256 为 ${found}，而非 ${file.clean.sha256}。请用未经改动的整理结果还原；换行符和文末换行也计算在内。`,
    });
  }
  const text = textOf(clean);
  return bytesOfSource(undoEdits(text, file.edits), file.source, encode);
}

/**
 * Proves that a manuscript's source can be restored, and that its edits are the whole difference:
 * its edits undone give the source's bytes, and replayed on the source's text give the
 * manuscript's text. To be called before anything is written.
 *
 * @param bytes the source's, where they are still there: then they are compared themselves, else by
 *   their SHA-256.
 * @throws ZhengbenError as {@link restore}, or `edits-incomplete`. Cost: as {@link restore}.
 */
export function proveRestorable(manuscript: Manuscript, encode: Encoder, bytes?: Uint8Array): void {
  const { source, text, passes } = manuscript;
  if (passes && passesLead(source.text, passes, text)) {
    bytesOfSource(source.text, source, encode, bytes);
    return;
  }
  // Where they do not, the edits one by one tell what is wrong.
  bytesOfSource(undoEdits(text, manuscript.edits), source, encode, bytes);
  proveReplay(source.text, text, manuscript.edits);
}

/**
 * Proves the same of files that were written: the clean text, its edits file and, where it is still
 * there, the source.
 *
 * @param source the source's text as `readSource` gives it, and its SHA-256; without it the edits
 *   are replayed on the restored text only.
 * @throws ZhengbenError as {@link restore}; `source-changed` if the source is another file than the
 *   one cleaned; `edits-incomplete`.
 */
export function verify(
  clean: string | Uint8Array,
  file: EditsFile,
  encode: Encoder,
  source?: { readonly sha256: string; readonly text: string },
): void {
  restore(clean, file, encode);
  if (source && source.sha256 !== file.source.sha256) {
    throw new ZhengbenError('source-changed', {
      en: `The source is not the file that was cleaned: its SHA-256 is ${source.sha256}, not ${file.source.sha256}.`,
      zh: `源文件并非当初整理的文件：其 SHA-256 为 ${source.sha256}，而非 ${file.source.sha256}。`,
    });
  }
  const text = textOf(clean);
  proveReplay(source?.text ?? undoEdits(text, file.edits), text, file.edits);
}

function textOf(clean: string | Uint8Array): string {
  return typeof clean === 'string'
    ? clean
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(clean);
}

function proveReplay(source: string, clean: string, edits: readonly Edit[]): void {
  if (replayEdits(source, edits) === clean) return;
  throw new ZhengbenError('edits-incomplete', {
    en: 'The edits replayed on the source do not give the clean text. This is a fault of zhengben: please report it with the source.',
    zh: '在源文本上重放修改记录得不到整理结果。这是 zhengben 的缺陷，请附源文件报告。',
  });
}

/** @param original the source's bytes, where they are there to compare with; else their hash is. */
function bytesOfSource(
  text: string,
  source: SourceForm,
  encode: Encoder,
  original?: Uint8Array,
): Uint8Array {
  const bytes = encodeOrNull(text, source, encode);
  const same = (restored: Uint8Array): boolean =>
    original ? Buffer.compare(restored, original) === 0 : digest(restored) === source.sha256;
  if (bytes && same(bytes)) return bytes;
  throw new ZhengbenError('restoration-differs', {
    en: `What the edits restore is not the source: its SHA-256 is not ${source.sha256}. The edits file was changed, or was written by another version of zhengben.`,
    zh: `按修改记录还原的内容与源文件不符：SHA-256 不等于 ${source.sha256}。修改记录文件被改动过，或由其他版本的 zhengben 写出。`,
  });
}

/** Null where `raw` lies outside the text: an edits file says what it likes. */
function encodeOrNull(text: string, source: SourceForm, encode: Encoder): Uint8Array | null {
  try {
    return encode(text, source);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
