import type { PlacedLink } from './align.js';
import { placeOf } from './alignment.js';
import type { Edition } from './edition.js';
import { countsByKind, type Finding, type PlacedFinding } from './finding.js';

/** Which numbers became which, and the changes that say so. */
export interface Renumbering {
  /** Old place in a numbering → new place, for every labelled unit of both sides. */
  places: ReadonlyMap<string, string>;
  /** By the index of the new unit a run begins with. */
  findings: readonly PlacedFinding[];
}

interface Run {
  at: number;
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
): Renumbering {
  const places = new Map<string, string>();
  const findings: PlacedFinding[] = [];
  const open = new Map<string, Run>();
  const close = (scheme: string): void => {
    const run = open.get(scheme);
    open.delete(scheme);
    if (run) findings.push({ at: run.at, finding: toFinding(run) });
  };
  for (const link of links) {
    const a = old.units[link.old];
    const b = next.units[link.new];
    if (!a?.label || !b?.label) continue;
    const before = placeOf(old, a.index) ?? '';
    const after = placeOf(next, b.index) ?? '';
    if (!places.has(before)) places.set(before, after);
    const scheme = a.label.scheme;
    if (link.moved) continue;
    const shift = `${b.label.scheme} ${b.label.ordinal - a.label.ordinal} ${b.label.branch - a.label.branch}`;
    const run = open.get(scheme);
    if (before === after) {
      close(scheme);
      continue;
    }
    const labels = {
      old: [a.start, a.start + a.label.text.length] as [number, number],
      new: [b.start, b.start + b.label.text.length] as [number, number],
    };
    if (run?.shift === shift) {
      run.from[1] = a.label.text;
      run.to[1] = b.label.text;
      continue;
    }
    close(scheme);
    open.set(scheme, {
      at: b.index,
      shift,
      ...labels,
      from: [a.label.text, a.label.text],
      to: [b.label.text, b.label.text],
    });
  }
  for (const scheme of [...open.keys()]) close(scheme);
  return { places, findings };
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
