import { citation, type Candidate } from './candidate.js';
import { unnumbered } from './order.js';
import { place, popCost, type Placement } from './placement.js';
import {
  initialState,
  hasFuture,
  memoryHash,
  openHash,
  type Decision,
  type Frame,
  type Move,
  type Order,
  type State,
} from './state.js';

/** How many readings are kept, and how much dearer than the best one they may be. */
const beam = 60;
const slack = 9;

/** What an order other than the usual one costs. */
const hypothesis = 3;

/** How many candidates before and behind a place out of order are read again with the whole beam. */
const lookBack = 40;
const lookAhead = 16;
const longestWindow = 400;

/**
 * The cheapest way to take or leave each candidate and to give it a depth: beginnings and next
 * numbers are free; gaps, restarts, duplicates, turned order and changed parents cost; so do
 * rejections. Where a document is in order it is read greedily, which is then the cheapest; around
 * each place that is not, a beam of readings is followed instead.
 *
 * The orders tried are the usual one and, where it left doubt, each swap of two neighbours among the
 * schemes that occur. Cost: linear in the candidates, at most {@link beam} readings each and order.
 */
export function cheapestPath(candidates: readonly Candidate[]): Decision[] {
  if (candidates.length === 0) return [];
  const present = [...new Set(candidates.map((candidate) => candidate.scheme))].sort(
    (a, b) => a - b,
  );
  const ranks = [...Array(unnumbered + 1).keys()];
  const slots = ranks.map((scheme) => Math.max(0, present.indexOf(scheme)));
  const size = present.length;
  let best = search(candidates, { slots, ranks, size });
  let lowest = best.end.cost;
  for (let at = 0; at + 1 < present.length; at++) {
    if (best.end.doubtful <= hypothesis) break;
    const outer = present[at] ?? 0;
    const inner = present[at + 1] ?? 0;
    if (inner === unnumbered) break;
    const swapped = [...ranks];
    swapped[outer] = inner;
    swapped[inner] = outer;
    const found = search(candidates, { slots, ranks: swapped, size });
    if (found.end.cost + hypothesis < lowest) {
      best = found;
      lowest = found.end.cost + hypothesis;
    }
  }
  return [...best.settled, ...decisionsOf(best.end)];
}

function decisionsOf(last: State): Decision[] {
  const decisions: Decision[] = [];
  for (let { move } = last; move; { move } = move.from) decisions.push(decisionOf(move));
  return decisions.reverse();
}

function decisionOf({ candidate, parent, found }: Move): Decision {
  if (!found) return { candidate, accepted: false, depth: 0, step: 'rejected', expected: 0 };
  const { step, expected } = found;
  return { candidate, accepted: true, depth: (parent?.depth ?? 0) + 1, step, expected };
}

/** A reading of all candidates: what was decided of the first, and the steps through the others. */
interface Reading {
  settled: Decision[];
  end: State;
}

/** How many steps a reading may have before the first of them are settled. */
const mostSteps = 4096;

/** The cheapest reading under one order of schemes. */
function search(candidates: readonly Candidate[], order: Order): Reading {
  const settled: Decision[] = [];
  let state = initialState(order);
  while (state.length < candidates.length) {
    const next = cheapestNext(state, candidates[state.length], order);
    if (next.trouble < next.length) state = next;
    else state = searchAround(candidates, order, next);
    if (state.length - settled.length > mostSteps) settle(state, settled);
  }
  return { settled, end: state };
}

/**
 * Decides what no place further on reads again, and lets go of the states that led there: they take
 * a kilobyte a candidate.
 */
function settle(state: State, settled: Decision[]): void {
  let kept = state;
  for (let back = 0; back < lookBack && kept.move; back++) kept = kept.move.from;
  for (const decision of decisionsOf(kept)) settled.push(decision);
  kept.move = null;
}

