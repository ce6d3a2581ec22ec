import type { Fault, FindFault } from './decoding.js';

/** Finds the first unpaired surrogate, or a byte left over at the end. */
export function findUtf16Fault(order: 'le' | 'be'): FindFault {
  const [low, high] = order === 'le' ? [0, 1] : [1, 0];
  return (bytes, from): Fault | null => {
    const unit = (at: number): number => ((bytes[at + high] ?? 0) << 8) | (bytes[at + low] ?? 0);
    const last = bytes.length - (bytes.length % 2);
    for (let at = from; at < last; at += 2) {
      const kind = unit(at) & 0xfc00;
      if (kind !== 0xd800 && kind !== 0xdc00) continue;
      if (kind === 0xdc00 || at + 2 >= last || (unit(at + 2) & 0xfc00) !== 0xdc00) {
        return { start: at, end: at + 2 };
      }
      at += 2;
    }
    return last < bytes.length && from < bytes.length ? { start: last, end: bytes.length } : null;
  };
}
