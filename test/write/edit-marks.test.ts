import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { structure } from '../../src/pipeline.js';
import { editMarks } from '../../src/write/html/edit-marks.js';

const notice = new URL('../../fixtures/documents/wrapped-notice/input.txt', import.meta.url);

test('what was taken out is shown once, and every edit has a mark', async () => {
  const { manuscript } = await structure(readFileSync(notice));
  const marks = editMarks(manuscript);
  for (const number of ['— 1 —', '— 2 —', '— 3 —']) {
    expect(marks.filter(({ before }) => before.includes(number))).toHaveLength(1);
  }
  expect(marks.flatMap(({ edits }) => edits).sort((a, b) => a - b)).toEqual(
    manuscript.edits.map((_, index) => index),
  );
});

test('marks are in order and apart', async () => {
  const { manuscript } = await structure(readFileSync(notice));
  let last = 0;
  for (const { start, end } of editMarks(manuscript)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThanOrEqual(start);
    last = end;
  }
});
