import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/model/edit.js';
import { ZhengbenError } from '../../src/model/error.js';
import type { Manuscript } from '../../src/model/manuscript.js';
import { readSource, restoreBytes } from '../../src/read/index.js';
import { repair } from '../../src/repair/repair.js';
import { Field } from '../../src/restore/field.js';
import {
  proveRestorable,
  readEditsFile,
  restore,
  verify,
  writeEditsFile,
} from '../../src/restore/index.js';

const input = Buffer.concat([
  Buffer.from('\ufeff第一条\r\n'),
  Buffer.from([0xe5]),
  Buffer.from('第二条'),
]);

function cleaned(): Manuscript {
  return repair(readSource(input, { lossy: true }), { only: ['line-ends'] });
}

/** What was thrown, in English; in Chinese it must name the same things. */
function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ZhengbenError)) throw error;
    const { en, zh } = error.text;
    expect(zh).toMatch(/\p{Script=Han}{4}.*。$/su);
    for (const [hash] of en.matchAll(/[\da-f]{64}/g)) expect(zh).toContain(hash);
    return `${error.code}: ${en}`;
  }
  return 'nothing was thrown';
}

describe('clean and its edits file', () => {
  test('give the source back, byte for byte', () => {
    const manuscript = cleaned();
    const file = readEditsFile(writeEditsFile(manuscript));
    expect(Buffer.from(restore(manuscript.text, file, restoreBytes))).toEqual(input);
    expect(Buffer.from(restore(Buffer.from(manuscript.text), file, restoreBytes))).toEqual(input);
  });

  test('give it back where the text itself begins with a byte order mark', () => {
    const bytes = Buffer.from('\ufeff\ufeff第一条\r\n');
    const manuscript = repair(readSource(bytes), { only: ['line-ends'] });
    const file = readEditsFile(writeEditsFile(manuscript));
    expect(manuscript.text).toBe('\ufeff第一条\n');
    expect(Buffer.from(restore(Buffer.from(manuscript.text), file, restoreBytes))).toEqual(bytes);
  });

  test('the edits file has one edit a line', () => {
    const manuscript = cleaned();
    const lines = writeEditsFile(manuscript).split('\n');
    expect(lines).toHaveLength(manuscript.edits.length + 8);
    expect(lines[1]).toBe('"version":1,');
    expect(JSON.parse(lines[5]?.replace(/,$/, '') ?? '')).toEqual(manuscript.edits[0]);
    const sound = repair(readSource(Buffer.from('第一条\n')), { only: ['line-ends'] });
    expect(writeEditsFile(sound)).toMatch(/\n"edits":\[\]\n\}\n$/);
  });

  test('the edits file says what it must', () => {
    const manuscript = cleaned();
    const file: unknown = JSON.parse(writeEditsFile(manuscript));
    expect(file).toMatchObject({
      version: 1,
      source: {
        encoding: 'utf-8',
        bom: true,
        sha256: manuscript.source.sha256,
        raw: [{ offset: 14, length: 3, base64: '5Q==' }],
      },
      edits: manuscript.edits,
    });
  });

  test('a manuscript without edits has an edits file too', () => {
    const manuscript = repair(readSource(Buffer.from('第一条\n')), { only: ['line-ends'] });
    expect(readEditsFile(writeEditsFile(manuscript)).edits).toEqual([]);
  });

  test('a clean text that was changed is refused', () => {
    const { text, ...rest } = cleaned();
    const file = readEditsFile(writeEditsFile({ text, ...rest }));
    expect(codeOf(() => restore(text.replace('一', '二'), file, restoreBytes))).toMatch(
      /^clean-text-changed: .*not the text/,
    );
    expect(codeOf(() => restore(text.trimEnd(), file, restoreBytes))).toMatch(
      /^clean-text-changed/,
    );
  });

  test('so is an edits file that was', () => {
    const { text, ...rest } = cleaned();
    const file = readEditsFile(writeEditsFile({ text, ...rest }));
    const changed = (change: Partial<Edit>, index = 0) => ({
      ...file,
      edits: file.edits.map((edit, at) => (at === index ? { ...edit, ...change } : edit)),
    });
    const outcome = (other: typeof file) => codeOf(() => restore(text, other, restoreBytes));
    expect(outcome(changed({ before: '\r\r' }))).toMatch(
      `restoration-differs: What the edits restore is not the source: its SHA-256 is not ${file.source.sha256}`,
    );
    expect(outcome(changed({ after: 'x' }))).toMatch(/^edits-do-not-fit/);
    expect(outcome({ ...file, edits: [] })).toMatch(/^restoration-differs/);
    const raw = [{ offset: 900, length: 1, base64: '' }];
    expect(outcome({ ...file, source: { ...file.source, raw } })).toMatch(/^restoration-differs/);
    expect(outcome({ ...file, source: { ...file.source, bom: false } })).toMatch(
      /^restoration-differs/,
    );
  });
});

