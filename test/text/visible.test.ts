import { describe, expect, test } from 'vitest';
import { visible } from '../../src/text/visible.js';

describe('what acts on a terminal or cannot be seen is written out:', () => {
  test.each([
    ['\n\r\t\f\v\0', String.raw`\n\r\t\f\v\0`],
    ['\u001b[31m', String.raw`\x1b[31m`],
    ['\u0001\u0007\u007f', String.raw`\x01\x07\x7f`],
    ['\u0085\u009b', String.raw`\x85\x9b`],
    ['\u00ad', '‹U+00AD›'],
    ['\u200b\u202e\u2066', '‹U+200B›‹U+202E›‹U+2066›'],
    ['\u2028\u2029', '‹U+2028›‹U+2029›'],
    ['\ufeff', '‹U+FEFF›'],
    ['\u{e0041}', '‹U+E0041›'],
    ['甲\ud800', '甲‹U+D800›'],
    ['\udc00乙', '‹U+DC00›乙'],
    ['\u115f\u1160\u2800\u3164\uffa0', '‹U+115F›‹U+1160›‹U+2800›‹U+3164›‹U+FFA0›'],
    ['\u0600', '‹U+0600›'],
  ])('%j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  test.each(['《关于加强“互联网＋”的意见》（2024年）——附件……', 'plain text, 𠮷 é', '　 ', ''])(
    'but not %j',
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  test('but not what is to be kept', () => {
    expect(visible('甲\n乙\t丙\u001b', '\n')).toBe(String.raw`甲
乙\t丙\x1b`);
    expect(visible('甲\n乙\t丙', '\n\t')).toBe('甲\n乙\t丙');
  });
});
