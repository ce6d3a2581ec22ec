/**
 * How the time of each stage grows with the text: 1, 4 and 16 MB of one document repeated. A ratio
 * of t(4n)/t(n) near 4 is linear.
 *
 *     npm run bench:growth [-- --file FILE] [-- --most MB]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from '../src/parse/index.js';
import { readSource } from '../src/read/index.js';
import { repair } from '../src/repair/repair.js';
import { undoEdits } from '../src/text/replay.js';
import { writeJson, writeMarkdown } from '../src/write/index.js';

const own = new URL('../../fixtures/documents/wrapped-notice/input.txt', import.meta.url);
const { values } = parseArgs({
  options: { file: { type: 'string' }, most: { type: 'string', default: '16' } },
});
const document = readFileSync(values.file ?? own);
const sizes = [0.25, 1, 4, 16].filter((size) => size <= Number(values.most));

interface Row {
  stage: string;
  seconds: number[];
}
const rows: Row[] = [];

function time<T>(stage: string, work: () => T): T {
  const start = performance.now();
  const result = work();
  const row = rows.find((one) => one.stage === stage) ?? { stage, seconds: [] };
  if (row.seconds.length === 0) rows.push(row);
  row.seconds.push((performance.now() - start) / 1000);
  return result;
}

for (const size of sizes) {
  const times = Math.max(1, Math.round((size * 1e6) / document.length));
  const bytes = Buffer.concat(Array.from({ length: times }, () => document));
  const source = time('read', () => readSource(bytes));
  const manuscript = time('repair', () => repair(source));
  const root = time('parse', () => parse(manuscript));
  time('write json', () => writeJson(root));
  time('write markdown', () => writeMarkdown(root));
  const undone = time('undo', () => undoEdits(manuscript.text, manuscript.edits));
  if (undone !== source.text)
    throw new Error(`The edits of ${size} MB do not give the source back`);
}

const columns = ['stage', ...sizes.map((size) => `${size} MB`), 'growth', 'MB/s'];
console.log(columns.join('\t'));
for (const { stage, seconds } of rows) {
  const last = seconds.at(-1) ?? 0;
  const growth = last / (seconds.at(-2) ?? last);
  console.log(
    [
      stage,
      ...seconds.map((one) => `${one.toFixed(2)} s`),
      `× ${growth.toFixed(1)}`,
      ((sizes.at(-1) ?? 0) / last).toFixed(1),
    ].join('\t'),
  );
}
