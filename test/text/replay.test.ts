import { describe, expect, test } from 'vitest';
import { ZhengbenError } from '../../src/model/error.js';
import { replayEdits, undoEdits, type EditStep } from '../../src/text/replay.js';

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
