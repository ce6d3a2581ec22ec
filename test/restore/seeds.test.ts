import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Encoding } from '../../src/model/source.js';
import { clean, editsOf, restoreSource, verifyFiles } from '../../src/pipeline.js';
import { encodeText } from '../../src/read/index.js';
import { shared } from '../shared.js';

const folder = join(shared ?? '', 'seeds');
// A file without a single test, not even one passed over, has failed.
const seeds = shared
  ? readdirSync(folder).filter((name) => name.endsWith('.txt'))
  : ['the seeds, which are not there'];
const forms: [Encoding, string][] = [
  ['utf-8', ''],
  ['utf-8', '\ufeff'],
  ['gb18030', ''],
  ['big5', ''],
  ['utf-16le', '\ufeff'],
  ['utf-16be', ''],
];

describe.skipIf(!shared).each(seeds)('%s', (name) => {
  test.each(forms)('cleaned and restored in %s %j, with LF and CRLF', async (encoding, mark) => {
    const text = readFileSync(join(folder, name), 'utf8');
    for (const lines of [text, text.replaceAll('\n', '\r\n')]) {
      // What Big5 cannot say (simplified characters) becomes a question mark: other bytes, same promise.
      const bytes = encodeText(mark + lines, encoding);
      const manuscript = await clean(bytes, encoding === 'big5' ? { encoding } : {});
      expect(manuscript.source).toMatchObject({ encoding, bom: mark !== '' });
      const edits = editsOf(manuscript);
      expect(Buffer.compare(restoreSource(manuscript.text, edits), bytes)).toBe(0);
      verifyFiles(manuscript.text, edits, bytes);
    }
  });
});
