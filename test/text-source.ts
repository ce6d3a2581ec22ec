import type { Source } from '../src/model/source.js';

/** A source of plain text, as a reader would give it for UTF-8 without a byte order mark. */
export function textSource(text: string): Source {
  return {
    sha256: '',
    encoding: 'utf-8',
    bom: false,
    text,
    format: 'text',
    facts: [...text.matchAll(/\f/g)].map((match) => ({
      type: 'pageBreak' as const,
      start: match.index,
      end: match.index + 1,
    })),
    raw: [],
  };
}
