import { describe, expect, test } from 'vitest';
import { ZhengbenError } from '../../src/model/error.js';
import { readSource, restoreBytes, type ReadOptions } from '../../src/read/index.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

function refusal(input: Uint8Array, options?: ReadOptions): ZhengbenError {
  try {
    readSource(input, options);
  } catch (error) {
    if (error instanceof ZhengbenError) return error;
    throw error;
  }
  throw new Error('The input was not refused');
}

function roundTrip(input: Uint8Array, options?: ReadOptions): void {
  const source = readSource(input, options);
  expect(Buffer.from(restoreBytes(source.text, source))).toEqual(Buffer.from(input));
}

describe('UTF-8', () => {
  test('text, hash and no facts', () => {
    const source = readSource(bytes('关于印发工作方案的通知\n'));
    expect(source).toEqual({
      sha256: '41227d69527cb84ea3e6fad6daff3829055791ae662ceb5186e11a96f5389339',
      encoding: 'utf-8',
      bom: false,
      text: '关于印发工作方案的通知\n',
      format: 'text',
      facts: [],
      raw: [],
    });
  });

  test('a byte order mark is taken off once and recorded', () => {
    const source = readSource(bytes([0xef, 0xbb, 0xbf], '\ufeff通知'));
    expect(source.bom).toBe(true);
    expect(source.text).toBe('\ufeff通知');
    roundTrip(bytes([0xef, 0xbb, 0xbf], '\ufeff通知'));
  });

  test('empty input and a lone byte order mark are fine', () => {
    expect(readSource(new Uint8Array()).text).toBe('');
    expect(readSource(bytes([0xef, 0xbb, 0xbf])).text).toBe('');
    roundTrip(new Uint8Array());
    roundTrip(bytes([0xef, 0xbb, 0xbf]));
  });

  test('line ends and form feeds stay in the text; a form feed is a page break', () => {
    const source = readSource(bytes('一\r\n二\r三\n\f四'));
    expect(source.text).toBe('一\r\n二\r三\n\f四');
    expect(source.facts).toEqual([{ type: 'pageBreak', start: 7, end: 8 }]);
  });

  test('the first bad byte is named, counted from the first byte of the file', () => {
    const error = refusal(bytes([0xef, 0xbb, 0xbf], '通知', [0xe5, 0x8f], 'x'));
    expect(error.code).toBe('undecodable-bytes');
    expect(error.text.en).toContain('Byte 9 (E5 8F)');
    expect(error.text.en).toContain('--lossy');
    expect(error.text.zh).toContain('字节 9（E5 8F）');
  });
});

