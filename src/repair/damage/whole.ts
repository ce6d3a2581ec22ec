import type { Range } from '../../model/position.js';
import { bytesOf, feed, type Chain } from './chain.js';

/**
 * False where damage goes on beside a stretch: a character that could not be read, or the first
 * bytes of one that is cut off.
 */
export function isWhole(
  { start, end, steps }: Range & { readonly steps: readonly Chain[] },
  text: string,
  starts: ReadonlySet<number>,
  ends: ReadonlySet<number>,
): boolean {
  const [chain] = steps;
  if (!ends.has(start) && isRest(text.charAt(start - 1), chain)) return false;
  if (end >= text.length || starts.has(end)) return true;
  const next = text.charCodeAt(end);
  if (isRest(text.charAt(end), chain)) return false;
  if (chain?.meant !== 'utf-8' || next < 0x80) return true;
  return !bytesOf(next, chain).some((bytes) => {
    const [lead = 0] = bytes;
    if (lead < 0xe0) return false;
    let pending: readonly number[] = [];
    for (const byte of bytes) {
      const step = feed(pending, byte, chain);
      if (step.kind !== 'pending') return false;
      pending = step.pending;
    }
    return true;
  });
}

/** True for a character that damage left: one that could not be read, or a byte read as Latin. */
function isRest(character: string, chain: Chain | undefined): boolean {
  if (character === '\ufffd') return true;
  return (
    chain?.read === 'latin' && /[\u0080-\u024f]/.test(character) && !'·×°±'.includes(character)
  );
}
