import fc from 'fast-check';
import { eastAsianWidth } from 'get-east-asian-width';
import { expect, test, vi } from 'vitest';
import { characterWidth, textWidth } from '../../src/text/width.js';

vi.mock('get-east-asian-width', { spy: true });

test.each<[string, 0 | 1 | 2, number[]]>([
  ['a control', 0, [0, 0x09, 0x0a, 0x1f, 0x7f, 0x80, 0x9f]],
  ['a letter, digit or mark of ASCII', 1, [0x20, 0x30, 0x41, 0x7a, 0x7e]],
  ['a soft hyphen', 0, [0xad]],
  ['a combining mark', 0, [0x0300, 0x036f, 0x20d0, 0x302a, 0x302d, 0x3099, 0xfe20]],
  ['a mark that encloses', 0, [0x0488, 0x20dd, 0x20e0]],
  ['a variation selector', 0, [0xfe00, 0xfe0f, 0xe0100, 0xe01ef]],
  ['a format character', 0, [0x061c, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0xfeff]],
  ['a tag', 0, [0xe0001, 0xe0020, 0xe007f]],
  ['a character beside the combining marks', 1, [0x02ff, 0x0370]],
  ['a sign or letter that is narrow or neutral', 1, [0xa9, 0xe2, 0x0627, 0x1160]],
  ['the first and last Hangul initial', 2, [0x1100, 0x115f]],
  ['the first and last radical', 2, [0x2e80, 0x2fd5]],
  ['what surrounds the radicals', 1, [0x2e7f, 0x2e9a, 0x2fd6]],
  ['an ideographic space, comma or bracket', 2, [0x3000, 0x3001, 0x3010, 0x303e]],
  ['an ideographic half fill space', 1, [0x303f]],
  ['kana', 2, [0x3041, 0x30a2, 0x30ff]],
  ['the first and last Han character of a block', 2, [0x3400, 0x4dbf, 0x4e00, 0x9fff]],
  ['a compatibility character', 2, [0xf900, 0xfaff]],
  ['the ligature behind them', 1, [0xfb00]],
  ['the first and last Hangul syllable', 2, [0xac00, 0xd7a3]],
  ['what lies behind the syllables', 1, [0xd7a4]],
  ['an unpaired surrogate', 1, [0xd800, 0xdbff, 0xdc00, 0xdfff]],
  ['a full-width form', 2, [0xff01, 0xff21, 0xff60, 0xffe0, 0xffe5, 0xffe6]],
  ['a half-width form', 1, [0x20a9, 0xff61, 0xff71, 0xffe8]],
  ['an ambiguous quotation mark or dash', 2, [0x2018, 0x2019, 0x201c, 0x201d, 0x2014]],
  ['another ambiguous character', 2, [0x2026, 0x2460, 0xb1, 0xb7, 0xd7, 0x2160, 0xe000, 0xfffd]],
  ['the last but one of the basic plane', 1, [0xfffe]],
  ['a letter above the basic plane', 1, [0x10000, 0x10400]],
  ['a Han character above the basic plane', 2, [0x20000, 0x20bb7, 0x2fffd, 0x30000, 0x3fffd]],
  ['what lies behind a plane of Han', 1, [0x2fffe, 0x3fffe]],
  ['a picture', 2, [0x1f004, 0x1f600]],
  ['a private character above the basic plane', 2, [0xf0000, 0x10fffd]],
])('%s takes %i, also when asked for again', (_, width, codePoints) => {
  for (const codePoint of codePoints) {
    const name = `U+${codePoint.toString(16)}`;
    expect([name, characterWidth(codePoint)]).toEqual([name, width]);
    expect([name, characterWidth(codePoint)]).toEqual([name, width]);
  }
});

test('a character of the basic plane is measured once, one of ASCII never', () => {
  const measured = vi.mocked(eastAsianWidth).mockClear();
  textWidth('Article 1 ~ 鱻龘鱻龘 ﾊﾋﾊﾋ \uffff\uffff Article 2');
  expect(measured.mock.calls.map(([codePoint]) => codePoint)).toEqual([
    0x9c7b, 0x9f98, 0xff8a, 0xff8b, 0xffff,
  ]);
});

test.each([
  ['nothing', '', 0],
  ['Han', '国务院办公厅', 12],
  ['Han and digits', '国发〔2025〕11号', 16],
  ['Han between quotation marks', '“十四五”', 10],
  ['letters', 'GB/T 9704', 9],
  ['an accent that combines', 'e\u0301', 1],
  ['a byte order mark', '\ufeff第一条', 6],
  ['line feeds', '甲\n乙\n', 4],
  ['Han above the basic plane', '𠮷𠮷', 4],
  ['the first letter above the basic plane', '\u{10000}甲', 3],
  ['the last character of all planes but one', '\u{10fffd}甲', 4],
  ['a high surrogate at the end', '甲\ud842', 3],
  ['a high surrogate before Han', '\ud842甲', 3],
  ['a high surrogate before a pair', '\ud842𠮷', 3],
  ['a low surrogate', '\udfb7甲', 3],
])('the columns of %s', (_, text, columns) => {
  expect(textWidth(text)).toBe(columns);
});

test('a text is as wide as its characters together', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const widths = Array.from(text, (character) => characterWidth(character.codePointAt(0) ?? 0));
      expect(textWidth(text)).toBe(widths.reduce<number>((sum, width) => sum + width, 0));
    }),
  );
});
