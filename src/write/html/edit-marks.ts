import type { Manuscript } from '../../model/manuscript.js';

/** A stretch of the clean text that edits made, and what stood there in the source. */
export interface EditMark {
  /** Offsets into the clean text; equal where something was only taken away. */
  start: number;
  end: number;
  /** The source text this stretch stands for. */
  before: string;
  /** Indexes into the manuscript's edits, those that were applied. */
  edits: number[];
}

/** Longer source text is cut for show; the source pane has it whole. */
const mostShown = 400;

/**
 * Where a manuscript's edits show in its text: edits that touch the same stretch of the text or of its
 * source, in one pass or several, are one mark. Sorted and disjoint. Cost: n log n in the edits.
 */
export function editMarks(manuscript: Manuscript): EditMark[] {
  const { edits, trace, source } = manuscript;
  const spans = edits
    .flatMap((edit, index) => {
      if (edit.confidence === 'unsure') return [];
      const from = edit.position.start.offset;
      const to = edit.position.end.offset;
      const start = trace.fromSource(from);
      const end = to > from ? Math.max(start, trace.fromSource(to)) : start + edit.after.length;
      return [{ start, end: edit.after === '' && to > from ? start : end, from, to, index }];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end || a.from - b.from);

  const groups: { start: number; end: number; from: number; to: number; edits: number[] }[] = [];
  for (const [at, { index, ...span }] of spans.entries()) {
    const last = groups.at(-1);
    const before = spans[at - 1];
    const inSource = before !== undefined && span.from < before.to && span.to > before.from;
    if (last && (inSource || touch(last, span))) {
      last.end = Math.max(last.end, span.end);
      last.from = Math.min(last.from, span.from);
      last.to = Math.max(last.to, span.to);
      last.edits.push(index);
    } else {
      groups.push({ ...span, edits: [index] });
    }
  }
  return groups.map(({ start, end, from, to, edits: members }) => ({
    start,
    end,
    before: source.text.slice(from, Math.min(to, from + mostShown)),
    edits: members,
  }));
}

function touch(
  one: Pick<EditMark, 'start' | 'end'>,
  next: Pick<EditMark, 'start' | 'end'>,
): boolean {
  return next.start < one.end || (next.start === one.start && next.end === one.end);
}
