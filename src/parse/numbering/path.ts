import type { Candidate } from './candidate.js';
import { articleScheme, unnumbered } from './order.js';

/** What a step of the winning path was, for diagnostics. */
export type Step =
  | 'first'
  | 'next'
  | 'run-on'
  | 'gap'
  | 'restart'
  | 'new-list'
  | 'duplicate'
  | 'late-start'
  | 'rejected'
  | 'unnumbered';

/** What the path decided of one candidate. */
export interface Decision {
  candidate: Candidate;
  accepted: boolean;
  /** 1 for outermost; 0 if rejected. */
  depth: number;
  step: Step;
  /** The ordinal that was expected, where another one stands. */
  expected: number;
}

/** How many readings are kept; and how much dearer than the best one may be. */
const beam = 60;
const slack = 14;

const costs = {
  gap: 2.5,
  gapGrowth: 0.8,
  runOn: 0.4,
  duplicate: 4,
  restart: 6,
  newList: 1,
  lateStart: 3,
  inverted: 4,
  popHigher: 2.5,
  otherParent: 1.2,
  hypothesis: 3,
} as const;

const schemeCount = unnumbered + 1;

/** One open section. */
interface Frame {
  scheme: number;
  ordinal: number;
  branch: number;
  closed: boolean;
  depth: number;
  parent: Frame | null;
}

/** One reading of the candidates so far. */
interface State {
  cost: number;
  top: Frame | null;
  /** The last ordinal of each scheme, and the scheme of its first parent plus one (0: none yet). */
  last: Int32Array;
  previous: State | null;
  decision: Decision | null;
}

/**
 * The cheapest way to take or leave each candidate and to give it a depth: beginnings and next
 * numbers are free; gaps, restarts, duplicates, turned order and changed parents cost; so do
 * rejections. All costs are at least 0, so the greedy reading bounds the search: in a document in
 * order hardly any other reading is ever opened.
 *
 * The orders tried are the usual one and each swap of two neighbours among the schemes that occur.
 * Cost: linear in the candidates, at most {@link beam} readings each, for each order.
 */
export function cheapestPath(candidates: readonly Candidate[]): Decision[] {
  if (candidates.length === 0) return [];
  const present = [...new Set(candidates.map((candidate) => candidate.scheme))]
    .filter((scheme) => scheme !== unnumbered)
    .sort((a, b) => a - b);
  const usual = [...Array(schemeCount).keys()];
  let best = search(candidates, usual, Infinity);
  for (let at = 0; at + 1 < present.length && best && best.cost > costs.hypothesis; at++) {
    const outer = present[at] ?? 0;
    const inner = present[at + 1] ?? 0;
    const ranks = [...usual];
    ranks[outer] = inner;
    ranks[inner] = outer;
    const found = search(candidates, ranks, best.cost - costs.hypothesis);
    if (found && found.cost + costs.hypothesis < best.cost) {
      best = { ...found, cost: found.cost + costs.hypothesis };
    }
  }
  const decisions: Decision[] = [];
  for (let state: State | null = best; state?.decision; state = state.previous) {
    decisions.push(state.decision);
  }
  return decisions.reverse();
}

/** The cheapest reading under one order of schemes, if it costs less than `bound`. */
function search(
  candidates: readonly Candidate[],
  ranks: readonly number[],
  bound: number,
): State | null {
  const greedy = run(candidates, ranks, 1, Infinity);
  if (!greedy) return null;
  if (greedy.cost === 0) return greedy;
  const wide = run(candidates, ranks, beam, Math.min(bound, greedy.cost));
  if (wide && wide.cost < greedy.cost) return wide;
  return greedy.cost < bound ? greedy : null;
}

