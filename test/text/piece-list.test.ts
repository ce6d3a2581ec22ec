import { expect, test } from 'vitest';
import { PieceList } from '../../src/text/piece-list.js';

test('more pieces than there was room for are kept', () => {
  const pieces = new PieceList(1);
  // Each stands for two units, so that none continues the one before it.
  for (let at = 0; at < 100; at++) pieces.push(1, at * 2, at * 2 + 2);
  const [outStarts, sourceStarts, sourceEnds] = pieces.take();
  expect([...outStarts]).toEqual(Array.from({ length: 100 }, (_, at) => at));
  expect([...sourceStarts]).toEqual(Array.from({ length: 100 }, (_, at) => at * 2));
  expect([...sourceEnds]).toEqual(Array.from({ length: 100 }, (_, at) => at * 2 + 2));
});

test('pieces that continue each other are one', () => {
  const pieces = new PieceList(8);
  pieces.push(3, 0, 3);
  pieces.push(2, 3, 5);
  pieces.push(0, 5, 9);
  expect(pieces.take().map((list) => [...list])).toEqual([[0], [0], [5]]);
});
