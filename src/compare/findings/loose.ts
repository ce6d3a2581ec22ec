import type { PlacedLink } from '../align/align.js';
import type { Scope } from '../align/alignment.js';
import type { Edition } from '../edition/edition.js';
import { countsByKind, type Finding, type PlacedFinding } from './finding.js';
import type { Unit, UnitLabel } from '../edition/flatten.js';
import type { HandedLabels } from './handed-labels.js';
import type { Side } from '../side.js';

/** A block or section that is on one side only. */
interface Loose {
  unit: Unit;
  /** Where it begins in the text: behind a label that the other edition has too. */
  start: number;
  label: UnitLabel | null;
  /** Inside what the other edition has, where it would stand. */
  at?: number | undefined;
  /** The unit behind its last. */
  end: number;
  /** Links in order that stand before it: what has the same number stands in the same gap. */
  gap: number;
}

/**
 * What was put in and taken out. Where a block and another took each other's place — under the same
 * number, or alone between the same neighbours — that is one change. Cost: linear.
 */
export function looseFindings(
  old: Edition,
  next: Edition,
  scope: Scope,
  links: readonly PlacedLink[],
  handed: HandedLabels,
): PlacedFinding[] {
  const inOrder = links.filter((link) => !link.moved);
  const gone = looseBlocks(old, scope.oldStart, scope.oldEnd, links, inOrder, handed, 'old');
  const come = looseBlocks(next, scope.newStart, scope.newEnd, links, inOrder, handed, 'new');
  // What is behind the label of an article took no one's place: it was put before what is there.
  const rivals = rivalsByGap(gone.filter(({ at }) => at === undefined));
  const comers = countByGap(come.filter(({ at }) => at === undefined));
  const replaced = new Set<Loose>();
  const found: PlacedFinding[] = [];
  const shifts = shiftsOf(old, next, inOrder);
  for (const loose of come) {
    const twin = takeTwin(loose, rivals.get(loose.gap), comers.get(loose.gap) === 1, shifts);
    if (twin) replaced.add(twin);
    found.push({
      at: loose.unit.index,
      finding: looseFinding(loose, twin ? rangeOf(old, twin) : null, rangeOf(next, loose)),
    });
  }
  for (const loose of gone) {
    if (replaced.has(loose)) continue;
    const before = inOrder[loose.gap - 1];
    found.push({
      at: (before ? before.newEnd : scope.newStart) - 0.5,
      finding: looseFinding(loose, rangeOf(old, loose), null),
    });
  }
  return found;
}

function looseFinding({ unit, at }: Loose, old: Finding['old'], next: Finding['new']): Finding {
  const kind = unit.frame ? 'frame' : 'text';
  return { kind, counts: countsByKind(kind), old, new: next, ...(at === undefined ? {} : { at }) };
}

function rangeOf(edition: Edition, { unit, start, end }: Loose): [number, number] {
  return [start, edition.units[end - 1]?.end ?? unit.end];
}

/** What was taken out of one gap and has not been replaced yet. */
interface Rivals {
  /** In order of the text. */
  readonly left: Set<Loose>;
  /** By scheme, branch and ordinal; those of one label in reverse order of the text. */
  readonly labelled: Map<string, Loose[]>;
}

function rivalsByGap(gone: readonly Loose[]): ReadonlyMap<number, Rivals> {
  const found = new Map<number, Rivals>();
  for (const loose of gone) {
    const rivals = found.get(loose.gap) ?? { left: new Set(), labelled: new Map() };
    rivals.left.add(loose);
    found.set(loose.gap, rivals);
  }
  for (const loose of gone.toReversed()) {
    const { label, unit } = loose;
    const labelled = found.get(loose.gap)?.labelled;
    if (!label || unit.frame || !labelled) continue;
    const key = keyOf(label, label.ordinal);
    const alike = labelled.get(key);
    if (alike) alike.push(loose);
    else labelled.set(key, [loose]);
  }
  return found;
}

function keyOf({ scheme, branch }: UnitLabel, ordinal: number): string {
  return `${scheme} ${branch} ${ordinal}`;
}

function countByGap(blocks: readonly Loose[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { gap } of blocks) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  return counts;
}

/** The block whose place a new one took; it is no rival for others then. */
function takeTwin(
  { unit, label, at, gap }: Loose,
  rivals: Rivals | undefined,
  isOnlyComer: boolean,
  shifts: (gap: number, scheme: string) => readonly number[],
): Loose | undefined {
  if (!rivals || unit.frame || at !== undefined) return undefined;
  if (!label) {
    const [only] = rivals.left;
    const alone = isOnlyComer && rivals.left.size === 1;
    return alone && only && !only.label && !only.unit.frame ? only : undefined;
  }
  let twin: Loose | undefined;
  for (const shift of shifts(gap, label.scheme)) {
    const other = rivals.labelled.get(keyOf(label, label.ordinal - shift))?.at(-1);
    if (other && (!twin || other.unit.index < twin.unit.index)) twin = other;
  }
  if (!twin?.label) return undefined;
  rivals.labelled.get(keyOf(twin.label, twin.label.ordinal))?.pop();
  rivals.left.delete(twin);
  return twin;
}

/**
 * What the renumbering around a gap may have added to a number that stands in it: nothing, or as
 * much as to the labels before or behind it.
 */
function shiftsOf(
  old: Edition,
  next: Edition,
  inOrder: readonly PlacedLink[],
): (gap: number, scheme: string) => readonly number[] {
  const shiftNear = (from: number, step: 1 | -1, scheme: string): number => {
    // Labels of one scheme stand close together; the bound keeps a text without any linear.
    for (let at = from, tries = 0; tries < 50; at += step, tries++) {
      const link = inOrder[at];
      if (!link) break;
      const a = old.units[link.old]?.label;
      const b = next.units[link.new]?.label;
      if (a && b && a.scheme === scheme && b.scheme === scheme) return b.ordinal - a.ordinal;
    }
    return 0;
  };
  return (gap, scheme) => [0, shiftNear(gap - 1, -1, scheme), shiftNear(gap, 1, scheme)];
}

/** Blocks without a link; a section of which nothing is linked is one block. */
function looseBlocks(
  edition: Edition,
  start: number,
  end: number,
  links: readonly PlacedLink[],
  inOrder: readonly PlacedLink[],
  handed: HandedLabels,
  side: Side,
): Loose[] {
  const linked = new Uint8Array(edition.units.length);
  for (const link of links) {
    if (side === 'old') linked.fill(1, link.old, link.oldEnd);
    else linked.fill(1, link.new, link.newEnd);
  }
  const found: Loose[] = [];
  let gap = 0;
  for (let index = start; index < end;) {
    const unit = edition.units[index];
    if (!unit) break;
    if (linked[index] === 1) {
      index++;
      continue;
    }
    let last = index + 1;
    const subtree = Math.min(unit.subtreeEnd, end);
    while (last < subtree && linked[last] !== 1) last++;
    if (last < subtree) last = index + 1;
    for (let link = inOrder[gap]; link; link = inOrder[gap]) {
      if ((side === 'old' ? link.oldEnd : link.newEnd) > index) break;
      gap++;
    }
    const known = handed.at(side, index);
    const [start, label] = known ? [unit.bodyStart, null] : [unit.start, unit.label];
    if (!known || start < unit.end)
      found.push({ unit, start, label, at: known?.at, end: last, gap });
    index = last;
  }
  return found;
}
