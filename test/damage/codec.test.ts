import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { codec, isPrivateUse, latinByte } from '../../src/repair/damage/codec.js';

describe.each(['gbk', 'big5'] as const)('%s', (encoding) => {
  const { decode, encode } = codec(encoding);

  test('every character it decodes it encodes, to bytes of the same character', () => {
    const strays: string[] = [];
    for (let code = 0; code < 0x1_0000; code++) {
      const unit = decode[code] ?? 0;
      if (unit !== 0 && decode[encode[unit] ?? 0] !== unit) strays.push(code.toString(16));
    }
    expect(strays).toEqual([]);
  });

  test('it agrees with another library on all common characters', () => {
    const differ: string[] = [];
    for (let unit = 0x4e00; unit < 0xa000; unit++) {
      const character = String.fromCharCode(unit);
      const bytes = iconv.encode(character, encoding);
      const other = bytes.length === 2 ? bytes.readUInt16BE() : 0;
      const ours = encode[unit] ?? 0;
      if (ours !== 0 && other !== ours) differ.push(character);
    }
    // Eight radicals are newer than the other library's table; 仝 stands twice in Big5.
    expect(differ.join('')).toBe(encoding === 'gbk' ? '龴龵龶龷龸龹龺龻' : '仝');
  });

  test('it decodes nothing to private use', () => {
    expect(decode.some(isPrivateUse)).toBe(false);
  });
});

test('Windows-1252 differs from Latin-1 in 27 characters', () => {
  expect(latinByte(0x20ac)).toBe(0x80);
  expect(latinByte('Ÿ'.charCodeAt(0))).toBe(0x9f);
  expect(latinByte(0x81)).toBe(0x81);
  expect(latinByte('é'.charCodeAt(0))).toBe(0xe9);
  expect(latinByte('中'.charCodeAt(0))).toBe(-1);
});
