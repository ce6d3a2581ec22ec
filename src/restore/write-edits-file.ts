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
 */
export function writeEditsFile(manuscript: Manuscript): string {
  const { version, source, clean, edits } = editsFileOf(manuscript);
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
}
