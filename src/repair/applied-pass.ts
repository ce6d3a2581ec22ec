import type { Edit } from '../model/edit.js';
import type { Language } from '../model/localized.js';
import { LineIndex } from '../text/line-index.js';
import { TracedText } from '../text/traced-text.js';
import type { Proposal, Proposals } from './rule.js';

/**
 * What a rule's pass did: the proposals to tell of, and those of them that were applied. The text it
 * found is made again where it is asked for: of a large file, each takes as much memory as the file.
 */
export interface AppliedPass {
  rule: string;
  number: number;
  kept: Proposals;
  applied: Proposals;
}

/** The edits of all passes, one after the other. Cost: that of applying them once more. */
export function* eachEdit(
  source: string,
  record: readonly AppliedPass[],
  lang: Language,
): Generator<Edit, void> {
  const lines = new LineIndex(source);
  let from = TracedText.of(source);
  for (const pass of record) {
    for (const proposal of pass.kept) yield toEdit(pass, from, proposal, lines, lang);
    from = from.apply(pass.applied);
  }
}

function toEdit(
  { rule, number }: AppliedPass,
  from: TracedText,
  proposal: Proposal,
  lines: LineIndex,
  lang: Language,
): Edit {
  const { start, end, move } = proposal;
  const hull = from.hull(start, end);
  const edit: Edit = {
    rule,
    pass: number,
    start,
    end,
    before: from.text.slice(start, end),
    after: proposal.after,
    confidence: proposal.confidence,
    why: proposal.why[lang],
    position: lines.position(hull.start, hull.end),
  };
  if (move !== undefined) edit.move = move;
  return edit;
}
