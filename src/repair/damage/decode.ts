import { bytesOf, feed, isDoubtful, unknownByte, type Chain } from './chain.js';
import type { Hole } from './holes.js';

/** How far a text has been decoded along one choice of bytes. */
export interface Decoded {
  readonly pending: readonly number[];
  /** With a U+FFFD for every hole. It grows by every step: to look into it on the way is dear. */
  readonly after: string;
  /** The first and the last character of it. */
  readonly first: string;
  readonly last: string;
  readonly holes: Holes;
  /** Characters of several bytes, all of them known. */
  readonly several: number;
}

/** Holes, the last one first: what many states have in common is kept once. */
interface Holes {
  readonly count: number;
  readonly last?: Hole;
  readonly before?: Holes;
}

const noHoles: Holes = { count: 0 };

export const nothing: Decoded = {
  pending: [],
  after: '',
  first: '',
  last: '',
  holes: noHoles,
  several: 0,
};

/** The holes of what was decoded, in order. Cost: linear in them. */
export function holesOf({ holes }: Decoded): Hole[] {
  const found: Hole[] = [];
  for (let at: Holes | undefined = holes; at?.last; at = at.before) found.push(at.last);
  return found.reverse();
}

/**
 * Decodes one more UTF-16 unit. Where its bytes are in doubt (€ is 80 or A2 E3 to a reader of GBK)
 * all choices are followed that go on; of two that stand alike, the one with fewer holes.
 *
 * @returns none where the bytes are not text in the encoding meant. Cost: constant.
 */
export function decodeUnit(
  states: readonly Decoded[],
  unit: number,
  chain: Chain,
): readonly Decoded[] {
  const options = bytesOf(unit, chain);
  const [state] = states;
  const [bytes] = options;
  if (states.length === 1 && options.length === 1 && state && bytes) {
    const next = decodeBytes(state, bytes, chain);
    return next ? [next] : [];
  }
  const found = new Map<string, Decoded>();
  for (const from of states) {
    for (const choice of options) {
      const next = decodeBytes(from, choice, chain);
      if (!next) continue;
      const key = next.pending.join();
      const known = found.get(key);
      if (!known || next.holes.count < known.holes.count) found.set(key, next);
    }
  }
  return [...found.values()];
}

function decodeBytes(from: Decoded, bytes: readonly number[], chain: Chain): Decoded | undefined {
  let { pending, after, first, last, holes, several } = from;
  for (const byte of bytes) {
    const step = feed(pending, byte, chain);
    if (step.kind === 'invalid') return undefined;
    if (step.kind === 'pending') {
      // A lost byte may end or continue a character; that it began one, nothing shows.
      if (step.pending[0] === unknownByte) return undefined;
      pending = step.pending;
      continue;
    }
    const known = byte !== unknownByte && !pending.includes(unknownByte);
    if (!known) {
      const hole = { at: after.length, candidates: step.candidates };
      holes = { count: holes.count + 1, last: hole, before: holes };
    } else if (byte >= 0x80) several++;
    const character = known ? (step.candidates[0] ?? '') : '\ufffd';
    // One Greek letter may be; a row of letters from many scripts is an accident.
    if (isDoubtful(character, chain) && isDoubtful(last, chain)) return undefined;
    if (after === '') first = character;
    last = character;
    after += character;
    pending = [];
  }
  return { pending, after, first, last, holes, several };
}