test('moves, and edits that were not applied, come through', () => {
  const source = readSource(Buffer.from('甲\n乙\n'));
  const point = { line: 1, column: 1, offset: 0 };
  const edit = {
    rule: 'x',
    pass: 0,
    confidence: 'certain' as const,
    why: 'x',
    position: { start: point, end: point },
  };
  const edits: Edit[] = [
    { ...edit, start: 0, end: 2, before: '甲\n', after: '', move: 1 },
    { ...edit, start: 2, end: 3, before: '乙', after: '丙', confidence: 'unsure' },
    { ...edit, start: 4, end: 4, before: '', after: '甲\n', move: 1 },
  ];
  const manuscript = { ...cleaned(), source, text: '乙\n甲\n', edits, passes: undefined };
  proveRestorable(manuscript, restoreBytes);
  const file = readEditsFile(writeEditsFile(manuscript));
  expect(file.edits).toEqual(edits);
  expect(Buffer.from(restore('乙\n甲\n', file, restoreBytes)).toString()).toBe('甲\n乙\n');
});

test('a fault of the encoder is not taken for one of the file', () => {
  const manuscript = cleaned();
  const broken = (): never => {
    throw new TypeError('broken');
  };
  expect(() => {
    proveRestorable(manuscript, broken);
  }).toThrow(TypeError);
});

describe('proof', () => {
  test('before writing: a manuscript is proved, a false one is not', () => {
    const manuscript = cleaned();
    proveRestorable(manuscript, restoreBytes);
    const text = manuscript.text.replace('二', '三');
    expect(
      codeOf(() => {
        proveRestorable({ ...manuscript, text }, restoreBytes);
      }),
    ).toMatch(/^restoration-differs/);
    const source = { ...manuscript.source, text: `${manuscript.source.text}。` };
    expect(
      codeOf(() => {
        proveRestorable({ ...manuscript, source }, restoreBytes);
      }),
    ).toMatch(/^edits-incomplete: .*please report it/);
  });

  test('afterwards: clean text, edits file and source', () => {
    const manuscript = cleaned();
    const file = readEditsFile(writeEditsFile(manuscript));
    verify(manuscript.text, file, restoreBytes);
    verify(manuscript.text, file, restoreBytes, manuscript.source);
    const other = readSource(Buffer.from('第三条\n'));
    expect(
      codeOf(() => {
        verify(manuscript.text, file, restoreBytes, other);
      }),
    ).toBe(
      `source-changed: The source is not the file that was cleaned: its SHA-256 is ${other.sha256}, not ${file.source.sha256}.`,
    );
  });
});

