import { createHash } from 'node:crypto';
import type { Manuscript } from '../../src/model/manuscript.js';
import type { Source } from '../../src/model/source.js';
import { LineIndex } from '../../src/text/line-index.js';
import { TracedText, type Replacement } from '../../src/text/traced-text.js';

/** A manuscript made of a text by one pass of edits, as a repair would make it. */
export function manuscriptOf(text: string, edits: readonly Replacement[] = []): Manuscript {
  const source: Source = {
    sha256: createHash('sha256').update(text).digest('hex'),
    encoding: 'utf-8',
    bom: false,
    text,
    format: 'text',
    facts: [],
    raw: [],
  };
  const traced = TracedText.of(text).apply(edits);
  const lines = new LineIndex(text);
  const blocks: { start: number; end: number; facts: [] }[] = [];
  let start = 0;
  for (const line of traced.text.split('\n')) {
    if (line !== '') blocks.push({ start, end: start + line.length, facts: [] });
    start += line.length + 1;
  }
  return {
    source,
    text: traced.text,
    blocks,
    facts: [],
    edits: edits.map((edit) => ({
      rule: 'test',
      pass: 0,
      start: edit.start,
      end: edit.end,
      before: text.slice(edit.start, edit.end),
      after: edit.after,
      confidence: 'certain',
      why: '',
      position: lines.position(edit.start, edit.end),
    })),
    trace: {
      position: (from, to) => {
        const hull = traced.hull(from, to);
        return lines.position(hull.start, hull.end);
      },
      ranges: (from, to) => traced.ranges(from, to),
      fromSource: (offset) => traced.fromSource(offset),
    },
  };
}
