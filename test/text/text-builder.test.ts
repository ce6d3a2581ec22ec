import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyReplacements } from '../../src/text/apply-replacements.js';
import { TextBuilder } from '../../src/text/text-builder.js';

test.each([0, 1, 4095, 4096, 4097, 8192, 10_000])(
  '%i pieces are put together in order',
  (count) => {
    const pieces = Array.from({ length: count }, (_, at) => (at % 7 === 3 ? '' : `${at}，`));
    const made = new TextBuilder();
    for (const piece of pieces) made.add(piece);
    expect(made.take()).toBe(pieces.join(''));
  },
);

test('a text after replacements', () => {
  expect(applyReplacements('甲乙丙', [])).toBe('甲乙丙');
  expect(
    applyReplacements('甲乙丙丁', [
      { start: 0, end: 0, after: '子' },
      { start: 1, end: 3, after: '丑' },
    ]),
  ).toBe('子甲丑丁');
  expect(applyReplacements('甲乙', [{ start: 1, end: 2, after: '' }])).toBe('甲');
});

test('replacements are what putting each in by hand makes, the last one first', () => {
  const seeds = fc.array(fc.tuple(fc.nat(5), fc.nat(4), fc.string({ maxLength: 3 })));
  fc.assert(
    fc.property(fc.string(), seeds, (text, steps) => {
      let at = 0;
      const replacements = steps.flatMap(([skip, length, after]) => {
        const start = Math.min(text.length, at + skip);
        at = Math.min(text.length, start + length);
        return [{ start, end: at, after }];
      });
      expect(applyReplacements(text, replacements)).toBe(
        replacements.reduceRight(
          (now, { start, end, after }) => now.slice(0, start) + after + now.slice(end),
          text,
        ),
      );
    }),
  );
});
