import { ZhengbenError } from '../model/error.js';
import type { Manuscript } from '../model/manuscript.js';
import { digest } from '../text/digest.js';
import { editsFileVersion, type EditsFile } from './edits-file.js';

/** What a manuscript's edits file says. Cost: linear in the text, for its hash. */
function editsFileOf({ source, text, edits }: Manuscript): EditsFile {
  const { encoding, bom, sha256, raw } = source;
  return {
    version: editsFileVersion,
    source: { encoding, bom, sha256, raw },
    clean: { sha256: digest(text) },
    edits,
  };
}

/**
 * A manuscript's edits file as JSON: one edit a line, so that two versions of it can be compared
 * line by line. Cost: linear in text and edits.
 *
 * @throws ZhengbenError `edits-too-large` if it would be larger than one text can be: it could not be
 *   read again.
 */
export function writeEditsFile(manuscript: Manuscript): string {
  const { version, source, clean, edits } = editsFileOf(manuscript);
  try {
    const lines = edits.map((edit) => JSON.stringify(edit));
    return [
      '{',
      `"version":${version},`,
      `"source":${JSON.stringify(source)},`,
      `"clean":${JSON.stringify(clean)},`,
      lines.length === 0 ? '"edits":[]' : `"edits":[\n${lines.join(',\n')}\n]`,
      '}',
      '',
    ].join('\n');
  } catch (error) {
    if (error instanceof RangeError) throw tooManyEdits(edits.length, error);
    throw error;
  }
}

function tooManyEdits(count: number, cause: RangeError): ZhengbenError {
  return new ZhengbenError(
    'edits-too-large',
    {
      en: `This text has ${count} edits: one file of them would be larger than can be read again (some 500 million characters). Divide the text.`,
      zh: `该文本共有 ${count} 处修改，写成一个修改记录文件将超过可再读入的上限（约五亿字符）。请拆分文本。`,
    },
    { cause },
  );
}
