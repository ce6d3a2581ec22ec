import diff from 'fast-diff';
import { bodyLength, mayBeOne, type Alignment } from './alignment.js';
import type { WeightedPair } from '../increasing.js';

/** fast-diff is quadratic: lists that differ in more places than this are not given to it. */
const mostUnits = 1500;

/**
 * Bodies that are alike in the longest common order, for text that repeats itself and has nothing
 * unique: what both lists begin and end with, and between them a diff with one character a body.
 *
 * @returns places in the lists, in order. Cost: linear, and quadratic between the ends, which is bounded.
 */
export function commonBodies(
  { old, new: next }: Alignment,
  oldUnits: readonly number[],
  newUnits: readonly number[],
): WeightedPair[] {
  const pairs: WeightedPair[] = [];
  const add = (a: number, b: number): void => {
    const [one, other] = [oldUnits[a] ?? 0, newUnits[b] ?? 0];
    const length = bodyLength(next, other);
    if (length > 0 && mayBeOne(old, one, next, other))
      pairs.push({ old: a, new: b, weight: length });
  };
  const same = (a: number, b: number): boolean => {
    const [one, other] = [oldUnits[a], newUnits[b]];
    return (
      one !== undefined &&
      other !== undefined &&
      old.keys[one] === next.keys[other] &&
      bodyLength(old, one) === bodyLength(next, other)
    );
  };
  let start = 0;
  while (same(start, start)) add(start, start++);
  let oldEnd = oldUnits.length;
  let newEnd = newUnits.length;
  const tail: [number, number][] = [];
  while (oldEnd > start && newEnd > start && same(oldEnd - 1, newEnd - 1)) {
    tail.push([--oldEnd, --newEnd]);
  }
  if (oldEnd - start <= mostUnits && newEnd - start <= mostUnits) {
    between(start, oldEnd, newEnd, oldUnits, newUnits, old.keys, next.keys, add);
  }
  for (const [a, b] of tail.reverse()) add(a, b);
  return pairs;
}

function between(
  start: number,
  oldEnd: number,
  newEnd: number,
  oldUnits: readonly number[],
  newUnits: readonly number[],
  oldKeys: Float64Array,
  newKeys: Float64Array,
  add: (a: number, b: number) => void,
): void {
  const characters = new Map<number, string>();
  // Any characters will do; there are fewer bodies than Han characters.
  const characterOf = (key: number): string => {
    let character = characters.get(key);
    if (character === undefined) {
      character = String.fromCharCode(0x4e00 + characters.size);
      characters.set(key, character);
    }
    return character;
  };
  const spell = (units: readonly number[], end: number, keys: Float64Array): string =>
    units
      .slice(start, end)
      .map((unit) => characterOf(keys[unit] ?? 0))
      .join('');
  let a = start;
  let b = start;
  for (const [operation, text] of diff(
    spell(oldUnits, oldEnd, oldKeys),
    spell(newUnits, newEnd, newKeys),
  )) {
    if (operation === diff.EQUAL) {
      for (let by = 0; by < text.length; by++) add(a + by, b + by);
    }
    if (operation !== diff.INSERT) a += text.length;
    if (operation !== diff.DELETE) b += text.length;
  }
}
