import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TracedText, type Replacement } from '../../src/text/traced-text.js';
import { UnitTrace } from './unit-trace.js';

/** A text and one pass of disjoint edits of it. */
const textAndEdits = fc
  .tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.string())))
  .map(([text, seeds]) => ({ text, edits: editsFor(text, seeds) }));

function editsFor(text: string, seeds: [number, number, string][]): Replacement[] {
  const edits: Replacement[] = [];
  let at = 0;
  for (const [skip, length, after] of seeds) {
    const start = at + (skip % 7);
    const end = Math.min(text.length, start + length);
    if (start > text.length) break;
    edits.push({ start, end, after });
    at = end;
  }
  return edits;
}

function applyPlainly(text: string, edits: readonly Replacement[]): string {
  return [...edits]
    .reverse()
    .reduce((now, { start, end, after }) => now.slice(0, start) + after + now.slice(end), text);
}

/** As {@link editsFor}, and some deletions become moves to where another edit was. */
function editsWithMoves(text: string, seeds: [number, number, string][]): Replacement[] {
  const edits = editsFor(text, seeds);
  for (let at = 0; at + 1 < edits.length; at += 2) {
    const [skip = 0] = seeds[at] ?? [];
    const [there, gone] = skip % 2 === 0 ? [at, at + 1] : [at + 1, at];
    const from = edits[gone];
    const to = edits[there];
    if (skip % 5 > 2 || !from || !to || from.start === from.end) continue;
    edits[gone] = { ...from, after: '', move: at };
    const after = text.slice(from.start, from.end);
    edits[there] = { start: to.start, end: to.start, after, move: at };
  }
  return edits;
}

const passes = fc.array(
  fc.array(fc.tuple(fc.nat(60), fc.nat(4), fc.string({ maxLength: 5 })), { maxLength: 7 }),
  { maxLength: 4 },
);

describe('TracedText', () => {
  test('is what a trace unit by unit is, over passes of edits and moves', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), passes, fc.nat(), (source, seeds, from) => {
        let traced = TracedText.of(source);
        let plain = UnitTrace.of(source);
        for (const each of seeds) {
          const edits = editsWithMoves(traced.text, each);
          traced = traced.apply(edits);
          plain = plain.apply(edits);
        }
        const { length } = traced.text;
        expect(traced.text).toBe(plain.text);
        const found: unknown[] = [];
        const expected: unknown[] = [];
        // In another order each time: a look-up begins where the last one ended.
        for (let step = 0; step <= length; step++) {
          const start = (step * 7 + from) % (length + 1);
          for (const end of [start, start + 1, start + 3, length].filter(
            (each) => each <= length,
          )) {
            found.push(traced.hull(start, end), traced.ranges(start, end));
            expected.push(plain.hull(start, end), plain.ranges(start, end));
          }
        }
        for (let offset = 0; offset <= source.length; offset++) {
          const place = plain.fromSource(offset);
          if (place === undefined) continue;
          found.push(traced.fromSource(offset));
          expected.push(place);
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('applies passes as plain string replacement would', () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        expect(TracedText.of(text).apply(edits).text).toBe(applyPlainly(text, edits));
      }),
    );
  });

  test('copied text slices back to the source', () => {
    const traced = TracedText.of('abcdef\nghi').apply([{ start: 6, end: 7, after: '' }]);
    expect(traced.text).toBe('abcdefghi');
    expect(traced.hull(4, 8)).toEqual({ start: 4, end: 9 });
    expect(traced.ranges(4, 8)).toEqual([
      { start: 4, end: 6 },
      { start: 7, end: 9 },
    ]);
  });

  test('a replacement of another length stands for its whole range', () => {
    const traced = TracedText.of('a...b').apply([{ start: 1, end: 4, after: '……' }]);
    expect(traced.hull(2, 3)).toEqual({ start: 1, end: 4 });
    expect(traced.hull(3, 4)).toEqual({ start: 4, end: 5 });
  });

  test('a move keeps the place its text came from', () => {
    const traced = TracedText.of('因只有\n爲').apply([
      { start: 1, end: 1, after: '爲', move: 1 },
      { start: 4, end: 5, after: '', move: 1 },
    ]);
    expect(traced.text).toBe('因爲只有\n');
    expect(traced.hull(1, 2)).toEqual({ start: 4, end: 5 });
    expect(traced.fromSource(4)).toBe(1);
  });

  test('ranges and deletions tile the source, over two passes', () => {
    fc.assert(
      fc.property(
        textAndEdits,
        fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.string())),
        (first, seeds) => {
          const once = TracedText.of(first.text).apply(first.edits);
          const twice = once.apply(editsFor(once.text, seeds));
          let covered = 0;
          for (const range of twice.ranges(0, twice.text.length)) {
            expect(range.start).toBeGreaterThanOrEqual(covered);
            covered = range.end;
          }
          expect(covered).toBeLessThanOrEqual(first.text.length);
        },
      ),
    );
  });

  test('going to the source and back finds every copied unit', () => {
    const traced = TracedText.of('一二三四五六').apply([
      { start: 1, end: 2, after: '' },
      { start: 3, end: 4, after: 'xyz' },
    ]);
    expect(traced.text).toBe('一三xyz五六');
    for (const [at, source] of [
      [0, 0],
      [1, 2],
      [5, 4],
      [6, 5],
    ] as const) {
      expect(traced.hull(at, at + 1)).toEqual({ start: source, end: source + 1 });
      expect(traced.fromSource(source)).toBe(at);
    }
    expect(traced.fromSource(1)).toBe(1);
  });

  test.each([
    ['overlap', 1, 3],
    ['lie outside the text', 2, 4],
    ['end before they start', 2, 1],
  ])('edits that %s are refused', (_, start, end) => {
    const edits = [
      { start: 0, end: 2, after: '' },
      { start, end, after: '' },
    ];
    expect(() => TracedText.of('abc').apply(edits)).toThrow(
      new RangeError(`Edit [${start}, ${end}) overlaps the one before it or lies outside the text`),
    );
  });

  test('an empty text stands for the whole of a source that was deleted', () => {
    const traced = TracedText.of('甲乙').apply([{ start: 0, end: 2, after: '' }]);
    expect([traced.text, traced.hull(0, 0), traced.ranges(0, 0), traced.fromSource(1)]).toEqual([
      '',
      { start: 0, end: 0 },
      [],
      0,
    ]);
    expect(traced.apply([])).toBe(traced);
  });

  test('a move that inserts another text than it deletes is refused', () => {
    const apply = (edits: Replacement[]) => () => TracedText.of('abc').apply(edits);
    expect(apply([{ start: 0, end: 0, after: 'c', move: 1 }])).toThrow('Move 1');
    expect(
      apply([
        { start: 0, end: 0, after: 'cd', move: 1 },
        { start: 2, end: 3, after: '', move: 1 },
      ]),
    ).toThrow('Move 1');
  });
});
