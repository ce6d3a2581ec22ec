import { describe, expect, test } from 'vitest';
import { replayEdits, undoEdits, type EditStep } from '../../src/text/replay.js';

const step = (start: number, before: string, after: string): EditStep => ({
  pass: 0,
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
});