function run(
  candidates: readonly Candidate[],
  ranks: readonly number[],
  width: number,
  bound: number,
): State | null {
  let states: State[] = [
    { cost: 0, top: null, last: new Int32Array(schemeCount * 2), previous: null, decision: null },
  ];
  for (const candidate of candidates) {
    const next: State[] = [];
    for (const state of states) expand(state, candidate, ranks, bound, next);
    if (next.length === 0) return null;
    states = prune(next, width);
  }
  return states.reduce((a, b) => (b.cost < a.cost ? b : a));
}

function prune(states: State[], width: number): State[] {
  if (states.length === 1) return states;
  if (width === 1) return [states.reduce((a, b) => (b.cost < a.cost ? b : a))];
  states.sort((a, b) => a.cost - b.cost);
  const limit = (states[0]?.cost ?? 0) + slack;
  const kept: State[] = [];
  const seen = new Set<string>();
  for (const state of states) {
    if (state.cost > limit || kept.length >= width) break;
    const key = keyOf(state);
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(state);
  }
  return kept;
}

/** Readings with the same open sections and the same memory have the same future. */
function keyOf(state: State): string {
  let key = '';
  for (let frame = state.top; frame; frame = frame.parent) {
    key += `${frame.scheme}:${frame.ordinal}:${frame.branch}:${frame.depth};`;
  }
  return `${key}|${state.last.join(',')}`;
}

function expand(
  state: State,
  candidate: Candidate,
  ranks: readonly number[],
  bound: number,
  next: State[],
): void {
  const rejected = state.cost + candidate.reject;
  if (rejected < bound) {
    next.push({
      cost: rejected,
      top: state.top,
      last: state.last,
      previous: state,
      decision: { candidate, accepted: false, depth: 0, step: 'rejected', expected: 0 },
    });
  }
  // Under each open section, innermost first, and at the root.
  let popped = 0;
  let child: Frame | null = null;
  for (let parent = state.top; ; parent = parent.parent) {
    const option = place(state, candidate, ranks, parent, child);
    if (option) {
      const cost = state.cost + candidate.accept + popped + option.cost;
      if (cost < bound) next.push(accept(state, candidate, parent, option, cost));
    }
    if (!parent) break;
    popped += popCost(candidate, ranks, parent);
    child = parent;
  }
}

interface Placement {
  cost: number;
  step: Step;
  expected: number;
}

/** What it costs that `candidate` stands under `parent`, whose last open child is `child`. */
function place(
  state: State,
  candidate: Candidate,
  ranks: readonly number[],
  parent: Frame | null,
  child: Frame | null,
): Placement | null {
  const depth = (parent?.depth ?? 0) + 1;
  if (candidate.forced > 0) {
    if (depth > candidate.forced) return null;
    // A heading stands as near to its depth as the open sections let it.
    return { cost: (candidate.forced - depth) * 0.01, step: 'next', expected: candidate.ordinal };
  }
  const { scheme } = candidate;
  if (scheme === unnumbered) return placeUnnumbered(candidate, parent, child);
  if (parent?.closed) return null;
  for (let frame = parent; frame; frame = frame.parent) if (frame.scheme === scheme) return null;
  const sequence =
    child?.scheme === scheme ? continueRun(candidate, child) : openRun(state, candidate);
  let { cost } = sequence;
  if (parent && parent.scheme !== unnumbered) {
    if (rankOf(ranks, parent.scheme) > rankOf(ranks, scheme)) cost += costs.inverted;
  }
  const first = state.last[schemeCount + scheme] ?? 0;
  if (first > 0 && first !== (parent?.scheme ?? -1) + 2 && child?.scheme !== scheme) {
    cost += scheme === articleScheme ? 0 : costs.otherParent;
  }
  return { ...sequence, cost };
}

function rankOf(ranks: readonly number[], scheme: number): number {
  return ranks[scheme] ?? scheme;
}

/** Closing an open section of a higher rank than the candidate's costs; unnumbered ones close freely. */
function popCost(candidate: Candidate, ranks: readonly number[], frame: Frame): number {
  if (candidate.forced > 0 || frame.closed) return 0;
  if (candidate.scheme === unnumbered) return frame.scheme === unnumbered ? 0 : 0.3;
  if (frame.scheme === unnumbered) return 0.2;
  return rankOf(ranks, frame.scheme) < rankOf(ranks, candidate.scheme) ? costs.popHigher : 0;
}

