import { describe, expect, test } from 'vitest';
import { characterWidth, textWidth } from '../../src/text/width.js';

describe('columns of a character', () => {
  test.each([
    ['国', 2],
    ['，', 2],
    ['　', 2],
    ['１', 2],
    ['あ', 2],
    ['𠮷', 2],
    ['😀', 2],
    ['a', 1],
    [' ', 1],
    ['~', 1],
    ['é', 2],
    ['ｱ', 1],
    ['\u{10400}', 1],
    ['“', 2],
    ['”', 2],
    ['—', 2],
    ['…', 2],
    ['①', 2],
    ['\u0301', 0],
    ['\u20dd', 0],
    ['\u200b', 0],
    ['\u{e0041}', 0],
    ['\u{1d167}', 0],
    ['\0', 0],
    ['\u001f', 0],
    ['\u007f', 0],
    ['\u0085', 0],
  ])('%j takes %i', (character, columns) => {
    const codePoint = character.codePointAt(0) ?? 0;
    // Asked twice: the second answer is remembered.
    expect([characterWidth(codePoint), characterWidth(codePoint)]).toEqual([columns, columns]);
    expect(textWidth(character)).toBe(columns);
  });
});

describe('columns of a text', () => {
  test.each([
    ['', 0],
    ['第1条', 5],
    ['国务院：“一”', 14],
    ['𠮷野家', 6],
    ['e\u0301', 1],
    ['甲\u200b乙', 4],
  ])('%j: %i', (text, columns) => {
    expect(textWidth(text)).toBe(columns);
  });

  test('unpaired surrogates each count, and the character behind one too', () => {
    const alone = textWidth('\ud842');
    expect(textWidth('\ud842国')).toBe(alone + 2);
    expect(textWidth('\ud842\ud842\udfb7')).toBe(alone + 2);
    expect(textWidth('\udfb7a')).toBe(textWidth('\udfb7') + 1);
  });
});
