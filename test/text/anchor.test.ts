import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ZhengbenError } from '../../src/model/error.js';
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

  test('says in both languages what is not found, stands in several places, or in too few', () => {
    const index = new AnchorIndex('甲 乙 甲');
    expect(() => index.find({ text: '丙' })).toThrow(
      new ZhengbenError('anchor-not-found', {
        en: '"丙" does not stand in the source any more. Quote it as the source has it, before any repair and conversion, or take the correction out.',
        zh: '原文中已没有“丙”。请按修复和转换之前的原文引用，或删去这条订正。',
      }),
    );
    expect(() => index.find({ text: '甲' })).toThrow(
      new ZhengbenError('anchor-ambiguous', {
        en: '"甲" stands in 2 places of the source. Quote more of it, or add "occurrence: 1" to 2.',
        zh: '原文中有 2 处“甲”。请引用更长的文字，或注明 occurrence（1 至 2）。',
      }),
    );
    expect(() => index.find({ text: '甲', occurrence: 3 })).toThrow(
      new ZhengbenError('anchor-not-found', {
        en: '"甲" stands in only 2 places of the source; occurrence 3 was asked for.',
        zh: '原文中“甲”只有 2 处，而订正要求第 3 处。',
      }),
    );
  });

  test.each([
    ['\n 甲 \u3000 乙\n', '甲 乙'],
    ['甲'.repeat(40), '甲'.repeat(40)],
    ['甲'.repeat(41), `${'甲'.repeat(39)}…`],
  ])('quotes %j on one line of forty characters at most', (text, quoted) => {
    expect(() => new AnchorIndex('丙').find({ text })).toThrow(`"${quoted}" does not stand`);
  });

  test('words are found over blanks of any kind, and blanks in them do not count', () => {
    expect(new AnchorIndex('甲\u3000 \n乙').find({ text: '甲  \t乙' })).toEqual({
      start: 0,
      end: 5,
    });
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
