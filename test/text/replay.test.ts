import { describe, expect, test } from 'vitest';
import { ZhengbenError } from '../../src/model/error.js';
import { passesLead, replayEdits, undoEdits, type EditStep } from '../../src/text/replay.js';

const step = (start: number, before: string, after: string, pass = 0): EditStep => ({
  pass,
  start,
  end: start + before.length,
  before,
  after,
  confidence: 'certain',
});

describe('edits', () => {
  test('at one place: what is put in stands before what is replaced, in whatever order they are given', () => {
    const edits = [step(1, '乙', '丁'), step(1, '', '丙')];
    expect(replayEdits('甲乙', edits)).toBe('甲丙丁');
    expect(undoEdits('甲丙丁', edits)).toBe('甲乙');
  });

  test('that overlap, or do not find their text, are refused', () => {
    expect(() => replayEdits('甲乙', [step(0, '甲乙', ''), step(1, '乙', '')])).toThrow('offset 1');
    expect(() => replayEdits('甲乙', [step(0, '乙', '')])).toThrow('offset 0');
  });

  test('of later passes are undone first, in whatever order they are given', () => {
    const edits = [step(0, '丙', '丁', 1), step(0, '', '乙', 2), step(0, '甲', '丙', 0)];
    expect(replayEdits('甲', edits)).toBe('乙丁');
    expect(undoEdits('乙丁', edits)).toBe('甲');
  });

  test('that do not fit are refused in both languages', () => {
    expect(() => undoEdits('甲乙', [step(0, '丙', '丁')])).toThrow(
      new ZhengbenError('edits-do-not-fit', {
        en: 'The edits do not fit this text: at offset 0 it says something else. Use the edits file that was written together with it.',
        zh: '修改记录与文本不符：偏移 0 处的内容不一致。请使用与该文本一同写出的修改记录文件。',
      }),
    );
  });
});

describe('passes', () => {
  const first = {
    replacements: [
      { start: 0, end: 1, after: '' },
      { start: 2, end: 2, after: '丁戊' },
    ],
  };
  const second = { replacements: [{ start: 3, end: 4, after: '己' }] };

  test('lead from the source to the text, one by one', () => {
    expect(passesLead('甲乙丙', [first, second], '乙丁戊己')).toBe(true);
    expect(passesLead('甲', [], '甲')).toBe(true);
  });

  test.each([
    ['begin elsewhere', '甲乙', [first, second], '乙丁戊己'],
    ['begin with another text of that length', '甲丑丙', [first, second], '乙丁戊己'],
    ['end elsewhere', '甲乙丙', [first, second], '乙丁戊丙'],
    ['are none, and the text is another', '甲', [], '乙'],
    ['do not follow each other', '甲乙丙', [second, first], '乙丁戊己'],
    ['are not all', '甲乙丙', [first], '乙丁戊己'],
    ['change more than they say, in front', '甲乙丙', [first], '丑丁戊丙'],
    ['change more than they say, behind', '甲乙丙', [first], '乙丁戊丑'],
    ['put something else in', '甲乙丙', [first], '乙丁丑丙'],
    ['leave something behind', '甲乙丙', [first], '乙丁戊丙丑'],
    ['lose the end', '甲乙丙', [first], '乙丁戊'],
  ])('that %s do not', (_, source, passes, text) => {
    expect(passesLead(source, passes, text)).toBe(false);
  });

  test.each([
    ['overlap', { start: 0, end: 2, after: '' }, { start: 1, end: 3, after: '' }],
    ['end before they start', { start: 1, end: 0, after: '' }, { start: 2, end: 3, after: '' }],
    ['end outside the text', { start: 0, end: 1, after: '' }, { start: 1, end: 9, after: '' }],
  ])('whose replacements %s do not', (_, ...replacements) => {
    for (const after of ['', '甲', '乙', '丙', '甲乙', '甲甲', '乙丙']) {
      expect(passesLead('甲乙丙', [{ replacements }], after)).toBe(false);
    }
  });
});
