import { readLabel } from '../labels/index.js';
import type { ScriptFold } from '../text/script-fold.js';
import type { PlacedLink } from './align.js';
import { placeOf, type Scope } from './alignment.js';
import { compareBodies } from './bodies.js';
import type { Edition } from './edition.js';
import { countsByKind, type Finding } from './finding.js';
import type { Unit } from './flatten.js';
import { findMoves } from './moves.js';
import { findRenumbering, type Renumbering } from './renumbering.js';
import { Stretch } from './stretch.js';

/** Findings with their place: the new unit they belong to, or stand before, and the order there. */
interface Placed {
  at: number;
  finding: Finding;
}

/**
 * Everything that differs between two aligned editions, in the order of the new one; what was deleted
 * stands where it stood. Cost: linear in the editions, and what comparing bodies costs.
 */
export function findChanges(
  old: Edition,
  next: Edition,
  scope: Scope,
  links: readonly PlacedLink[],
  fold: ScriptFold | undefined,
): Finding[] {
  const renumbering = findRenumbering(old, next, links);
  const placed: Placed[] = [];
  for (const { at, finding } of renumbering.findings) placed.push({ at, finding });
  for (const { at, finding } of findMoves(old, next, links)) placed.push({ at, finding });
  for (const link of links) {
    for (const finding of linkFindings(old, next, link, renumbering, fold)) {
      placed.push({ at: link.new, finding });
    }
  }
  placed.push(...looseFindings(old, next, scope, links));
  return placed
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ finding }) => finding);
}

function linkFindings(
  old: Edition,
  next: Edition,
  link: PlacedLink,
  renumbering: Renumbering,
  fold: ScriptFold | undefined,
): Finding[] {
  const a = old.units[link.old];
  const b = next.units[link.new];
  if (!a || !b) return [];
  const end = {
    old: old.units[link.oldEnd - 1]?.end ?? a.end,
    new: next.units[link.newEnd - 1]?.end ?? b.end,
  };
  const plain = link.oldEnd - link.old === 1 && link.newEnd - link.new === 1;
  if (plain && sameLine(old, a, next, b)) return [];
  const left = new Stretch(old, link.old, link.oldEnd);
  const right = new Stretch(next, link.new, link.newEnd);
  const { findings, script } = compareBodies(left, right, renumbering, fold);
  const labels = labelFindings(old, a, next, b, findings);
  const whole = { old: [a.start, end.old], new: [b.start, end.new] } as const;
  const found: Finding[] = [...labels.findings];
  if (!plain) {
    const kind = link.oldEnd - link.old < link.newEnd - link.new ? 'split' : 'merged';
    const counts = findings.some((finding) => finding.counts);
    found.push({ kind, counts, old: [...whole.old], new: [...whole.new] });
  }
  found.push(...findings.filter((finding) => finding !== labels.explained));
  if (script || labels.script) {
    found.push({ kind: 'script', counts: false, old: [...whole.old], new: [...whole.new] });
  }
  return found;
}

function sameLine(old: Edition, a: Unit, next: Edition, b: Unit): boolean {
  return (
    a.end - a.start === b.end - b.start &&
    old.text.slice(a.start, a.end) === next.text.slice(b.start, b.end)
  );
}

/** What became of the label where the renumbering of both sides' labels does not say it. */
function labelFindings(
  old: Edition,
  a: Unit,
  next: Edition,
  b: Unit,
  findings: readonly Finding[],
): { findings: Finding[]; explained: Finding | null; script: boolean } {
  const none = { findings: [], explained: null, script: false };
  const before = a.label?.text ?? '';
  const after = b.label?.text ?? '';
  if (before === after) return none;
  if (a.label && b.label) {
    if (placeOf(old, a.index) !== placeOf(next, b.index)) return none;
    const script =
      Array.from(before).length === Array.from(after).length && sameMarks(before, after);
    if (script) return { ...none, script };
    return { ...none, findings: [labelFinding('numbering', a, b, before, after)] };
  }
  // One side's label was not taken for one: it stands at the head of that side's body.
  const bare = a.label ? b : a;
  const text = (a.label ? next : old).text;
  const read = readLabel(text.slice(bare.start, bare.end));
  const head = findings.find((finding) => {
    const [empty, full] = a.label ? [finding.old, finding.new] : [finding.new, finding.old];
    return empty === null && full?.[0] === bare.bodyStart;
  });
  const known = a.label ?? b.label;
  if (read && head && known) {
    const same = read.scheme === known.scheme && read.ordinal === known.ordinal;
    const [from, to] = a.label ? [before, read.text] : [read.text, after];
    if (same) return { findings: [], explained: head, script: false };
    return {
      findings: [labelFinding('renumbered', a, b, from, to)],
      explained: head,
      script: false,
    };
  }
  const from = before === '' ? (a.path.at(-1) ?? '') : before;
  const to = after === '' ? (b.path.at(-1) ?? '') : after;
  return { findings: [labelFinding('renumbered', a, b, from, to)], explained: null, script: false };
}

