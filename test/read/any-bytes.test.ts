import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ZhengbenError } from '../../src/model/error.js';
import { readSource, restoreBytes, type ReadOptions } from '../../src/read/index.js';

/** Bytes that lead, trail, end and break characters in every encoding. */
const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
      fc
        .constantFrom(
          ...['feff', 'fffe', 'efbbbf', '84319533', 'a3a0', 'a2e3', '80', 'a2cc', '8862', 'cca0'],
          ...[
            'd800',
            '00d8',
            'dc00',
            '00dc',
            '8130',
            '81308130',
            'e4b8ad',
            'd6d0',
            'a4a4',
            '0a',
            '3f',
          ],
        )
        .map((hex) => Uint8Array.from(Buffer.from(hex, 'hex'))),
    ),
    { maxLength: 20 },
  )
  .map((parts) => Buffer.concat(parts).filter((byte) => byte !== 0));

function restoresOrRefuses(input: Uint8Array, options: ReadOptions): void {
  try {
    const source = readSource(input, options);
    expect(Buffer.from(restoreBytes(source.text, source))).toEqual(Buffer.from(input));
    expect(source.text).not.toMatch(/\p{Surrogate}/u);
    let end = 0;
    for (const { offset, base64 } of source.raw) {
      expect(offset).toBeGreaterThanOrEqual(end);
      end = offset + Buffer.from(base64, 'base64').length;
    }
  } catch (error) {
    if (!(error instanceof ZhengbenError)) throw error;
    const offset = /[Bb]yte (\d+)/.exec(error.text.en)?.[1];
    if (offset !== undefined) expect(Number(offset)).toBeLessThan(input.length);
  }
}

test.each([undefined, 'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5'])(
  'any bytes as %s are restored, or refused',
  (encoding) => {
    fc.assert(
      fc.property(bytes, fc.boolean(), (input, lossy) => {
        restoresOrRefuses(input, { encoding, lossy });
      }),
      { numRuns: 1000 },
    );
  },
);
