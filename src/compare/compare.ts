import type { ChangeKind, ComparedEdition, Comparison, SideBySide } from '../model/comparison.js';
import type { Manuscript } from '../model/manuscript.js';
import type { Root } from '../model/nodes.js';
import type { ScriptFold } from '../text/script-fold.js';
import { align, type PlacedLink } from './align/align.js';
import type { Scope } from './align/alignment.js';
import { readEdition, type Edition } from './edition/edition.js';
import { chooseScope, type PartOptions, type ScopeChoice } from './embedded.js';
import { findChanges } from './findings/find-changes.js';
import type { Finding } from './findings/finding.js';
import { groupChanges } from './group.js';
import { findPairs, type PairAnchor } from './pairs.js';
import { reportFindings } from './report.js';
import { laySideBySide } from './side-by-side.js';
import type { Side } from './side.js';

export interface CompareOptions extends PartOptions {
  /** Makes two scripts comparable; without it, a traditional text differs in every second word. */
  fold?: ScriptFold | undefined;
  names?: { old: string; new: string } | undefined;
  /** The manuscripts the trees were parsed from: with them, places in the source are exact. */
  manuscripts?: { old?: Origin | undefined; new?: Origin | undefined } | undefined;
  /** Units that belong together, each named by words that stand in it. */
  pairs?: readonly PairAnchor[] | undefined;
  /** Every difference counts. */
  strict?: boolean | undefined;
}

type Origin = Pick<Manuscript, 'text' | 'trace'>;

/**
 * What differs between two editions of a document: sections first, then blocks, then characters of
 * text folded to one script, one width and no spacing. Comparing the other way round gives the same
 * changes, turned.
 *
 * @throws ZhengbenError `unknown-part` or `unknown-pair` if an option names what is not there.
 * Cost: linear where the editions share much; bounded where they do not.
 */
export function compare(old: Root, next: Root, options: CompareOptions = {}): Comparison {
  return compareWhole(old, next, options).comparison;
}

/** As {@link compare}, with both texts laid side by side for showing. */
export function compareSideBySide(
  old: Root,
  next: Root,
  options: CompareOptions = {},
): { comparison: Comparison; sideBySide: SideBySide } {
  const { comparison, left, right, scope, links, findings } = compareWhole(old, next, options);
  return {
    comparison,
    sideBySide: laySideBySide(left, right, scope, links, findings, options.fold),
  };
}

function compareWhole(
  old: Root,
  next: Root,
  options: CompareOptions,
): {
  comparison: Comparison;
  left: Edition;
  right: Edition;
  scope: Scope;
  links: readonly PlacedLink[];
  findings: readonly Finding[];
} {
  const { fold, manuscripts, strict } = options;
  const left = readEdition(old, fold, manuscripts?.old);
  const right = readEdition(next, fold, manuscripts?.new);
  const chosen = chooseScope(left, right, options);
  const { scope } = chosen;
  const pairs = findPairs(left, right, options.pairs ?? []);
  const links = align(left, right, scope, pairs);
  const findings = findChanges(left, right, scope, links, fold);
  const changes = reportFindings(findings, left, right);
  if (strict) for (const change of changes) change.counts = true;
  groupChanges(changes);
  const counts: Partial<Record<ChangeKind, number>> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  const comparison: Comparison = {
    compared: {
      old: describe(left, chosen, 'old', options.names?.old),
      new: describe(right, chosen, 'new', options.names?.new),
    },
    counts,
    changes,
  };
  return { comparison, left, right, scope, links, findings };
}

function describe(
  edition: Edition,
  chosen: ScopeChoice,
  side: Side,
  name: string = side,
): ComparedEdition {
  const part = chosen.part?.side === side ? chosen.part : null;
  return {
    name,
    script: edition.script,
    part: part
      ? { kind: 'embedded', title: part.title, position: part.position }
      : { kind: 'whole' },
  };
}
