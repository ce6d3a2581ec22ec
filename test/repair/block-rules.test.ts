import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { replayEdits, undoEdits } from '../../src/text/replay.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';

/** The rules of the character and block stages but those for damage. */
const ids = [
  'line-ends',
  'html-entities',
  'control-characters',
  'zero-width',
  'soft-hyphen',
  'radicals',
  'compatibility-forms',
  'run-together',
  'label-spelling',
  'punctuation-width',
  'quotation-direction',
  'spacing',
  'repeated-marks',
  'ellipsis',
  'dash',
];

/** Texts made of what these rules look at: every mark and class of character, in any order. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...Array.from('国务院人民工作报告的一二三第条款王高记者日')),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(...Array.from(',;:?!.()<>"\'“”‘’，。、；：？！（）《》〈〉「」')),
  },
  { weight: 4, arbitrary: fc.constantFrom(...Array.from(' \u00a0\u3000\t\n-—–―…·+%=/&#@')) },
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('0123456789AbGx')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...Array.from('\u200b\u202e\u202c\u00ad\u0002\u0096\ufeff⼾⺠１Ａﬁ︵﹐①⑴㈠'),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '第一条 ',
      '(一)',
      '1. ',
      '一、',
      '（二）',
      '2024 年',
      '20142020年',
      '&nbsp;',
      '&amp;',
      '&#x56FD;',
      '...',
      '。。',
      '--',
      'http://a.cn',
      '10 7.',
      '6.',
    ),
  },
);
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

describe('any text', () => {
  test.each(ids)('%s: undone it is the source, done twice it is done once', (id) => {
    fc.assert(
      fc.property(text, (source) => {
        const once = repair(textSource(source), { only: [id] });
        expect(undoEdits(once.text, once.edits)).toBe(source);
        expect(replayEdits(source, once.edits)).toBe(once.text);
        const twice = repair(textSource(once.text), { only: [id] });
        expect(twice.text).toBe(once.text);
      }),
      { numRuns: 300 },
    );
  });

  test('all together: undone they are the source, done twice they are done once', () => {
    fc.assert(
      fc.property(text, (source) => {
        const once = repair(textSource(source), { only: ids });
        expect(undoEdits(once.text, once.edits)).toBe(source);
        expect(repair(textSource(once.text), { only: ids }).text).toBe(once.text);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Marks one behind another, with what may stand between them: one made full width makes the next so. */
const cluster = fc
  .array(
    fc.constantFrom(...Array.from('?!,;:()<>'), '? ', '! ', ', ', ') ', ' (', '?"', '?)', '(a) '),
    { minLength: 30, maxLength: 150 },
  )
  .map((parts) => parts.join(''));

describe('clusters of half-width marks, however long', () => {
  test('are settled by one pass', () => {
    fc.assert(
      fc.property(cluster, fc.constantFrom('', '丙。'), (marks, behind) => {
        const source = `各单位的意见${marks}${behind}\n`;
        const { edits } = repair(textSource(source), { only: ['punctuation-width'] });
        const passes = new Set(edits.map(({ pass }) => pass));
        expect(passes.size).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  test('done twice are done once', () => {
    fc.assert(
      fc.property(cluster, fc.constantFrom('', '丙。'), (marks, behind) => {
        const once = repair(textSource(`各单位的意见${marks}${behind}\n`), { only: ids });
        expect(repair(textSource(once.text), { only: ids }).text).toBe(once.text);
      }),
      { numRuns: 300 },
    );
  });
});

describe.skipIf(!shared)('clean texts', () => {
  /** Faults the sources themselves have, each looked at: how many edits of which rule are right. */
  const right: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    'g32-zhuanxiangkouchu.txt': { 'punctuation-width': 1 },
    'l02-lifafa-2015.txt': { 'punctuation-width': 11 },
    'l14-xiyi.txt': { 'compatibility-forms': 1 },
    'r01-qiwuxianfa.txt': { 'punctuation-width': 2 },
    'u01-renquan-hans.txt': { 'punctuation-width': 84 },
  };
  const folder = join(shared ?? '', 'corpus/clean');
  const files = shared === undefined ? [] : readdirSync(folder);

  test.each(files)('%s', (file) => {
    const clean = repair(textSource(readFileSync(join(folder, file), 'utf8')), { only: ids });
    const counts: Record<string, number> = {};
    for (const { rule } of clean.edits) counts[rule] = (counts[rule] ?? 0) + 1;
    expect(counts).toEqual(right[file] ?? {});
  });
});

test('--spacing keep leaves every blank', () => {
  const source = '(一) 2024 年 ，强调 ：“人工智能 +”\n第一条  总则\n';
  const kept = repair(textSource(source), { only: ['label-spelling', 'spacing'], spacing: 'keep' });
  expect(kept.text).toBe('（一） 2024 年 ，强调 ：“人工智能 +”\n第一条  总则\n');
});

test('the blank behind a label is known after it is gone', () => {
  const { facts, text: clean } = repair(textSource('一、 总体要求\n第一条 为了规范管理，\n'), {
    only: ['label-spelling'],
  });
  expect(clean).toBe('一、总体要求\n第一条 为了规范管理，\n');
  expect(
    facts.filter(({ type }) => type === 'labelSpace').map(({ start, end }) => [start, end]),
  ).toContainEqual([2, 2]);
});
