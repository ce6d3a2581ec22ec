import { describe, expect, it, vi } from 'vitest';
import type { Position, Root } from '../../src/index.js';
import { ZhengbenError } from '../../src/model/error.js';
import { writeJson } from '../../src/write/json.js';
import { opinion } from './documents.js';
import { root, section, title } from './tree.js';

const place: Position = {
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 3, offset: 2 },
};

describe('writeJson', () => {
  it('reads back as the same tree, on one line', () => {
    const json = writeJson(opinion);
    expect(JSON.parse(json)).toEqual(opinion);
    expect(json.indexOf('\n')).toBe(json.length - 1);
  });

  it('is indented where it has no positions, and ends with one newline', () => {
    const json = writeJson(opinion, { positions: false });
    expect(json.startsWith('{\n  "type": "root",\n')).toBe(true);
    expect(json.endsWith('}\n')).toBe(true);
  });

  it('leaves positions out, and only positions', () => {
    const data = { ranges: [{ start: 0, end: 2 }] };
    const tree: Root = {
      ...root(title('甲乙')),
      position: place,
      data: {
        metadata: { position: '第一页', ranges: '甲', ['__proto__']: '乙' },
        diagnostics: [{ id: 'numbering-gap', severity: 'warning', message: '甲', position: place }],
      },
    };
    tree.children[0]!.children = [
      { type: 'title', value: '甲', position: place, data },
      { type: 'title', value: '乙', position: place, data: { ...data, confidence: 0.5 } },
    ];
    expect(JSON.parse(writeJson(tree, { positions: false }))).toEqual({
      type: 'root',
      children: [
        {
          type: 'document',
          children: [
            { type: 'title', value: '甲' },
            { type: 'title', value: '乙', data: { confidence: 0.5 } },
          ],
        },
      ],
      data: {
        metadata: { position: '第一页', ranges: '甲', ['__proto__']: '乙' },
        diagnostics: [{ id: 'numbering-gap', severity: 'warning', message: '甲' }],
      },
    });
    expect(writeJson(tree)).toContain('"offset":2');
  });

  it('refuses, in plain words, a tree larger than one string', () => {
    const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('Invalid string length');
    });
    expect(() => writeJson(opinion)).toThrow(ZhengbenError);
    expect(() => writeJson(opinion)).toThrow('--no-positions');
    stringify.mockRestore();
  });

  it('refuses, in plain words, a tree too deep for a stack', () => {
    let inner = section(5000, '1.', '底');
    for (let at = 4999; at > 0; at--) inner = { ...section(at, '1.', '层'), children: [inner] };
    expect(() => writeJson(root(inner))).toThrow(ZhengbenError);
    expect(() => writeJson(root(inner))).toThrow('nests deeper than');
  });
});
