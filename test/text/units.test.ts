import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUnits, writeUnits } from '../../src/text/units.js';

const lengths = [0, 1, 31, 32, 33, 100, 5000];

describe('the units of a text as an array', () => {
  test.each(lengths)(
    '%i units are written from the first on, and nothing behind them',
    (length) => {
      const text = '国𠮷'.repeat(length).slice(0, length);
      const units = new Uint16Array(length + 2).fill(7);
      writeUnits(text, units);
      expect([...units]).toEqual([...Array.from({ length }, (_, at) => text.charCodeAt(at)), 7, 7]);
    },
  );

  test('are written into a part of an array', () => {
    for (const text of ['甲乙', '甲乙'.repeat(40)]) {
      const all = new Uint16Array(text.length + 4);
      writeUnits(text, all.subarray(3, 3 + text.length));
      expect([all[2], all[3], all[2 + text.length], all[3 + text.length]]).toEqual([
        0, 0x7532, 0x4e59, 0,
      ]);
    }
  });

  test('are read back as far as is asked for, unpaired surrogates as they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }),
        fc.nat(),
        (list, until) => {
          const length = until % (list.length + 1);
          const units = Uint16Array.from(list);
          const text = readUnits(units, length);
          expect(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))).toEqual(
            list.slice(0, length),
          );
          const again = new Uint16Array(length);
          writeUnits(text, again);
          expect([...again]).toEqual(list.slice(0, length));
        },
      ),
    );
  });

  test('are read from a part of an array', () => {
    const units = Uint16Array.from('甲乙丙丁', (character) => character.charCodeAt(0));
    expect(readUnits(units.subarray(1, 4), 2)).toBe('乙丙');
  });
});
