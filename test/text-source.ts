import type { Source } from '../src/model/source.js';
import { detectFormat } from '../src/read/detect-format.js';
import { readMarkdown } from '../src/read/markdown.js';

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

/** The same, but Markdown where it looks like Markdown. */
export function detectedSource(text: string): Source {
  const source = textSource(text);
  return detectFormat(text) === 'markdown'
    ? readMarkdown({ ...source, format: 'markdown' })
    : source;
}
