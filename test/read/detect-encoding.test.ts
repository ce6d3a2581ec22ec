import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../src/model/source.js';
import { ZhengbenError } from '../../src/model/error.js';
import { detectEncoding } from '../../src/read/detect-encoding.js';
import { encodeText, readSource, restoreBytes } from '../../src/read/index.js';
import { shared } from '../shared.js';

const hans = '各县（市、区）人民政府：\n现将实施办法印发给你们，请认真贯彻执行。\n';
const hant = '各縣（市、區）人民政府：\n現將實施辦法印發給你們，請認真貫徹執行。\n';
const all: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

describe.each(all)('%s', (encoding) => {
  const texts = encoding === 'big5' ? [hant] : [hans, hant];

  test.each(texts)('without a byte order mark: %j', (text) => {
    expect(detectEncoding(encodeText(text, encoding))).toBe(encoding);
  });

  test.each(texts)('with any byte changed or lost: %j', (text) => {
    const bytes = encodeText(text, encoding);
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes);
      changed[at] = 0xff - (changed[at] ?? 0) || 1;
      expect(detectEncoding(changed)).toBe(encoding);
      const lost = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
      expect(detectEncoding(lost)).toBe(encoding);
    }
  });
});

test('ASCII is UTF-8, and in UTF-16 it is UTF-16', () => {
  expect(detectEncoding(Buffer.from('plain text\n'))).toBe('utf-8');
  expect(detectEncoding(encodeText('plain text\n', 'utf-16le'))).toBe('utf-16le');
  expect(detectEncoding(encodeText('plain text\n', 'utf-16be'))).toBe('utf-16be');
});

test('GBK whose bytes are also valid UTF-8, of another script', () => {
  const bytes = encodeText('全省同时实施', 'gb18030');
  expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toMatch(/^[\u0080-\u07ff]+$/);
  expect(detectEncoding(bytes)).toBe('gb18030');
});

test('a long page of ASCII before the first Han character', () => {
  const text = `${'<div class="x">\n'.repeat(5000)}${hans}`;
  expect(detectEncoding(encodeText(text, 'gb18030'))).toBe('gb18030');
});

test('noise is not taken for UTF-16', () => {
  const noise = Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * at * 7919 + at * 31) % 255));
  expect(() => readSource(noise)).toThrow(ZhengbenError);
});

describe.skipIf(!shared)('real documents', () => {
  const seed = (): string => {
    const folder = join(shared ?? '', 'seeds');
    const name = readdirSync(folder).find((each) => each.startsWith('003')) ?? '';
    return readFileSync(join(folder, name), 'utf8');
  };

  test.each(all)('the traditional seed in %s, also with CRLF', (encoding) => {
    for (const text of [seed(), seed().replaceAll('\n', '\r\n')]) {
      const bytes = encodeText(text, encoding);
      const source = readSource(bytes);
      expect(source.encoding).toBe(encoding);
      expect(Buffer.compare(restoreBytes(source.text, source), bytes)).toBe(0);
      if (encoding !== 'big5') expect(source.text).toBe(text);
    }
  });

  const raw = join(shared ?? '', 'corpus/raw');
  const named = shared
    ? readdirSync(raw).filter((name) => /\.(?:enc_\w+|crlf|oldmac|mixedeol)\./.test(name))
    : [];
  test.each(named)('%s', (name) => {
    const bytes = readFileSync(join(raw, name));
    const source = readSource(bytes);
    expect(Buffer.compare(restoreBytes(source.text, source), bytes)).toBe(0);
    const expected = /enc_(\w+)/.exec(name)?.[1] ?? 'utf8';
    expect(source.encoding.replace(/-/g, '')).toBe(
      { gbk: 'gb18030', utf8bom: 'utf8' }[expected] ?? expected,
    );
    expect(source.text).not.toMatch(/[\ufffd\ue000-\uf8ff]/);
  });
});