function placeUnnumbered(
  candidate: Candidate,
  parent: Frame | null,
  child: Frame | null,
): Placement | null {
  if (candidate.closed) return parent ? null : { cost: 0, step: 'unnumbered', expected: 0 };
  if (parent?.closed) return null;
  for (let frame = parent; frame; frame = frame.parent) {
    if (frame.scheme === unnumbered) return null;
  }
  const sibling = child?.scheme === unnumbered;
  return { cost: sibling || !child ? 0 : 0.5, step: 'unnumbered', expected: 0 };
}

/** The next member of a run that is open at this place. */
function continueRun(candidate: Candidate, child: Frame): Placement {
  const { ordinal, branch } = candidate;
  const expected = child.ordinal + 1;
  if (ordinal === expected && branch === 0) return { cost: 0, step: 'next', expected };
  if (ordinal === child.ordinal && branch === child.branch + 1) {
    return { cost: 0, step: 'next', expected: ordinal };
  }
  if (ordinal > child.ordinal) {
    return { cost: gapCost(ordinal - expected), step: 'gap', expected };
  }
  if (ordinal === 1 && child.ordinal > 1) {
    return candidate.opensList
      ? { cost: costs.newList, step: 'new-list', expected: 1 }
      : { cost: costs.restart, step: 'restart', expected };
  }
  if (ordinal === child.ordinal) {
    return branch > child.branch
      ? { cost: gapCost(branch - child.branch), step: 'gap', expected: ordinal }
      : { cost: costs.duplicate, step: 'duplicate', expected };
  }
  return { cost: costs.restart, step: 'restart', expected };
}

/** The first member of a run under its parent: number 1, or the next of a run under another parent. */
function openRun(state: State, candidate: Candidate): Placement {
  const { ordinal, scheme } = candidate;
  const last = state.last[scheme] ?? 0;
  const isArticle = scheme === articleScheme;
  if (ordinal === 1 && !(isArticle && last > 0)) return { cost: 0, step: 'first', expected: 1 };
  if (last > 0 && ordinal === last + 1) {
    return { cost: isArticle ? 0 : costs.runOn, step: 'run-on', expected: ordinal };
  }
  if (ordinal === 1) return { cost: costs.restart, step: 'restart', expected: last + 1 };
  const late = costs.lateStart + costs.gapGrowth * Math.log2(ordinal);
  if (last > 0 && ordinal > last) {
    const gap = gapCost(ordinal - last - 1);
    if (isArticle || gap < late) return { cost: gap, step: 'gap', expected: last + 1 };
  }
  if (isArticle && ordinal === last) {
    return candidate.branch > 0
      ? { cost: 0, step: 'next', expected: last }
      : { cost: costs.duplicate, step: 'duplicate', expected: last + 1 };
  }
  return { cost: late, step: 'late-start', expected: 1 };
}

function gapCost(missing: number): number {
  return costs.gap + costs.gapGrowth * Math.log2(Math.max(1, missing));
}

function accept(
  state: State,
  candidate: Candidate,
  parent: Frame | null,
  placement: Placement,
  cost: number,
): State {
  const { scheme, ordinal, branch, closed } = candidate;
  const depth = (parent?.depth ?? 0) + 1;
  const last = state.last.slice();
  last[scheme] = ordinal;
  if ((last[schemeCount + scheme] ?? 0) === 0) {
    last[schemeCount + scheme] = (parent?.scheme ?? -1) + 2;
  }
  return {
    cost,
    top: { scheme, ordinal, branch, closed, depth, parent },
    last,
    previous: state,
    decision: {
      candidate,
      accepted: true,
      depth,
      step: placement.step,
      expected: placement.expected,
    },
  };
}
