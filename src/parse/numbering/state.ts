import type { Candidate } from './candidate.js';

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
  previous: State | null;
  decision: Decision | null;
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
    previous: null,
    decision: null,
  };
}

/** Mixes a value into a hash (FNV-1a). */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value ^ 0x811c9dc5, 0x01000193) >>> 0;
}

/** What a reading's future depends on: its open sections and its memory. */
export function keyOf(state: State): number {
  return (state.top?.hash ?? 0) * 0x20_0000 + (state.hash >>> 11);
}
