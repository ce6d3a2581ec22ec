import type { Range } from '../../model/position.js';
import { isDoubtful, type Chain } from './chain.js';
import { decodeUnit, holesOf, nothing, type Decoded } from './decode.js';
import type { Hole } from './holes.js';

/** A long stretch whose bytes are UTF-8 but for single lost ones; offsets into the text searched. */
export interface StrictRun extends Range {
  /** With a U+FFFD for every hole. */
  after: string;
  holes: readonly Hole[];
  /** Characters of several bytes, all of them known. */
  several: number;
  /** The same stretch without its last characters, the longest last. */
  shorter: readonly StrictRun[];
}

/** Characters of several bytes that a stretch must hold: chance never makes as many. */
const leastCharacters = 6;

/**
 * Stretches of a text whose bytes, under a chain that means UTF-8, are flawless but for single
 * lost bytes, and prove themselves by their number. Finds what a search over hypotheses would
 * find, without the search.
 *
 * Cost: linear for text that is not such a stretch, and linear in those it finds.
 */
export function strictRuns(text: string, chain: Chain): StrictRun[] {
  const runs: StrictRun[] = [];
  let at = 0;
  while (at < text.length) {
    const run = text.charCodeAt(at) < 0x80 ? undefined : runFrom(text, at, chain);
    if (run && run.several >= leastCharacters) runs.push(run);
    at = run && run.end > at ? run.end : at + 1;
  }
  return runs;
}

/** A place where a stretch may end, and what was decoded up to there. */
interface Stop {
  readonly state: Decoded;
  readonly end: number;
}

/** How many characters on the end of a stretch may not belong to it. */
const doubted = 3;

/** The stretch that begins at a place; empty where none does. Cost: linear in the stretch. */
export function runFrom(text: string, start: number, chain: Chain): StrictRun {
  let states: readonly Decoded[] = [nothing];
  const stops: Stop[] = [];
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    states = decodeUnit(states, unit, chain);
    if (states.length === 0) break;
    // At the ends of a stretch, doubtful characters stand for themselves.
    if (states.some(({ first }) => first !== '' && isDoubtful(first, chain))) break;
    if (unit < 0x80 && unit !== 0x3f) continue;
    const state = states.find(({ pending }) => pending.length === 0);
    // A question mark behind a whole character is one.
    if (state && !isDoubtful(state.last, chain) && (unit !== 0x3f || state.last === '\ufffd')) {
      stops.push({ state, end: at + 1 });
      if (stops.length > doubted + 1) stops.shift();
    }
  }
  const shorter = stops.map(({ state, end }) => {
    const { after, several } = state;
    return { start, end, after, holes: holesOf(state), several, shorter: [] };
  });
  const whole = shorter.pop();
  return whole
    ? { ...whole, shorter }
    : { start, end: start, after: '', holes: [], several: 0, shorter };
}
