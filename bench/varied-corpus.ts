import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The raw texts of a corpus; the fixtures, and the texts under its `raw` folder if it is there. */
export function rawTexts(root: string, corpus: string): Buffer[] {
  const documents = join(root, 'fixtures/documents');
  const paths = readdirSync(documents).map((name) => join(documents, name, 'input.txt'));
  try {
    const raw = join(corpus, 'raw');
    const names = readdirSync(raw, { recursive: true, encoding: 'utf8' });
    paths.push(
      ...names.filter((name) => /\.(?:txt|md)$/.test(name)).map((name) => join(raw, name)),
    );
  } catch {
    console.log(`${corpus} is not there: fixtures alone are varied`);
  }
  return paths.map((path) => readFileSync(path));
}

/** Real texts, `wanted` bytes or a little more, no two alike: every digit is changed, text by text. */
export function* variedTexts(originals: readonly Buffer[], wanted: number): Generator<Buffer> {
  let bytes = 0;
  for (let made = 0; bytes < wanted; made++) {
    const original = originals[made % originals.length];
    if (!original) return;
    const turn = Math.floor(made / originals.length);
    const text = original.map((byte) =>
      byte >= 0x31 && byte <= 0x39 ? 0x31 + ((byte - 0x31 + turn) % 9) : byte,
    );
    yield Buffer.from(text.buffer, text.byteOffset, text.byteLength);
    bytes += text.length;
  }
}
