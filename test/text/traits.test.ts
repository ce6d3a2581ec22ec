import { describe, expect, test } from 'vitest';
import * as traits from '../../src/text/traits.js';

const { traitsOf } = traits;
const names = new Map(
  Object.entries(traits).flatMap(([name, bit]) => (typeof bit === 'number' ? [[bit, name]] : [])),
);

/** The names of a text's traits. */
function namesOf(text: string): string[] {
  const found = traitsOf(text);
  return [...names].filter(([bit]) => found & bit).map(([, name]) => name);
}

describe('traits of a text', () => {
  test.each([
    ['为了规范管理，制定本办法。\n', []],
    ['甲\r\n乙', ['foreignEnds']],
    ['甲\u2028乙', ['foreignEnds']],
    ['甲\u0085乙', ['foreignEnds']],
    ['甲\u001b乙', ['controls']],
    ['甲\t乙\n', []],
    ['甲\u200b乙', ['invisibles']],
    ['甲\u202e乙', ['invisibles']],
    ['甲\u00ad乙', ['softHyphens']],
    ['⼀', ['radicalForms']],
    ['１', ['compatibles']],
    ['\uf900', ['compatibles']],
    ['甲,乙', ['halfMarks']],
    ['（甲）', []],
    ['(甲)', ['halfMarks']],
    ['甲 乙', ['blanks']],
    ['甲　乙', ['blanks']],
    ['\u2005', ['blanks']],
    ['甲\ufffd', ['losses']],
    ['锟斤拷', ['losses']],
    ['甲&乙', ['ampersands']],
  ])('%j: %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  test.each([
    ['甲.\n乙', ['lastPoints']],
    ['甲.', ['lastPoints']],
    ['甲.乙', []],
    ['甲..乙', ['doubledPoints']],
    ['甲……乙', ['doubledPoints']],
    ['甲…乙', []],
    ['甲··', ['doubledPoints']],
    ['甲，，乙', ['doubledMarks']],
    ['甲，乙，', []],
    ['甲，。', []],
    ['甲。。', ['doubledMarks', 'doubledPoints']],
    ['甲--乙', ['strokes']],
    ['甲-乙-', []],
    ['甲──乙', ['strokes']],
    ['——甲', ['strokes']],
    ['甲\n——乙', ['strokes']],
    ['甲——乙', []],
    ['甲??', ['halfMarks', 'losses']],
    ['甲?乙', ['halfMarks']],
  ])('of two units beside each other, %j: %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  test.each([
    ['“甲”“乙”', []],
    ['“甲\n乙”', ['oddQuotes']],
    ['“甲', ['oddQuotes']],
    ['甲”', ['oddQuotes']],
    ['“甲“乙”', ['oddQuotes']],
    ['“甲”\n“乙”\n', []],
    ['‘甲’', ['oddQuotes']],
    ['"甲"', ['oddQuotes']],
  ])('of quotation marks that do not open and close in turn, %j: %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  test.each([
    ['20241231', ['longNumbers']],
    ['2024123', []],
    ['2024123，1', []],
    ['甲20241231乙', ['longNumbers']],
    ['1234 5678', ['blanks']],
  ])('of more than seven digits in a row, %j: %j', (text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  test('are those of each text, whichever was asked about before', () => {
    expect([namesOf('甲,乙'), namesOf('甲&乙'), namesOf(''), namesOf('甲,乙')]).toEqual([
      ['halfMarks'],
      ['ampersands'],
      [],
      ['halfMarks'],
    ]);
  });
});
