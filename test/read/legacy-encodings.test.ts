import { expect, describe, test } from 'vitest';
import { ZhengbenError } from '../../src/model/error.js';
import { readSource, restoreBytes } from '../../src/read/index.js';

const hex = (text: string): Uint8Array => Buffer.from(text.replace(/ /g, ''), 'hex');

/** Reads and restores; gives the text. */
function read(bytes: Uint8Array, encoding: string, lossy = false): string {
  const source = readSource(bytes, { encoding, lossy });
  const restored = Buffer.from(restoreBytes(source.text, source));
  if (Buffer.compare(restored, bytes) !== 0) {
    throw new Error(
      `${encoding} ${Buffer.from(bytes).toString('hex')} was restored as ${restored.toString('hex')}`,
    );
  }
  return source.text;
}

function offsetOfRefusal(bytes: Uint8Array, encoding: string): number {
  try {
    readSource(bytes, { encoding });
  } catch (error) {
    if (error instanceof ZhengbenError) return Number(/Byte (\d+)/.exec(error.text.en)?.[1]);
    throw error;
  }
  throw new Error(`${Buffer.from(bytes).toString('hex')} was not refused`);
}

/** A code between characters of its encoding, and at the very end. */
function around(code: readonly number[]): Uint8Array {
  return Uint8Array.from([0xa4, 0xa4, 0x0a, ...code, 0xa4, 0xa4, ...code]);
}

describe.each(['gb18030', 'big5'])('%s, every one- and two-byte code', (encoding) => {
  test('is read and restored exactly, or refused at its byte', () => {
    let assigned = 0;
    let refused = 0;
    for (let lead = 0x80; lead <= 0xff; lead++) {
      for (let trail = 1; trail <= 0xff; trail++) {
        const bytes = around([lead, trail]);
        const text = read(bytes, encoding, true);
        if (text.includes('\ufffd')) {
          refused++;
          // 80 alone is € in gb18030, so what is refused there comes behind it.
          const euro = encoding === 'gb18030' && lead === 0x80;
          const offset = offsetOfRefusal(bytes, encoding);
          if (euro ? offset <= 3 : offset !== 3) {
            throw new Error(`${lead} ${trail} was refused at ${offset}`);
          }
        } else {
          assigned++;
          read(bytes, encoding);
        }
      }
    }
    expect(assigned + refused).toBe(128 * 255);
    expect(assigned).toBeGreaterThan(19_000);
    expect(refused).toBeGreaterThan(4000);
  });
});

test('gb18030, four-byte codes by sampling', () => {
  let assigned = 0;
  for (let index = 0; index < 1_587_600; index += 97) {
    const code = [
      0x81 + Math.floor(index / 12_600),
      0x30 + (Math.floor(index / 1260) % 10),
      0x81 + (Math.floor(index / 10) % 126),
      0x30 + (index % 10),
    ];
    if (!read(around(code), 'gb18030', true).includes('\ufffd')) assigned++;
  }
  // 1,587,600 codes, of which 39,420 stand for the BMP and 1,048,576 for the planes above it.
  expect(assigned / (1_587_600 / 97)).toBeCloseTo((39_420 + 1_048_576) / 1_587_600, 2);
});

describe('codes that decoder and encoder take differently', () => {
  test.each([
    ['gb18030', 'A3A0', '　'],
    ['gb18030', 'A2E3', '€'],
    ['gb18030', '80', '€'],
    ['big5', 'A2CC', '十'],
    ['big5', 'F9FA', '╭'],
  ])('%s %s', (encoding, code, expected) => {
    expect(read(Buffer.concat([hex('A4A4'), hex(code), hex('0A')]), encoding).slice(1)).toBe(
      `${expected}\n`,
    );
  });

  test('neighbours are kept as one stretch of raw bytes', () => {
    const source = readSource(hex('A4A4 A3A0 A3A0 0A A3A0'), { encoding: 'gbk' });
    expect(source.raw).toEqual([
      { offset: 2, length: 4, base64: 'o6CjoA==' },
      { offset: 7, length: 2, base64: 'o6A=' },
    ]);
  });
});

test('Big5 as Hong Kong extends it', () => {
  expect(read(hex('FCE1 A7E2 FEAA 8862 8864 88A3 88A5'), 'big5-hkscs')).toMatch(/^晳/);
  expect(read(hex('8862'), 'big5')).toBe('Ê\u0304');
});

describe('damage', () => {
  test.each([
    ['gb18030', 'D6D0 B9 0A D6D0', '中\ufffd\n中', 2],
    ['gb18030', 'D6D0 8130 41', '中\ufffd0A', 2],
    ['gb18030', 'D6D0 FF', '中\ufffd', 2],
    ['gb18030', 'D6D0 D6', '中\ufffd', 2],
    ['big5', 'A4A4 80 A4A4', '中\ufffd中', 2],
    ['big5', 'A4A4 FF A4A4', '中\ufffd中', 2],
    ['big5', 'A4A4 A4 0A', '中\ufffd\n', 2],
  ])('%s %s', (encoding, code, expected, offset) => {
    expect(read(hex(code), encoding, true)).toBe(expected);
    expect(offsetOfRefusal(hex(code), encoding)).toBe(offset);
  });
});

test('a byte order mark of GB18030 is taken off and restored', () => {
  const source = readSource(hex('84319533 D6D0'));
  expect(source).toMatchObject({ encoding: 'gb18030', bom: true, text: '中' });
  expect(Buffer.from(restoreBytes(source.text, source)).toString('hex')).toBe('84319533d6d0');
});
