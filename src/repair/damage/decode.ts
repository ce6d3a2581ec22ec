import { bytesOf, feed, isDoubtful, unknownByte, type Chain } from './chain.js';
import type { Hole } from './holes.js';

/** How far a text has been decoded along one choice of bytes. */
export interface Decoded {
  readonly pending: readonly number[];
  /** With a U+FFFD for every hole. */
  readonly after: string;
  readonly holes: readonly Hole[];
  /** Characters of several bytes, all of them known. */
  readonly several: number;
}

export const nothing: Decoded = { pending: [], after: '', holes: [], several: 0 };

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
      if (!known || next.holes.length < known.holes.length) found.set(key, next);
    }
  }
  return [...found.values()];
}

function decodeBytes(from: Decoded, bytes: readonly number[], chain: Chain): Decoded | undefined {
  let { pending, after, holes, several } = from;
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
    if (!known) holes = [...holes, { at: after.length, candidates: step.candidates }];
    else if (byte >= 0x80) several++;
    const character = known ? (step.candidates[0] ?? '') : '\ufffd';
    // One Greek letter may be; a row of letters from many scripts is an accident.
    if (isDoubtful(character, chain) && isDoubtful(after.at(-1) ?? '', chain)) return undefined;
    after += character;
    pending = [];
  }
  return { pending, after, holes, several };
}
