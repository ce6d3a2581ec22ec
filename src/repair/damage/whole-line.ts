import type { Chain } from './chain.js';
import { decodeUnit, holesOf, nothing, type Decoded } from './decode.js';
import { fillHoles, type Filled } from './holes.js';
import type { Language } from './language.js';

/** How far the best character for a hole must stand before the next; in nats. */
const fillMargin = 8;

/**
 * Reads a whole line again under one chain, where the rest of the document has shown that it was
 * read wrongly from end to end.
 *
 * @returns undefined if the line's bytes are not text in the encoding meant. Cost: linear.
 */
export function rereadLine(line: string, chain: Chain, language: Language): Filled | undefined {
  let states: readonly Decoded[] = [nothing];
  for (let at = 0; at < line.length && states.length > 0; at++) {
    states = decodeUnit(states, line.charCodeAt(at), chain);
  }
  const complete = states
    .filter(({ pending }) => pending.length === 0)
    .sort((a, b) => a.holes.count - b.holes.count);
  const [best] = complete;
  return best && fillHoles(best.after, holesOf(best), '', '', language, fillMargin);
}
