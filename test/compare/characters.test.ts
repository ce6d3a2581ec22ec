import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffCharacters } from '../../src/compare/bodies/characters.js';
import { heaviestIncreasing } from '../../src/compare/increasing.js';

function rebuild(old: string, next: string): string {
  let text = '';
  let at = 0;
  for (const hunk of diffCharacters(old, next)) {
    text += old.slice(at, hunk.old) + next.slice(hunk.new, hunk.newEnd);
    at = hunk.oldEnd;
  }
  return text + old.slice(at);
}

const few = fc.string({ unit: fc.constantFrom(...Array.from('甲乙丙丁')), maxLength: 60 });

describe('diffCharacters', () => {
  test('hunks turn one text into the other', () => {
    fc.assert(
      fc.property(few, few, (old, next) => {
        expect(rebuild(old, next)).toBe(next);
      }),
    );
  });

  test('so they do in long texts, which are divided', () => {
    const long = fc
      .array(fc.nat(0xffff), { minLength: 700, maxLength: 900 })
      .map((list) => list.map((at) => String.fromCharCode(0x4e00 + (at % 3000))).join(''));
    fc.assert(
      fc.property(long, fc.nat(600), few, (old, at, put) => {
        const next = old.slice(0, at) + put + old.slice(at + 30) + put;
        expect(rebuild(old, next)).toBe(next);
      }),
      { numRuns: 30 },
    );
    const unrelated = Array.from({ length: 5000 }, (_, at) => String.fromCharCode(0x4e00 + at));
    expect(diffCharacters(unrelated.join(''), unrelated.reverse().join('')).length).toBeLessThan(3);
  });

  test('are the same whichever side is old', () => {
    fc.assert(
      fc.property(few, few, (old, next) => {
        const turned = diffCharacters(next, old).map((hunk) => ({
          old: hunk.new,
          oldEnd: hunk.newEnd,
          new: hunk.old,
          newEnd: hunk.oldEnd,
        }));
        expect(diffCharacters(old, next)).toEqual(turned);
      }),
    );
  });
});

describe('heaviestIncreasing', () => {
  test('finds what trying everything finds', () => {
    const lists = fc.uniqueArray(fc.nat(20), { maxLength: 8 }).chain((old) =>
      fc.tuple(
        fc.constant(old),
        fc.array(fc.integer({ min: 1, max: 9 }), {
          minLength: old.length,
          maxLength: old.length,
        }),
      ),
    );
    fc.assert(
      fc.property(lists, ([olds, weights]) => {
        const pairs = olds.map((old, index) => ({ old, new: index, weight: weights[index] ?? 1 }));
        const kept = heaviestIncreasing(pairs);
        const weigh = (indices: readonly number[]): number =>
          indices.reduce((sum, index) => sum + (pairs[index]?.weight ?? 0), 0);
        let best = 0;
        for (let mask = 0; mask < 1 << pairs.length; mask++) {
          const chosen = pairs.map((_, index) => index).filter((index) => mask & (1 << index));
          const rises = chosen.every(
            (index, at) =>
              at === 0 || (pairs[chosen[at - 1] ?? 0]?.old ?? 0) < (pairs[index]?.old ?? 0),
          );
          if (rises) best = Math.max(best, weigh(chosen));
        }
        expect(weigh(kept)).toBe(best);
      }),
    );
  });
});
