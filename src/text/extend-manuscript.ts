import type { Confidence, Edit } from '../model/edit.js';
import type { Fact } from '../model/fact.js';
import type { Block, Manuscript, Trace } from '../model/manuscript.js';
import type { Range } from '../model/position.js';
import { applyReplacements } from './apply-replacements.js';
import { once } from './once.js';
import { TracedText, type Replacement } from './traced-text.js';

/** One more pass over a manuscript: what it replaces, and what its edits say of themselves. */
export interface Pass {
  /** The id its edits carry. */
  rule: string;
  /** Sorted by start and disjoint, offsets into the manuscript's text; none may hold a line feed. */
  replacements: readonly Replacement[];
  /** What they make of the text, where that is known already. */
  text?: string;
  confidence: Confidence;
  /** Why an edit was made, for people; `start` is its offset in the manuscript's text. */
  why: (before: string, after: string, start: number) => string;
}

/**
 * A manuscript after one more pass. Its trace leads through the pass to the source, its blocks are
 * the same lines, and its edits end with the pass's own, so undoing them gives the source.
 *
 * Trace, edits, facts and blocks are made when they are first asked for: a conversion changes every
 * third character, and most callers want the text alone. Cost: linear in text, replacements and facts.
 */
export function extendManuscript(manuscript: Manuscript, pass: Pass): Manuscript {
  if (pass.replacements.length === 0) return manuscript;
  const text = pass.text ?? applyReplacements(manuscript.text, pass.replacements);
  const traced = once(() => TracedText.of(manuscript.text).apply(pass.replacements));
  const trace: Trace = {
    position: (start, end) => {
      const hull = traced().hull(start, end);
      return manuscript.trace.position(hull.start, hull.end);
    },
    ranges: (start, end) =>
      joined(
        traced()
          .ranges(start, end)
          .flatMap((range) => manuscript.trace.ranges(range.start, range.end)),
      ),
    fromSource: (offset) => traced().fromSource(manuscript.trace.fromSource(offset)),
  };
  const eachEdit = (): Iterable<Edit> => extended(manuscript, pass);
  const edits = once(() => [...eachEdit()]);
  const facts = once(() => manuscript.facts.map((fact) => moved(fact, traced())));
  const blocks = once(() => manuscript.blocks.map((block) => moved(block, traced())));
  return {
    source: manuscript.source,
    text,
    trace,
    passes: manuscript.passes && [...manuscript.passes, { replacements: pass.replacements }],
    get edits() {
      return edits();
    },
    eachEdit,
    get facts() {
      return facts();
    },
    get blocks() {
      return blocks();
    },
  };
}

/** The edits of a manuscript, and behind them those of one more pass. */
function* extended(manuscript: Manuscript, pass: Pass): Generator<Edit, void> {
  let number = 0;
  for (const edit of manuscript.eachEdit?.() ?? manuscript.edits) {
    number = Math.max(number, edit.pass + 1);
    yield edit;
  }
  for (const { start, end, after } of pass.replacements) {
    const before = manuscript.text.slice(start, end);
    yield {
      rule: pass.rule,
      pass: number,
      start,
      end,
      before,
      after,
      confidence: pass.confidence,
      why: pass.why(before, after, start),
      position: manuscript.trace.position(start, end),
    };
  }
}

function moved<T extends Block | Fact>(range: T, local: TracedText): T {
  const start = local.fromSource(range.start);
  const end = Math.max(start, local.fromSource(range.end));
  if ('facts' in range) {
    return { ...range, start, end, facts: range.facts.map((fact) => moved(fact, local)) };
  }
  return { ...range, start, end };
}

/** Sorted ranges; those that touch are one. */
function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