/** Every way UTF-8 can be wrong (Unicode 16, 3.9), and the U+FFFD a decoder writes for it. */
const faults: [string, number[], number][] = [
  ['a continuation byte alone', [0x80], 1],
  ['two of them', [0xbf, 0x80], 2],
  ['a lead byte alone', [0xe4], 1],
  ['a lead byte at the end of three', [0xf0, 0x9f, 0x98], 1],
  ['overlong slash', [0xc0, 0xaf], 2],
  ['overlong of three', [0xe0, 0x80, 0xaf], 3],
  ['overlong of four', [0xf0, 0x80, 0x80, 0xaf], 4],
  ['a surrogate', [0xed, 0xa0, 0x80], 3],
  ['a surrogate pair (CESU-8)', [0xed, 0xa1, 0x80, 0xed, 0xb0, 0x80], 6],
  ['above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 4],
  ['five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80], 5],
  ['FE and FF', [0xfe, 0xff], 2],
];

describe.each(faults)('UTF-8 with %s', (_, fault, replacements) => {
  const input = bytes('通知', fault, '要求', fault);

  test('is refused', () => {
    expect(refusal(input, { encoding: 'utf-8' }).text.en).toContain('Byte 6 ');
  });

  test('is read with U+FFFD if asked, and restored exactly', () => {
    const source = readSource(input, { encoding: 'utf-8', lossy: true });
    const lost = '\ufffd'.repeat(replacements);
    expect(source.text).toBe(`通知${lost}要求${lost}`);
    expect(source.text).toBe(new TextDecoder().decode(input));
    roundTrip(input, { encoding: 'utf-8', lossy: true });
  });
});

describe('UTF-16', () => {
  const little = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
  const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

  test.each([
    ['utf-16le', bytes([0xff, 0xfe], [...little('通知\n😀')])],
    ['utf-16be', bytes([0xfe, 0xff], [...big('通知\n😀')])],
  ])('%s with a byte order mark', (encoding, input) => {
    const source = readSource(input);
    expect(source).toMatchObject({ encoding, bom: true, text: '通知\n😀' });
    roundTrip(input);
  });

  test.each([['utf-16le', little] as const, ['utf-16be', big] as const])(
    '%s: unpaired surrogates and an odd byte',
    (encoding, encode) => {
      const low = encode('\udc00');
      const high = encode('\ud83d');
      const input = Buffer.concat(
        [encode('通'), low, encode('知'), high, encode('x'), high, [7]].map((part) =>
          Buffer.from(part),
        ),
      );
      const error = refusal(input, { encoding });
      expect(error.text.en).toContain('Byte 2 ');
      const source = readSource(input, { encoding, lossy: true });
      expect(source.text).toBe('通\ufffd知\ufffdx\ufffd\ufffd');
      roundTrip(input, { encoding, lossy: true });
    },
  );

  test('the mark decides which utf-16 a user means', () => {
    const input = bytes([0xfe, 0xff], [...big('通知')]);
    expect(readSource(input, { encoding: 'UTF_16' }).text).toBe('通知');
    expect(readSource(little('通知'), { encoding: 'utf16' }).text).toBe('通知');
  });
});

describe('what is no text', () => {
  test.each([
    ['PDF', bytes('%PDF-1.7\n')],
    ['ZIP', bytes([0x50, 0x4b, 3, 4], '……')],
    ['NUL', bytes('通知', [0], '要求')],
  ])('%s is refused in plain words', (word, input) => {
    const error = refusal(input);
    expect(error.code).toBe('binary-input');
    expect(error.text.en).toContain(word);
  });

  test('the NUL is named by its byte, in UTF-16 too', () => {
    const input = Buffer.from('\ufeff通\0知', 'utf16le');
    expect(refusal(input).text.en).toContain('at byte 4');
    expect(refusal(bytes('通知', [0])).text.en).toContain('at byte 6');
  });

  test.each([
    ['HTML', bytes('<!DOCTYPE html>\n<p>通知')],
    ['HTML', bytes('\ufeff\n  <HTML lang="zh">')],
    ['HTML', bytes('<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<html>')],
    ['HTML', Buffer.from('\ufeff<html><body>', 'utf16le')],
    ['RTF', bytes('{\\rtf1\\ansi')],
  ])('so is the source of a page, unless it is said to be text: %s', (word, input) => {
    const error = refusal(input);
    expect(error.code).toBe('markup-input');
    expect(error.text.en).toContain(word);
    expect(readSource(input, { format: 'text' }).text).not.toBe('');
  });

  test.each([
    '关于 <html> 标签的通知\n',
    '<htmlx>\n',
    '<div align="center">标题</div>\n',
    '{\\rt}\n',
    '<!-- 注 -->'.repeat(300),
    '<!--'.repeat(1000),
  ])('but not a text that speaks of markup: %s', (text) => {
    expect(readSource(bytes(text)).text).toBe(text);
  });

  test('so is more than maxBytes', () => {
    expect(refusal(bytes('通知'), { maxBytes: 5 }).code).toBe('too-large');
    expect(readSource(bytes('通知'), { maxBytes: 6 }).text).toBe('通知');
  });

  test('and an encoding nobody knows', () => {
    expect(refusal(bytes('通知'), { encoding: 'klingon' }).code).toBe('unknown-encoding');
  });
});

describe('format', () => {
  test.each([
    ['text', '# 标题\n正文'],
    ['text', '见[附件](a.doc)\n'],
    ['markdown', '## 标题\n\n见[附件](a.doc)\n'],
  ])('%s: %j', (format, text) => {
    expect(readSource(bytes(text)).format).toBe(format);
  });

  test('a name or an option decides', () => {
    expect(readSource(bytes('正文'), { name: 'a.MD' }).format).toBe('markdown');
    expect(readSource(bytes('正文'), { name: 'a.md', format: 'text' }).format).toBe('text');
  });
});
