import { isDoubtful, type Chain } from './chain.js';
import { decodeUnit, nothing, type Decoded } from './decode.js';

/** A long stretch whose bytes are UTF-8 but for single lost ones. */
export interface StrictRun extends Decoded {
  /** UTF-16 offsets into the text that was searched. */
  start: number;
  end: number;
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

/** At the ends of a stretch, doubtful characters stand for themselves. */
function isEdge(after: string, chain: Chain): boolean {
  return !isDoubtful(after.at(-1) ?? '', chain);
}

/** The stretch that begins at a place; empty where none does. Cost: linear in the stretch. */
export function runFrom(text: string, start: number, chain: Chain): StrictRun {
  let states: readonly Decoded[] = [nothing];
  let whole: StrictRun = { ...nothing, start, end: start, shorter: [] };
  let shorter: StrictRun[] = [];
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    states = decodeUnit(states, unit, chain);
    if (states.length === 0) break;
    if (states.some(({ after }) => after !== '' && !isEdge(after.charAt(0), chain))) break;
    if (unit < 0x80 && unit !== 0x3f) continue;
    const complete = states.find(({ pending }) => pending.length === 0);
    // A question mark behind a whole character is one.
    if (
      complete &&
      isEdge(complete.after, chain) &&
      (unit !== 0x3f || complete.after.endsWith('\ufffd'))
    ) {
      if (whole.end > start) shorter = [...shorter.slice(-2), { ...whole, shorter: [] }];
      whole = { ...complete, start, end: at + 1, shorter };
    }
  }
  return whole;
}
