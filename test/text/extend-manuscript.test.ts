import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.js';
import type { Manuscript } from '../../src/model/manuscript.js';
import type { Range } from '../../src/model/position.js';
import { extendManuscript, type Pass } from '../../src/text/extend-manuscript.js';
import { LineIndex } from '../../src/text/line-index.js';
import { TracedText, type Replacement } from '../../src/text/traced-text.js';
import { UnitTrace } from './unit-trace.js';

/** A text as it was read, or after edits of which nothing is told. */
function readAs(source: string, replaced: readonly Replacement[] = []): Manuscript {
  const traced = TracedText.of(source).apply(replaced);
  const { text } = traced;
  const lines = new LineIndex(source);
  return {
    source: { text: source, encoding: 'utf-8', bom: false, bytes: Buffer.from(source) } as never,
    text,
    edits: [],
    passes: [],
    facts: [],
    blocks: [],
    trace: {
      position: (start, end) => lines.position(start, end),
      ranges: (start, end) => traced.ranges(start, end),
      fromSource: (offset) => traced.fromSource(offset),
    },
  };
}

function pass(replacements: readonly Replacement[], more: Partial<Pass> = {}): Pass {
  return {
    rule: 'script',
    replacements,
    confidence: 'certain',
    why: (before, after, start) => `${before} at ${start} is ${after}`,
    ...more,
  };
}

function placesOf(ranges: readonly Range[]): number[] {
  return ranges.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
}

const source = '關於軟件\n第一條　正文\n';
const first = pass([
  { start: 0, end: 2, after: '关于' },
  { start: 2, end: 4, after: '软体的' },
]);
const second = pass([{ start: 2, end: 5, after: '软件' }], { rule: 'terms', confidence: 'likely' });

