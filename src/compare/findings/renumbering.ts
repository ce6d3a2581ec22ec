import type { PlacedLink } from '../align/align.js';
import type { Edition } from '../edition/edition.js';
import { placesOf } from './places.js';
import type { HandedLabels } from './handed-labels.js';
import { countsByKind, type Finding, type PlacedFinding } from './finding.js';

/** Which numbers became which, and the changes that say so. */
export interface Renumbering {
  /** True if what had the first number has the second now; both as places.ts writes them. */
  became(before: string, after: string): boolean;
  /** By the index of the new unit a run begins with. */
  findings: readonly PlacedFinding[];
}

interface Run {
  at: number;
  /** The schemes of the labels before and after, and by how much they shift. */
  before: string;
  after: string;
  shift: string;
  old: [number, number];
  new: [number, number];
  from: [string, string];
  to: [string, string];
}

/**
 * Labels that changed in front of a body that stayed: a run of labels that all moved by as much is one
 * change (an article was put in, and all that follow count on). Labels of what moved change with it.
 * Cost: linear in the links.
 */
export function findRenumbering(
  old: Edition,
  next: Edition,
  links: readonly PlacedLink[],
  handed: HandedLabels,
): Renumbering {
  const findings: PlacedFinding[] = [];
  // A run ends where a label of either scheme does something else: the same from both sides.
  const openBefore = new Map<string, Run>();
  const openAfter = new Map<string, Run>();
  const close = (run: Run | undefined): void => {
    if (!run || openBefore.get(run.before) !== run) return;
    openBefore.delete(run.before);
    openAfter.delete(run.after);
    findings.push({ at: run.at, finding: toFinding(run) });
  };
  for (const link of links) {
    const [first, second] = [old.units[link.old], next.units[link.new]];
    if (!first || !second || link.moved) continue;
    const a = handed.labelled(link, 'old', first);
    const b = handed.labelled(link, 'new', second);
    if (!a.label || !b.label) continue;
    const before = a.label;
    const after = b.label;
    const { scheme } = before;
    const branch = after.branch - before.branch;
    const by = after.ordinal - before.ordinal;
    const run = openBefore.get(scheme);
    const shift = `${after.scheme} ${by} ${branch}`;
    if (run?.shift === shift) {
      run.from[1] = before.text;
      run.to[1] = after.text;
      continue;
    }
    close(run);
    close(openAfter.get(after.scheme));
    if (by === 0 && branch === 0 && scheme === after.scheme) continue;
    const opened: Run = {
      at: b.index,
      before: scheme,
      after: after.scheme,
      shift,
      old: [a.start, a.start + before.text.length],
      new: [b.start, b.start + after.text.length],
      from: [before.text, before.text],
      to: [after.text, after.text],
    };
    openBefore.set(scheme, opened);
    openAfter.set(after.scheme, opened);
  }
  for (const run of [...openBefore.values()]) close(run);
  let places: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    became: (before, after) =>
      (places ??= placesOf(old, next, links)).get(before)?.has(after) === true,
    findings,
  };
}

function toFinding({ old, new: next, from, to }: Run): Finding {
  const span = ([first, last]: [string, string]): string =>
    first === last ? first : `${first}–${last}`;
  return {
    kind: 'renumbered',
    counts: countsByKind('renumbered'),
    old,
    new: next,
    from: span(from),
    to: span(to),
  };
}
