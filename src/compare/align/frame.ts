import type { Scope } from './alignment.js';
import type { Edition } from '../edition/edition.js';

/** Of each of these a document has one: alone on both sides they are one, however they differ. */
const single = ['title', 'documentNumber', 'issueDate', 'signature', 'byline', 'abstract'] as const;

/**
 * Pairs what stands around the bodies of two editions, kind by kind, where each side has one.
 *
 * @param decided pairs that must not be touched. Cost: linear.
 */
export function pairFrames(
  old: Edition,
  next: Edition,
  scope: Scope,
  decided: readonly (readonly [number, number])[],
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const type of single) {
    const left = only(old, scope.oldStart, scope.oldEnd, type);
    const right = only(next, scope.newStart, scope.newEnd, type);
    if (left < 0 || right < 0) continue;
    if (decided.some(([a, b]) => a === left || b === right)) continue;
    pairs.push([left, right]);
  }
  return pairs;
}

/** The one unit of a type in a stretch, or -1 where there is none or several. */
function only(edition: Edition, start: number, end: number, type: string): number {
  let found = -1;
  for (let unit = start; unit < end; unit++) {
    if (edition.units[unit]?.node.type !== type) continue;
    if (found >= 0) return -1;
    found = unit;
  }
  return found;
}
