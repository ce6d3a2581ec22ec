import type { Candidate } from './candidate.js';
import { articleScheme, commaScheme, unnumbered } from './order.js';
import type { Frame, Order, State, Step } from './state.js';

/** What it costs that a candidate stands at a place. */
export interface Placement {
  cost: number;
  step: Step;
  expected: number;
  /** The part of the cost that another order of schemes might save. */
  doubtful: number;
}

const costs = {
  gap: 2.5,
  gapGrowth: 0.8,
  runOn: 0.4,
  runOnInArticle: 2,
  duplicate: 4,
  restart: 6,
  newList: 1,
  lateStart: 3,
  insertedFirst: 6,
  inverted: 4,
  popHigher: 2.5,
  otherParent: 1.2,
  underUnnumbered: 1,
} as const;

/**
 * What it costs that `candidate` stands under `parent`, whose last open child is `child`; null where
 * it cannot. Cost: the depth.
 */
export function place(
  state: State,
  candidate: Candidate,
  order: Order,
  parent: Frame | null,
  child: Frame | null,
): Placement | null {
  const { scheme } = candidate;
  if (candidate.forced > 0) {
    const depth = (parent?.depth ?? 0) + 1;
    if (depth > candidate.forced) return null;
    // A heading stands as near to its depth as the open sections let it.
    return placement((candidate.forced - depth) * 0.001, 'next', candidate.ordinal);
  }
  if (scheme === unnumbered) return placeUnnumbered(candidate, parent, child);
  if (parent?.landmark === 'opener') return null;
  for (let frame = parent; frame; frame = frame.parent) if (frame.scheme === scheme) return null;
  const slot = 2 * (order.slots[scheme] ?? 0);
  if (child?.scheme === scheme) {
    const found = continueRun(candidate, child);
    return addInversion(found, order, parent, scheme);
  }
  const found = openRun(state.last[slot] ?? 0, candidate, parent);
  const first = state.last[slot + 1] ?? 0;
  const moved = first > 0 && first !== (parent?.scheme ?? -1) + 2;
  if (moved && scheme !== articleScheme) {
    found.cost += costs.otherParent;
    if (found.step !== 'first') found.doubtful = found.cost;
  }
  return addInversion(found, order, parent, scheme);
}

function addInversion(
  found: Placement,
  order: Order,
  parent: Frame | null,
  scheme: number,
): Placement {
  if (!parent) return found;
  if (parent.scheme === unnumbered) {
    // What is numbered 第一章 or 一、 stands beside a heading without a number rather than under it.
    if (scheme <= commaScheme && parent.landmark === null) found.cost += costs.underUnnumbered;
    return found;
  }
  if ((order.ranks[parent.scheme] ?? 0) > (order.ranks[scheme] ?? 0)) {
    found.cost += costs.inverted;
    found.doubtful += costs.inverted;
  }
  return found;
}

/** Closing an open section of a higher rank than the candidate's costs; unnumbered ones close freely. */
export function popCost(candidate: Candidate, order: Order, frame: Frame): number {
  if (candidate.forced > 0 || frame.landmark === 'opener') return 0;
  if (frame.landmark === 'closer') return costs.popHigher;
  if (candidate.scheme === unnumbered) return frame.scheme === unnumbered ? 0 : 0.3;
  if (frame.scheme === unnumbered) return 0.2;
  const higher = (order.ranks[frame.scheme] ?? 0) < (order.ranks[candidate.scheme] ?? 0);
  return higher ? costs.popHigher : 0;
}

function placement(cost: number, step: Step, expected: number): Placement {
  return { cost, step, expected, doubtful: 0 };
}

function placeUnnumbered(
  candidate: Candidate,
  parent: Frame | null,
  child: Frame | null,
): Placement | null {
  if (candidate.landmark) return parent ? null : placement(0, 'unnumbered', 0);
  if (parent?.landmark === 'opener') return null;
  for (let frame = parent; frame; frame = frame.parent) {
    if (frame.scheme === unnumbered) return null;
  }
  const sibling = child?.scheme === unnumbered;
  return placement(sibling || !child ? 0 : 0.5, 'unnumbered', 0);
}

/** The next member of a run that is open at this place. */
function continueRun({ ordinal, branch, opensList }: Candidate, child: Frame): Placement {
  const expected = child.ordinal + 1;
  if (ordinal === expected && branch === 0) return placement(0, 'next', expected);
  if (ordinal === child.ordinal && branch === child.branch + 1) {
    return placement(0, 'next', ordinal);
  }
  if (ordinal > child.ordinal) return placement(gapCost(ordinal - expected), 'gap', expected);
  if (ordinal === child.ordinal) {
    return branch > child.branch
      ? placement(gapCost(branch - child.branch), 'gap', ordinal)
      : placement(costs.duplicate, 'duplicate', expected);
  }
  return ordinal === 1 && opensList
    ? placement(costs.newList, 'new-list', 1)
    : placement(costs.restart, 'restart', expected);
}

/** The first member of a run under its parent: number 1, or the next of a run under another parent. */
function openRun(
  last: number,
  { ordinal, branch, scheme }: Candidate,
  parent: Frame | null,
): Placement {
  const isArticle = scheme === articleScheme;
  // 4A without a 4 before it is a word: 5G. Articles alone run on through their parents.
  if (branch > 0 && !isArticle) return placement(costs.insertedFirst, 'late-start', 1);
  if (ordinal === 1 && !(isArticle && last > 0)) return placement(0, 'first', 1);
  if (last > 0 && ordinal === last + 1) {
    // Items begin anew in every article; what runs on through articles stands above them.
    const runOn = parent?.scheme === articleScheme ? costs.runOnInArticle : costs.runOn;
    return placement(isArticle ? 0 : runOn, 'run-on', ordinal);
  }
  if (ordinal === 1) return placement(costs.restart, 'restart', last + 1);
  const late = costs.lateStart + costs.gapGrowth * Math.log2(ordinal);
  if (last > 0 && ordinal > last) {
    const gap = gapCost(ordinal - last - 1);
    if (isArticle || gap < late) return placement(gap, 'gap', last + 1);
  }
  if (isArticle && ordinal === last) {
    return branch > 0
      ? placement(0, 'next', last)
      : placement(costs.duplicate, 'duplicate', last + 1);
  }
  return placement(late, 'late-start', 1);
}

function gapCost(missing: number): number {
  return costs.gap + costs.gapGrowth * Math.log2(Math.max(1, missing));
}
