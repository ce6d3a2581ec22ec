import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Root } from '../../src/index.js';
import { ZhengbenError } from '../../src/model/error.js';
import { writeJsonBytes } from '../../src/write/json-bytes.js';
import { writeJson } from '../../src/write/json.js';
import { opinion } from './documents.js';
import { root, section, title } from './tree.js';

const text = (chunks: readonly Uint8Array[]): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));

/** Any of the 65,536 units a string may hold, halves of surrogate pairs among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '"\\\b\t\n\f\r\u0000\u001f\u007f\u2028',
    '\ud83d',
    '\ude00\ud83d',
    '国\ud83d\ude00é',
  ),
);
const offset = fc.oneof(
  fc.nat(2 ** 31 - 1),
  fc.constantFrom(0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 2 ** 31 - 1),
);
const point = fc.record({ line: offset, column: offset, offset });
const position = fc.record({ start: point, end: point });
const ranges = fc.array(fc.record({ start: offset, end: offset }));

describe('writeJsonBytes', () => {
  it('is what writeJson gives, as UTF-8', () => {
    expect(text(writeJsonBytes(opinion))).toBe(writeJson(opinion));
  });

  it('is so for any text and any place', () => {
    const metadata = fc.dictionary(
      fc.oneof(anyText, fc.constantFrom('position', 'ranges')),
      anyText,
    );
    const confidence = fc.oneof(fc.double(), fc.constantFrom(-0, -1, 0.5, 2 ** 31, 1e21, NaN));
    fc.assert(
      fc.property(anyText, position, ranges, metadata, confidence, (value, at, of, known, sure) => {
        const tree: Root = {
          ...root(title('题')),
          position: at,
          data: { ranges: of, metadata: known, confidence: sure },
        };
        tree.children[0]?.children.push(
          { type: 'title', value, position: at },
          { type: 'issueDate', value: '', date: null, data: { ranges: of } },
          { ...section(1, '一、', value), runIn: true },
        );
        expect(text(writeJsonBytes(tree))).toBe(writeJson(tree));
      }),
      { numRuns: 40 },
    );
  });

  it('comes in chunks where it is large, and a text longer than a chunk is one', () => {
    const tree = root(...Array.from({ length: 300 }, (_, index) => title('国'.repeat(index * 9))));
    const chunks = writeJsonBytes(tree);
    expect(chunks.length).toBeGreaterThan(2);
    expect(text(chunks)).toBe(writeJson(tree));
  });

  it('leaves out what is undefined, as writeJson does', () => {
    const tree = root(title('甲'));
    Object.assign(tree.children[0] ?? {}, { data: undefined });
    expect(text(writeJsonBytes(tree))).toBe(writeJson(tree));
    const first: Root = { ...tree };
    Object.assign(first, { data: undefined, more: {}, none: [] });
    expect(text(writeJsonBytes(first))).toBe(writeJson(first));
  });

  it('refuses, in plain words, a tree too deep for a stack', () => {
    let inner = section(5000, '1.', '底');
    for (let at = 4999; at > 0; at--) inner = { ...section(at, '1.', '层'), children: [inner] };
    expect(() => writeJsonBytes(root(inner))).toThrow(ZhengbenError);
    expect(() => writeJsonBytes(root(inner))).toThrow('nests deeper than');
  });
});
