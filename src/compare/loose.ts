import type { PlacedLink } from './align.js';
import type { Scope } from './alignment.js';
import type { Edition } from './edition.js';
import { countsByKind, type Finding, type PlacedFinding } from './finding.js';
import type { Unit, UnitLabel } from './flatten.js';

/** A block or section that is on one side only. */
interface Loose {
  unit: Unit;
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
): PlacedFinding[] {
  const inOrder = links.filter((link) => !link.moved);
  const gone = looseBlocks(old, scope.oldStart, scope.oldEnd, links, inOrder, 'old');
  const come = looseBlocks(next, scope.newStart, scope.newEnd, links, inOrder, 'new');
  const goneByGap = byGap(gone);
  const comeByGap = byGap(come);
  const replaced = new Set<Loose>();
  const found: PlacedFinding[] = [];
  const shifts = shiftsOf(old, next, inOrder);
  for (const loose of come) {
    const rivals = (goneByGap.get(loose.gap) ?? []).filter((other) => !replaced.has(other));
    const alone = rivals.length === 1 && comeByGap.get(loose.gap)?.length === 1;
    const twin = rivals.find((other) => tookPlaceOf(other.unit, loose.unit, alone, shifts(loose)));
    if (twin) replaced.add(twin);
    found.push({
      at: loose.unit.index,
      finding: looseFinding(loose.unit, twin ? rangeOf(old, twin) : null, rangeOf(next, loose)),
    });
  }
  for (const loose of gone) {
    if (replaced.has(loose)) continue;
    const before = inOrder[loose.gap - 1];
    found.push({
      at: (before ? before.newEnd : scope.newStart) - 0.5,
      finding: looseFinding(loose.unit, rangeOf(old, loose), null),
    });
  }
  return found;
}

function looseFinding(unit: Unit, old: Finding['old'], next: Finding['new']): Finding {
  const kind = unit.frame ? 'frame' : 'text';
  return { kind, counts: countsByKind(kind), old, new: next };
}

function rangeOf(edition: Edition, { unit, end }: Loose): [number, number] {
  return [unit.start, edition.units[end - 1]?.end ?? unit.end];
}

function tookPlaceOf(
  old: Unit,
  next: Unit,
  alone: boolean,
  shifts: (before: UnitLabel, after: UnitLabel) => boolean,
): boolean {
  if (old.frame || next.frame) return false;
  if (!old.label || !next.label) return alone && !old.label && !next.label;
  return shifts(old.label, next.label);
}

/**
 * Whether two labels are the same number once the renumbering around them is taken off: as they
 * stand, or shifted as much as the labels before or behind them.
 */
function shiftsOf(
  old: Edition,
  next: Edition,
  inOrder: readonly PlacedLink[],
): (loose: Loose) => (before: UnitLabel, after: UnitLabel) => boolean {
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
  return ({ gap }) =>
    (before, after) => {
      if (before.scheme !== after.scheme || before.branch !== after.branch) return false;
      const shift = after.ordinal - before.ordinal;
      return (
        shift === 0 ||
        shift === shiftNear(gap - 1, -1, after.scheme) ||
        shift === shiftNear(gap, 1, after.scheme)
      );
    };
}

/** Blocks without a link; a section of which nothing is linked is one block. */
function looseBlocks(
  edition: Edition,
  start: number,
  end: number,
  links: readonly PlacedLink[],
  inOrder: readonly PlacedLink[],
  side: 'old' | 'new',
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
    found.push({ unit, end: last, gap });
    index = last;
  }
  return found;
}

function byGap(blocks: readonly Loose[]): ReadonlyMap<number, readonly Loose[]> {
  const found = new Map<number, Loose[]>();
  for (const block of blocks) {
    const known = found.get(block.gap);
    if (known) known.push(block);
    else found.set(block.gap, [block]);
  }
  return found;
}
