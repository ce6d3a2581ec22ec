import type { Candidate } from './candidate.js';
import type { Placement } from './placement.js';

/** What a step of a reading is, for diagnostics. */
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

/** What is decided of one candidate. */
export interface Decision {
  candidate: Candidate;
  accepted: boolean;
  /** 1 for outermost; 0 if rejected. */
  depth: number;
  step: Step;
  /** The ordinal that was expected, where another one stands. */
  expected: number;
}

/** One open section. */
export interface Frame {
  scheme: number;
  ordinal: number;
  branch: number;
  landmark: Candidate['landmark'];
  depth: number;
  parent: Frame | null;
  /** Tells stacks of open sections apart. */
  hash: number;
}

/** One reading of the candidates so far. */
export interface State {
  cost: number;
  /** The part of the cost that another order of schemes might save. */
  doubtful: number;
  /** How many candidates are read, and how many were when something last was out of order. */
  length: number;
  trouble: number;
  top: Frame | null;
  /** For each scheme that occurs: its last ordinal, and its first parent plus two (0: none yet). */
  last: readonly number[];
  /** Tells memories apart. */
  hash: number;
  /** The step that led here; null where nothing is read yet. */
  move: Move | null;
}

/** A step from a reading to one that is a candidate longer. */
export interface Move {
  candidate: Candidate;
  from: State;
  /** What the whole reading costs with it. */
  cost: number;
  parent: Frame | null;
  /** Null where the candidate is left a paragraph. */
  found: Placement | null;
  /** The part of the cost for sections it closes. */
  popped: number;
}

/** The schemes that occur, and how they rank in one order. */
export interface Order {
  /** The place of each scheme in a state's memory, by scheme. */
  slots: readonly number[];
  /** The rank of each scheme, by scheme; outermost is lowest. */
  ranks: readonly number[];
  size: number;
}

/** The reading of nothing. */
export function initialState(order: Order): State {
  return {
    cost: 0,
    doubtful: 0,
    length: 0,
    trouble: 0,
    top: null,
    last: new Array<number>(2 * order.size).fill(0),
    hash: 0,
    move: null,
  };
}

/** Mixes a value into a hash (FNV-1a). */
function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value ^ 0x811c9dc5, 0x01000193) >>> 0;
}

/** The hash of the open sections behind an accepted candidate. */
export function openHash({ scheme, ordinal, branch }: Candidate, parent: Frame | null): number {
  return mix(mix(mix(parent?.hash ?? 1, scheme), ordinal), branch);
}

/** The hash of the memory behind an accepted candidate, whose scheme is remembered at `slot`. */
export function memoryHash(from: State, { ordinal }: Candidate, slot: number): number {
  return (from.hash ^ mix(slot + 1, from.last[slot] ?? 0) ^ mix(slot + 1, ordinal)) >>> 0;
}

/** True if a state has open sections and a memory of these hashes: then its future is the same. */
export function hasFuture(state: State, open: number, memory: number): boolean {
  return (state.top?.hash ?? 0) === open && state.hash >>> 11 === memory >>> 11;
}
