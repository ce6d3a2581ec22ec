import { describe, expect, test } from 'vitest';
import {
  closingMarks,
  isBlank,
  isDigit,
  isFullWidthMark,
  isHan,
  isHanUnit,
  isKana,
  isLatin,
  openingMarks,
} from '../../src/text/characters.js';

/** Code points from one up to and with another; one alone is itself. */
type Range = readonly [first: number, last?: number];

const compatibilityIdeographs: Range = [0xf900, 0xfaff];
const han: readonly Range[] = [
  [0x3005],
  [0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  compatibilityIdeographs,
  [0x2_0000, 0x3_3479],
];

/** All code points below a limit of which a class says yes, as ranges. */
function rangesOf(isIn: (codePoint: number) => boolean, limit: number): Range[] {
  const ranges: [number, number][] = [];
  for (let at = 0; at < limit; at++) {
    if (!isIn(at)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === at - 1) last[1] = at;
    else ranges.push([at, at]);
  }
  return ranges.map(([first, last]) => (first === last ? [first] : [first, last]));
}

describe('a class holds these characters and no others:', () => {
  test('Han, by the blocks of Unicode', () => {
    expect(rangesOf(isHan, 0x4_0000)).toEqual(han);
  });

  test('units of Han, also of characters beyond the BMP', () => {
    const units = rangesOf((unit) => isHanUnit(unit), 0x1_0000);
    expect(units).toEqual([
      ...han.slice(0, 4),
      [0xd840, 0xd88d],
      [0xdc00, 0xdfff],
      compatibilityIdeographs,
    ]);
    for (const character of ['𠀀', '𠮷', '\u{33479}']) {
      expect([0, 1].map((at) => isHanUnit(character.charCodeAt(at)))).toEqual([true, true]);
    }
  });

  test('digits of ASCII', () => {
    expect(rangesOf(isDigit, 0x1_0000)).toEqual([[0x30, 0x39]]);
  });

  test('Latin letters, without × and ÷', () => {
    expect(rangesOf(isLatin, 0x1_0000)).toEqual([
      [0x41, 0x5a],
      [0x61, 0x7a],
      [0xc0, 0xd6],
      [0xd8, 0xf6],
      [0xf8, 0x24f],
    ]);
  });

  test('blanks: those of Unicode that are no line end, and the tab', () => {
    const blank = /^[\p{Zs}\t]$/u;
    expect(rangesOf(isBlank, 0x1_0000)).toEqual(
      rangesOf((unit) => blank.test(String.fromCharCode(unit)), 0x1_0000),
    );
  });

  test('full-width marks', () => {
    expect(rangesOf(isFullWidthMark, 0x1_0000)).toEqual([
      [0x3001, 0x3003],
      [0x3008, 0x3011],
      [0x3014, 0x301f],
      [0xff01],
      [0xff05],
      [0xff08, 0xff09],
      [0xff0c],
      [0xff0e],
      [0xff1a, 0xff1b],
      [0xff1f],
      [0xff3b],
      [0xff3d],
      [0xff5e],
    ]);
    expect(
      Array.from('，。、；：！？（）《》〈〉「」『』【】〔〕％').every((mark) =>
        isFullWidthMark(mark.charCodeAt(0)),
      ),
    ).toBe(true);
    expect(Array.from('“”‘’—…·,.').some((mark) => isFullWidthMark(mark.charCodeAt(0)))).toBe(false);
  });

  test('kana, without the point that Chinese names have too', () => {
    expect(rangesOf(isKana, 0x1_0000)).toEqual([
      [0x3041, 0x30fa],
      [0x30fc, 0x30ff],
      [0xff66, 0xff9f],
    ]);
  });
});

describe('marks at the ends of a line', () => {
  const pairs = [
    '（）',
    '〔〕',
    '【】',
    '《》',
    '〈〉',
    '「」',
    '『』',
    '“”',
    '‘’',
    '〖〗',
    '［］',
    '｛｝',
    '()',
    '[]',
    '{}',
  ];

  test.each(pairs)('%s: one may not end a line, the other may not begin one', (pair) => {
    const [open, close] = [pair.charAt(0), pair.charAt(1)];
    expect([openingMarks.has(open), openingMarks.has(close)]).toEqual([true, false]);
    expect([closingMarks.has(open), closingMarks.has(close)]).toEqual([false, true]);
  });

  test('marks of pause and stop, and signs behind a number, may not begin a line', () => {
    for (const mark of '，。、；：！？．…—·％%‰℃,.;:!?～') {
      expect(closingMarks.has(mark)).toBe(true);
    }
    expect(closingMarks.size).toBe(pairs.length + 22);
    expect(openingMarks.size).toBe(pairs.length);
  });
});