function sameMarks(before: string, after: string): boolean {
  const marks = (label: string): string => label.replaceAll(/[\p{L}\p{N}]/gu, '');
  return marks(before) === marks(after) && !/[\d\uFF10-\uFF19]/.test(before + after);
}

function labelFinding(
  kind: 'numbering' | 'renumbered',
  a: Unit,
  b: Unit,
  from: string,
  to: string,
): Finding {
  return {
    kind,
    counts: countsByKind(kind),
    old: [a.start, a.start + Math.max(a.label?.text.length ?? 0, 0)],
    new: [b.start, b.start + Math.max(b.label?.text.length ?? 0, 0)],
    from,
    to,
  };
}

/** A block or section that is on one side only, or the two that took each other's place. */
interface Loose {
  unit: Unit;
  end: number;
  /** Links in order that stand before it: what is alone in the same gap has the same number. */
  gap: number;
  /** Where it stands, or would stand, in the new edition. */
  at: number;
}

function looseFindings(
  old: Edition,
  next: Edition,
  scope: Scope,
  links: readonly PlacedLink[],
): Placed[] {
  const inOrder = links.filter((link) => !link.moved);
  const gone = looseBlocks(old, scope.oldStart, scope.oldEnd, links, inOrder, 'old');
  const come = looseBlocks(next, scope.newStart, scope.newEnd, links, inOrder, 'new');
  const found: Placed[] = [];
  const replaced = new Set<Loose>();
  const byGap = new Map<number, Loose[]>();
  for (const loose of gone) {
    const known = byGap.get(loose.gap);
    if (known) known.push(loose);
    else byGap.set(loose.gap, [loose]);
  }
  const comeByGap = new Map<number, number>();
  for (const { gap } of come) comeByGap.set(gap, (comeByGap.get(gap) ?? 0) + 1);
  for (const loose of come) {
    const rivals = (byGap.get(loose.gap) ?? []).filter((other) => !replaced.has(other));
    const place = placeOf(next, loose.unit.index);
    const alone = rivals.length === 1 && comeByGap.get(loose.gap) === 1;
    const twin = rivals.find(
      (other) =>
        !other.unit.frame &&
        !loose.unit.frame &&
        placeOf(old, other.unit.index) === place &&
        (place !== null || alone),
    );
    if (twin) replaced.add(twin);
    const kind = loose.unit.frame ? 'frame' : 'text';
    const range: [number, number] = [loose.unit.start, next.units[loose.end - 1]?.end ?? 0];
    const oldRange: [number, number] | null = twin
      ? [twin.unit.start, old.units[twin.end - 1]?.end ?? 0]
      : null;
    found.push({
      at: loose.unit.index,
      finding: { kind, counts: countsByKind(kind), old: oldRange, new: range },
    });
  }
  for (const loose of gone) {
    if (replaced.has(loose)) continue;
    const kind = loose.unit.frame ? 'frame' : 'text';
    const range: [number, number] = [loose.unit.start, old.units[loose.end - 1]?.end ?? 0];
    found.push({
      at: loose.at,
      finding: { kind, counts: countsByKind(kind), old: range, new: null },
    });
  }
  return found;
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
    const from = side === 'old' ? link.old : link.new;
    const to = side === 'old' ? link.oldEnd : link.newEnd;
    linked.fill(1, from, to);
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
    while (gap < inOrder.length && behind(inOrder[gap], side) <= index) gap++;
    const before = inOrder[gap - 1];
    found.push({ unit, end: last, gap, at: (before ? before.newEnd : 0) - 0.5 });
    index = last;
  }
  return found;
}

function behind(link: PlacedLink | undefined, side: 'old' | 'new'): number {
  return link ? (side === 'old' ? link.oldEnd : link.newEnd) : 0;
}
