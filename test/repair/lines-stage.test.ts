import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repair } from '../../src/repair/repair.js';
import { rules } from '../../src/repair/rules/index.js';
import { undoEdits } from '../../src/text/replay.js';
import { shared } from '../shared.js';
import { textSource } from '../text-source.js';

const linesStage = rules.filter((rule) => rule.stage === 'lines').map((rule) => rule.id);

/** Text made of what pages are made of: phrases, labels, numbers, blanks, line ends and form feeds. */
const pageText = fc
  .array(
    fc.constantFrom(
      '各单位要加强领导',
      '，明确分工，',
      '落实到位。',
      '一、总体要求',
      '第一章',
      '总则',
      '（一）',
      '1',
      '2',
      '3',
      '— 4 —',
      '某市公报',
      '2024年5月6日',
      '关于做好工作的通知',
      ' ',
      '　　',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '\n\f',
      '……',
      '》《',
      'A b',
      'https://a.cn/ 1/2',
      '2024/5/6 9:30',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

const repairLines = (text: string) => repair(textSource(text), { only: linesStage });

test('edits of any page undo to it', () => {
  fc.assert(
    fc.property(pageText, (text) => {
      const { text: repaired, edits } = repairLines(text);
      expect(undoEdits(repaired, edits)).toBe(text);
    }),
    { numRuns: 300 },
  );
});

test('a repaired page stays as it is', () => {
  fc.assert(
    fc.property(pageText, (text) => {
      const once = repairLines(text).text;
      expect(repairLines(once).text).toBe(once);
    }),
    { numRuns: 300 },
  );
});

test('re-flow changes nothing but white space', () => {
  const solid = (text: string): string => text.replace(/\s+/gu, '');
  fc.assert(
    fc.property(pageText, (text) => {
      const { text: repaired } = repair(textSource(text), { only: ['re-flow', 'blank-lines'] });
      expect(solid(repaired)).toBe(solid(text));
    }),
    { numRuns: 200 },
  );
});

test('blank lines, form feeds and indents are gone', () => {
  fc.assert(
    fc.property(pageText, (text) => {
      expect(repairLines(text).text).not.toMatch(/^\s|\n\s|[ \t\f]\n/u);
    }),
    { numRuns: 200 },
  );
});

describe.skipIf(shared === undefined)('real documents', () => {
  const folder = join(shared ?? '', 'seeds');
  const read = (number: string): string => {
    const file = readdirSync(folder).find((name) => name.startsWith(number)) ?? '';
    return readFileSync(join(folder, file), 'utf8');
  };
  const blocks = (number: string): number =>
    repair(textSource(read(number)))
      .text.split('\n')
      .filter(Boolean).length;

  test.each([
    ['a wrapped text whose indents are lost', '000', 40],
    ['a magazine’s page with a foot and a head in mid-sentence', '002', 23],
  ])('%s', (_, number, count) => {
    expect(blocks(number)).toBe(count);
  });

  test.each([['001'], ['003']])('%s has one paragraph a line already', (number) => {
    const joins = repair(textSource(read(number))).edits.filter((edit) =>
      ['re-flow', 'cut-paragraph', 'torn-line'].includes(edit.rule),
    );
    expect(joins).toEqual([]);
  });
});
