import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../../src/model/position.js';
import { LineIndex } from '../../src/text/line-index.js';

/** A point, found by going through the text: a line ends behind LF, CRLF or CR. */
function pointByHand(text: string, offset: number): Point {
  let line = 1;
  let start = 0;
  for (let at = 0; at < offset; at++) {
    const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (!isEnd) continue;
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1, offset };
}

describe('LineIndex', () => {
  test('tells line and column, both from 1, behind every kind of line end', () => {
    const index = new LineIndex('甲\r\n乙丙\r丁\n');
    expect([0, 1, 2, 3, 5, 6, 7, 8].map((offset) => index.point(offset))).toEqual([
      { line: 1, column: 1, offset: 0 },
      { line: 1, column: 2, offset: 1 },
      { line: 1, column: 3, offset: 2 },
      { line: 2, column: 1, offset: 3 },
      { line: 2, column: 3, offset: 5 },
      { line: 3, column: 1, offset: 6 },
      { line: 3, column: 2, offset: 7 },
      { line: 4, column: 1, offset: 8 },
    ]);
  });

  test('takes what lies beyond the text as the nearest end', () => {
    const index = new LineIndex('甲\n乙');
    expect(index.position(-4, 9)).toEqual({
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 2, column: 2, offset: 3 },
    });
    expect(new LineIndex('').point(1)).toEqual({ line: 1, column: 1, offset: 0 });
  });

  test('finds every place of a text, in whatever order they are asked for', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '\n', '\r'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(), { maxLength: 30 }), (words, places) => {
        const index = new LineIndex(words);
        const offsets = places.map((place) => place % (words.length + 1));
        expect(offsets.map((offset) => index.point(offset))).toEqual(
          offsets.map((offset) => pointByHand(words, offset)),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('keeps thousands of lines', () => {
    const index = new LineIndex('甲\n'.repeat(5000));
    for (const line of [5000, 1, 64, 65, 4999, 2, 3, 4, 2500, 5001]) {
      expect(index.point((line - 1) * 2)).toEqual({ line, column: 1, offset: (line - 1) * 2 });
    }
  });
});