/** Reads again around the end of a reading that is out of order there; gives one that goes beyond. */
function searchAround(candidates: readonly Candidate[], order: Order, troubled: State): State {
  let from: State = troubled;
  for (let back = 0; back < lookBack && from.move; back++) from = from.move.from;
  const last = Math.min(candidates.length, from.length + longestWindow);
  let end = Math.min(last, troubled.length + lookAhead);
  let states = [from];
  for (let at = from.length; at < end; at++) {
    const candidate = candidates[at];
    if (!candidate) break;
    const moves: Move[] = [];
    for (const state of states) weigh(state, candidate, order, moves);
    states = makeCheapest(moves, order);
    const trouble = states[0]?.trouble ?? 0;
    end = Math.max(end, Math.min(last, trouble + lookAhead));
  }
  return states.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** Weighs all ways to go one candidate further; at least one, for a candidate may always be left. */
function weigh(from: State, candidate: Candidate, order: Order, into: Move[]): void {
  if (candidate.reject < Infinity) {
    const cost = from.cost + candidate.reject;
    into.push({ candidate, from, cost, parent: null, found: null, popped: 0 });
  }
  // Under each open section, innermost first, and at the root.
  let popped = 0;
  let child: Frame | null = null;
  for (let parent = from.top; ; parent = parent.parent) {
    const found = place(from, candidate, order, parent, child);
    if (found) {
      const cost = from.cost + candidate.accept + popped + found.cost;
      into.push({ candidate, from, cost, parent, found, popped });
    }
    if (!parent) break;
    popped += popCost(candidate, order, parent);
    child = parent;
  }
}

function make(move: Move, order: Order): State {
  return move.found ? accept(move, move.found, order) : reject(move);
}

/** The cheapest reading that goes one candidate further. */
function cheapestNext(state: State, candidate: Candidate | undefined, order: Order): State {
  if (!candidate) return state;
  const moves: Move[] = [];
  weigh(state, candidate, order, moves);
  return make(
    moves.reduce((a, b) => (b.cost < a.cost ? b : a)),
    order,
  );
}

/** Makes the cheapest readings, and of those with the same future only the cheapest. */
function makeCheapest(moves: readonly Move[], order: Order): State[] {
  let limit = Infinity;
  for (const { cost } of moves) limit = Math.min(limit, cost + slack);
  const worthwhile = moves.filter(({ cost }) => cost <= limit).sort((a, b) => a.cost - b.cost);
  const kept: State[] = [];
  for (const move of worthwhile) {
    if (kept.length >= beam) break;
    const { from, candidate, parent, found } = move;
    const slot = slotOf(candidate, order);
    const open = found ? openHash(candidate, parent) : (from.top?.hash ?? 0);
    const memory = found ? memoryHash(from, candidate, slot) : from.hash;
    if (!kept.some((state) => hasFuture(state, open, memory))) kept.push(make(move, order));
  }
  return kept;
}

function reject(move: Move): State {
  const { from, candidate, cost } = move;
  const length = from.length + 1;
  // Leaving what looks like a citation where it stands is nothing out of order.
  const natural = candidate.reject === 0 || candidate.accept >= citation;
  return {
    cost,
    doubtful: from.doubtful + (natural ? 0 : candidate.reject - candidate.accept),
    length,
    trouble: natural ? from.trouble : length,
    top: from.top,
    last: from.last,
    hash: from.hash,
    move,
  };
}

/** Costs of steps that occur in documents without a fault. */
const natural: ReadonlySet<Placement['step']> = new Set(['run-on', 'new-list', 'unnumbered']);

function accept(move: Move, found: Placement, order: Order): State {
  const { candidate, from, parent, popped, cost } = move;
  const { scheme, ordinal, branch, landmark } = candidate;
  const slot = slotOf(candidate, order);
  const last = from.last.slice();
  last[slot] = ordinal;
  const parented = last[slot + 1] ?? 0;
  if (parented === 0) last[slot + 1] = (parent?.scheme ?? -1) + 2;
  const length = from.length + 1;
  const odd = candidate.accept + popped + (natural.has(found.step) ? found.doubtful : found.cost);
  return {
    cost,
    doubtful: from.doubtful + popped + found.doubtful,
    length,
    trouble: odd > 1.1 ? length : from.trouble,
    top: {
      scheme,
      ordinal,
      branch,
      landmark,
      depth: (parent?.depth ?? 0) + 1,
      parent,
      hash: openHash(candidate, parent),
    },
    last,
    hash: memoryHash(from, candidate, slot),
    move,
  };
}

/** Where the memory of a candidate's scheme lies in a state. */
function slotOf({ scheme }: Candidate, order: Order): number {
  return 2 * (order.slots[scheme] ?? 0);
}