describe('one more pass over a manuscript', () => {
  test('that replaces nothing leaves the manuscript as it is', () => {
    const manuscript = readAs(source);
    expect(extendManuscript(manuscript, pass([]))).toBe(manuscript);
  });

  test('makes the text, or takes it where it is known already', () => {
    expect(extendManuscript(readAs(source), first).text).toBe('关于软体的\n第一條　正文\n');
    expect(
      extendManuscript(readAs('甲'), pass([{ start: 0, end: 1, after: '乙' }], { text: '乙' }))
        .text,
    ).toBe('乙');
  });

  test('adds its edits behind those there are, numbered one higher, each at its place in the source', () => {
    const manuscript = extendManuscript(extendManuscript(readAs(source), first), second);
    expect(manuscript.text).toBe('关于软件\n第一條　正文\n');
    const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
    const expected: Edit[] = [
      {
        rule: 'script',
        pass: 0,
        start: 0,
        end: 2,
        before: '關於',
        after: '关于',
        confidence: 'certain',
        why: '關於 at 0 is 关于',
        position: { start: at(0), end: at(2) },
      },
      {
        rule: 'script',
        pass: 0,
        start: 2,
        end: 4,
        before: '軟件',
        after: '软体的',
        confidence: 'certain',
        why: '軟件 at 2 is 软体的',
        position: { start: at(2), end: at(4) },
      },
      {
        rule: 'terms',
        pass: 1,
        start: 2,
        end: 5,
        before: '软体的',
        after: '软件',
        confidence: 'likely',
        why: '软体的 at 2 is 软件',
        position: { start: at(2), end: at(4) },
      },
    ];
    expect(manuscript.edits).toEqual(expected);
    expect([...(manuscript.eachEdit?.() ?? [])]).toEqual(expected);
    expect(manuscript.passes?.map(({ replacements }) => [...replacements])).toEqual([
      first.replacements,
      second.replacements,
    ]);
  });

  test('numbers its edits behind the highest pass there is', () => {
    const [edit] = extendManuscript(
      readAs('甲乙'),
      pass([{ start: 0, end: 1, after: '丙' }]),
    ).edits;
    const base = {
      ...readAs('丙乙'),
      edits: edit
        ? [
            { ...edit, pass: 4 },
            { ...edit, pass: 2 },
          ]
        : [],
    };
    const { edits } = extendManuscript(base, pass([{ start: 1, end: 2, after: '丁' }]));
    expect(edits.map((each) => each.pass)).toEqual([4, 2, 5]);
  });

  test('says nothing of passes where nothing was said', () => {
    const { passes, ...rest } = readAs('甲');
    expect(passes).toEqual([]);
    expect(
      extendManuscript(rest, pass([{ start: 0, end: 1, after: '乙' }])).passes,
    ).toBeUndefined();
  });

  test('moves blocks, their facts and other facts with what they speak of', () => {
    const fact = { type: 'role', role: 'heading', confidence: 1, start: 5, end: 11 } as never;
    const base = {
      ...readAs(source),
      facts: [fact],
      blocks: [
        { start: 0, end: 4, facts: [] },
        { start: 5, end: 11, facts: [fact] },
      ],
    };
    const manuscript = extendManuscript(base, first);
    expect(manuscript.facts).toMatchObject([{ role: 'heading', start: 6, end: 12 }]);
    expect(manuscript.blocks).toMatchObject([
      { start: 0, end: 5, facts: [] },
      { start: 6, end: 12, facts: [{ role: 'heading', start: 6, end: 12 }] },
    ]);
    expect(manuscript.text.slice(6, 12)).toBe('第一條　正文');
  });

  test('what is deleted leaves its facts an empty place, none that ends before it begins', () => {
    const fact = { type: 'role', role: 'heading', confidence: 1, start: 1, end: 2 } as never;
    const { facts } = extendManuscript(
      { ...readAs('甲乙丙'), facts: [fact] },
      pass([{ start: 1, end: 2, after: '' }]),
    );
    expect(facts).toMatchObject([{ start: 1, end: 1 }]);
  });

  test('finds a place of the source again behind all passes', () => {
    const { text, trace } = extendManuscript(extendManuscript(readAs(source), first), second);
    const offset = source.indexOf('正文');
    expect(trace.fromSource(offset)).toBe(text.indexOf('正文'));
    expect(trace.fromSource(0)).toBe(0);
  });

  test('gives ranges of a text that was moved in the order of the source, joined where they touch', () => {
    const base = readAs('因只有\n爲', [
      { start: 1, end: 1, after: '爲', move: 1 },
      { start: 4, end: 5, after: '', move: 1 },
    ]);
    expect(base.text).toBe('因爲只有\n');
    const { text, trace } = extendManuscript(base, pass([{ start: 1, end: 2, after: '为' }]));
    expect(text).toBe('因为只有\n');
    expect(trace.ranges(0, 3)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 5 },
    ]);
    expect(trace.ranges(1, 5)).toEqual([{ start: 1, end: 5 }]);
    const shorter = extendManuscript(base, pass([{ start: 2, end: 3, after: '' }]));
    expect(shorter.trace.ranges(0, 3)).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 3 },
      { start: 4, end: 5 },
    ]);
  });

  test('what stood between two places of the source and is gone leaves them one range', () => {
    const base = readAs('甲乙', [{ start: 1, end: 1, after: '丙' }]);
    expect(base.text).toBe('甲丙乙');
    const { trace } = extendManuscript(base, pass([{ start: 1, end: 2, after: '' }]));
    expect(trace.ranges(0, 2)).toEqual([{ start: 0, end: 2 }]);
  });

  test('leads to the source through each pass, as going back unit by unit does', () => {
    const seeds = fc.array(
      fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 4 })), {
        minLength: 1,
        maxLength: 5,
      }),
      { minLength: 1, maxLength: 3 },
    );
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' '), maxLength: 20 });
    fc.assert(
      fc.property(words, seeds, (text, steps) => {
        let manuscript = readAs(text);
        const traces: UnitTrace[] = [];
        for (const step of steps) {
          let at = 0;
          const replacements = step.flatMap(([skip, length, after]) => {
            const start = at + skip;
            if (start > manuscript.text.length) return [];
            at = Math.min(manuscript.text.length, start + length);
            return [{ start, end: at, after }];
          });
          traces.unshift(UnitTrace.of(manuscript.text).apply(replacements));
          manuscript = extendManuscript(manuscript, pass(replacements));
        }
        expect(manuscript.text).toBe(traces[0]?.text);
        for (let start = 0; start <= manuscript.text.length; start++) {
          const places = traces.reduce<ReadonlySet<number>>(
            (found, trace) =>
              new Set([...found].flatMap((at) => placesOf(trace.ranges(at, at + 1)))),
            new Set(placesOf([{ start, end: Math.min(start + 3, manuscript.text.length) }])),
          );
          const found = manuscript.trace.ranges(start, start + 3);
          expect(placesOf(found)).toEqual([...places].sort((one, other) => one - other));
          // They are sorted, and none touches the next.
          for (const [at, { end }] of found.entries()) {
            expect(found[at + 1]?.start ?? Infinity).toBeGreaterThan(end);
          }
        }
      }),
    );
  });
});