describe('a hostile edits file', () => {
  const good = JSON.parse(writeEditsFile(cleaned())) as Record<string, unknown>;
  const source = good['source'] as Record<string, unknown>;
  const edits = good['edits'] as Record<string, unknown>[];
  const withEdit = (change: Record<string, unknown>) =>
    JSON.stringify({ ...good, edits: [{ ...edits[0], ...change }] });

  test.each([
    ['no JSON', 'x', 'not JSON'],
    ['a list', '[]', 'the file should be an object'],
    ['null', 'null', 'the file should be an object'],
    ['another version', JSON.stringify({ ...good, version: 2 }), 'version 2'],
    ['no source', JSON.stringify({ ...good, source: null }), 'source should be an object'],
    ['a hash of another form', JSON.stringify({ ...good, clean: { sha256: 'x' } }), 'clean.sha256'],
    ...['0'.repeat(63), `${'0'.repeat(64)}x`, `x${'0'.repeat(64)}`].flatMap((sha256) => [
      [
        `a hash of ${sha256.length} characters`,
        JSON.stringify({ ...good, clean: { sha256 } }),
        'clean.sha256 should be of the form',
      ],
      [
        `a source's hash of ${sha256.length} characters`,
        JSON.stringify({ ...good, source: { ...source, sha256 } }),
        'source.sha256 should be of the form',
      ],
    ]),
    ['text for an object', '"text"', 'the file should be an object'],
    [
      'a number for text',
      withEdit({ rule: 1 }),
      'edits[0].rule should be a string. Use the file that',
    ],
    ['text for a number', withEdit({ start: '0' }), 'should be a whole number from 0 to'],
    ['edits that are none', JSON.stringify({ ...good, edits: {} }), 'edits should be a list'],
    ['a negative offset', withEdit({ start: -1 }), 'edits[0].start'],
    ['an offset that is no number', withEdit({ start: '1' }), 'edits[0].start'],
    [
      'a text of another length',
      withEdit({ before: 'xyz' }),
      'edits[0].before should be end − start units',
    ],
    ['an offset beyond all numbers', withEdit({ start: 1e300 }), 'edits[0].start'],
    ['an offset between numbers', withEdit({ start: 0.5 }), 'edits[0].start'],
    ['another confidence', withEdit({ confidence: 'sure' }), 'one of certain, likely, unsure'],
    ['a move that is none', withEdit({ move: null }), 'edits[0].move'],
    ['no position', withEdit({ position: [] }), 'edits[0].position should be an object'],
    [
      'another encoding',
      JSON.stringify({ ...good, source: { ...source, encoding: 'rot13' } }),
      'source.encoding',
    ],
    [
      'no bom',
      JSON.stringify({ ...good, source: { ...source, bom: 1 } }),
      'source.bom should be true or false',
    ],
    [
      'raw bytes that are no base64',
      JSON.stringify({
        ...good,
        source: { ...source, raw: [{ offset: 0, length: 0, base64: '!' }] },
      }),
      'source.raw[0].base64',
    ],
    ['a million passes', withEdit({ pass: 1_000_000 }), 'edits[0].pass'],
    ['a pass too many', withEdit({ pass: 1001 }), 'edits[0].pass should be a whole number'],
    [
      'an inherited field',
      withEdit({ why: undefined }).replace('"rule"', '"__proto__":{"why":"x"},"rule"'),
      'edits[0].why',
    ],
  ])('%s', (_, json, expected) => {
    const outcome = codeOf(() => readEditsFile(json));
    expect(outcome).toContain('bad-edits-file');
    expect(outcome).toContain(expected);
  });

  test('the last pass there may be is taken', () => {
    expect(readEditsFile(withEdit({ pass: 1000 })).edits[0]?.pass).toBe(1000);
  });

  test('nesting of a million levels neither crashes nor is looked into', () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    expect(codeOf(() => readEditsFile(deep))).toContain('the file should be an object');
    const json = JSON.stringify({ ...good, other: 0 }).replace('"other":0', `"other":${deep}`);
    expect(readEditsFile(json).edits).toHaveLength(edits.length);
  });

  test('__proto__ and constructor are data', () => {
    const json = JSON.stringify(good).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect(readEditsFile(json)).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
  });

  test('what every object inherits is no field of it', () => {
    expect(Field.root({}).get('constructor').isMissing).toBe(true);
    expect(Field.root({ constructor: 1 }).get('constructor').integer()).toBe(1);
  });
});

describe('more edits than a text can hold', () => {
  const withEdit = (toJSON: () => never): Manuscript => {
    return { ...cleaned(), edits: [{ toJSON } as unknown as Edit] };
  };

  test('are refused in plain words', () => {
    const manuscript = withEdit(() => {
      throw new RangeError('Invalid string length');
    });
    expect(() => writeEditsFile(manuscript)).toThrow(
      expect.objectContaining({ code: 'edits-too-large' }),
    );
  });

  test('are not what any other fault is taken for', () => {
    const manuscript = withEdit(() => {
      throw new TypeError('another fault');
    });
    expect(() => writeEditsFile(manuscript)).toThrow('another fault');
  });
});
