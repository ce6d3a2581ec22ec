import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnchorIndex } from '../../src/text/anchor.js';

describe('AnchorIndex', () => {
  test('finds words from their first visible character to their last, whatever blanks lie between', () => {
    const text = '  第一条 \r\n\u3000\u3000为了规范\n管理，制定本办法。\n';
    const { start, end } = new AnchorIndex(text).find({ text: '为了规范管理' });
    expect(text.slice(start, end)).toBe('为了规范\n管理');
    expect(new AnchorIndex(text).find({ text: '第一条为了' }).start).toBe(2);
  });

  test('counts occurrences without overlaps', () => {
    const index = new AnchorIndex('甲甲甲甲');
    expect(index.find({ text: '甲甲', occurrence: 2 })).toEqual({ start: 2, end: 4 });
    expect(() => index.find({ text: '甲甲', occurrence: 3 })).toThrow('only 2 places');
    expect(() => index.find({ text: '甲甲' })).toThrow('2 places');
  });

  test('looks on from a place', () => {
    const index = new AnchorIndex('始 终 始 终');
    expect(index.findNext('终', 3)).toEqual({ start: 6, end: 7 });
    expect(() => index.findNext('始', 5)).toThrow('does not stand');
  });

  test('words without a visible character stand nowhere', () => {
    expect(() => new AnchorIndex('甲 乙').find({ text: ' \n' })).toThrow('does not stand');
  });

  test('any stretch of a text is found in it, also where its lines break elsewhere', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', ' ', '\n', '𠮷'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (whole, a, b) => {
        const start = a % whole.length;
        const words = whole.slice(start, start + 1 + (b % whole.length));
        fc.pre(/\S/.test(words));
        const found = new AnchorIndex(whole).find({
          text: words.replace(/\s/g, ''),
          occurrence: 1,
        });
        expect(whole.slice(found.start, found.end).replace(/\s/g, '')).toBe(
          words.replace(/\s/g, ''),
        );
        expect(found.start).toBeLessThanOrEqual(start + words.length);
      }),
    );
  });
});
