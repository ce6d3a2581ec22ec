import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { structure } from '../../src/pipeline.js';
import { writeJson } from '../../src/write/json.js';
import { writeMarkdown } from '../../src/write/markdown.js';
import { writeOutlineJson } from '../../src/write/outline-json.js';
import { writeText } from '../../src/write/text.js';
import { shared } from '../shared.js';
import { faults } from './schema.js';
import { shape } from './shape.js';

const own = new URL('../../fixtures/write/', import.meta.url).pathname;

describe.each(readdirSync(own))('%s', (name) => {
  const input = readFileSync(join(own, name, 'input.txt'), 'utf8');

  it('is written as Markdown as a reader expects', async () => {
    const { root } = await structure(input, { format: 'text' });
    expect(writeMarkdown(root)).toBe(readFileSync(join(own, name, 'output.md'), 'utf8'));
  });

  it('is the same tree when its Markdown is read again', async () => {
    await expectRoundTrip(input, 'text');
  });
});

const folders =
  shared === undefined ? [] : ['seeds', 'corpus/clean'].map((each) => join(shared ?? '', each));
const documents = folders.flatMap((folder) =>
  readdirSync(folder).map((name) => join(folder, name)),
);

describe.skipIf(documents.length === 0)('real documents (skipped where they are missing)', () => {
  it.each(documents)('%s', async (file) => {
    await expectRoundTrip(readFileSync(file));
  });
});

async function expectRoundTrip(input: Uint8Array | string, format?: 'text'): Promise<void> {
  const { manuscript, root } = await structure(input, { format });
  expect(writeText(root)).toBe(manuscript.text);
  expect(faults('tree', JSON.parse(writeJson(root)))).toEqual([]);
  expect(faults('outline', JSON.parse(writeOutlineJson(root)))).toEqual([]);
  for (const runIn of ['heading', 'bold'] as const) {
    for (const frontMatter of [false, true]) {
      const markdown = writeMarkdown(root, { runIn, frontMatter });
      const back = await structure(markdown, { format: 'markdown' });
      expect(shape(back.root, runIn)).toEqual(shape(root, runIn));
    }
  }
}
