import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countShared, firstFrom, type Pairs } from '../../src/compare/align/character-pairs.js';
import { OffsetIndex } from '../../src/compare/edition/offset-index.js';
import { Parts } from '../../src/compare/align/parts.js';

/** Few kinds of pairs, so that many are there more than once; the lowest and highest among them. */
const kind = fc.oneof(fc.integer({ min: -3, max: 6 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1));
const pairs = fc.array(kind, { maxLength: 60 }).map((list): Pairs => Int32Array.from(list).sort());

/** Shared pairs, counted one by one: each takes its twin away. */
function takenFrom(whole: Pairs, part: Pairs): number {
  const left = [...whole];
  return [...part].filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}

test('pairs two bodies share are as many as can be taken away one by one, whichever is longer', () => {
  fc.assert(
    fc.property(pairs, pairs, (one, other) => {
      expect(countShared(one, other)).toBe(takenFrom(one, other));
      expect(countShared(other, one)).toBe(takenFrom(one, other));
    }),
  );
});

test('the first place that holds a number or more is found from anywhere', () => {
  fc.assert(
    fc.property(pairs, kind, fc.nat(70), (list, least, from) => {
      const start = Math.min(from, list.length);
      const found = list.subarray(start).findIndex((pair) => pair >= least);
      expect(firstFrom(list, start, least)).toBe(found < 0 ? list.length : start + found);
    }),
  );
});

describe('parts of a body', () => {
  test('are found where all together have three quarters of their pairs in places of their own', () => {
    fc.assert(
      fc.property(pairs, fc.array(pairs, { maxLength: 5 }), pairs, (whole, list, more) => {
        const parts = new Parts(whole);
        for (const part of list) parts.take(part);
        const all = [...list, more];
        const together = Int32Array.from(all.flatMap((part) => [...part])).sort();
        const shared = all.reduce((sum, part) => sum + takenFrom(whole, part), 0);
        const expected =
          shared <= 1.1 * whole.length && takenFrom(whole, together) >= 0.75 * together.length;
        expect(parts.areFound(more)).toBe(expected);
        parts.take(more);
        expect(parts.areFound()).toBe(expected);
        expect(parts.shared).toBe(shared);
      }),
    );
  });

  test('that say the same are not both found where it is said once', () => {
    const whole = Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    const parts = new Parts(whole);
    parts.take(Int32Array.of(1, 2, 3));
    expect(parts.areFound(Int32Array.of(4, 5, 6))).toBe(true);
    expect(parts.areFound(Int32Array.of(1, 2, 3))).toBe(false);
  });
});

test('an index of offsets finds the first at or behind any', () => {
  const offsets = fc
    .array(fc.nat(400), { maxLength: 80 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(offsets, fc.integer({ min: -5, max: 500 }), (list, offset) => {
      const found = list.findIndex((one) => one >= offset);
      expect(new OffsetIndex(list).firstFrom(offset)).toBe(found < 0 ? list.length : found);
    }),
  );
});
