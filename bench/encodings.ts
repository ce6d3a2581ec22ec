/**
 * How often the encoding of a stretch of text is detected, by length: `npm run bench:encodings
 * [-- --corpus DIR] [--json]`. Stretches are cut from real documents at seeded places, encoded, and
 * read as they are, with one byte changed, and with one byte lost.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Encoding } from '../src/model/source.js';
import { detectEncoding } from '../src/read/detect-encoding.js';
import { encodeText } from '../src/read/encode.js';

const encodings: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];
const lengths = [8, 16, 24, 40, 100, 1000];
const perCell = 400;

const damages: Readonly<Record<string, (bytes: Uint8Array, random: () => number) => Uint8Array>> = {
  clean: (bytes) => bytes,
  'one byte changed': (bytes, random) => {
    const changed = Uint8Array.from(bytes);
    changed[Math.floor(random() * bytes.length)] = 1 + Math.floor(random() * 255);
    return changed;
  },
  'one byte lost': (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  },
};

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, json: { type: 'boolean' } },
});
const folder = values.corpus ?? join(process.cwd(), '../shared/corpus');
if (existsSync(join(folder, 'clean'))) run(join(folder, 'clean'));
else console.log(`bench:encodings skipped: there is no ${folder}/clean`);

function run(clean: string): void {
  const texts = readdirSync(clean)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(clean, name), 'utf8'));
  const results = Object.keys(damages).flatMap((damage) =>
    lengths.map((length) => measure(texts, damage, length)),
  );
  if (values.json === true) console.log(JSON.stringify(results, null, 2));
  else results.forEach(print);
}

interface Result {
  damage: string;
  length: number;
  /** Stretches of each encoding (rows) and what they were taken for (columns). */
  confusion: Record<string, Record<string, number>>;
  correct: number;
}

function measure(texts: readonly string[], damage: string, length: number): Result {
  const random = seeded(length);
  const confusion: Result['confusion'] = {};
  let correct = 0;
  for (const encoding of encodings) {
    const row: Record<string, number> = {};
    const fitting = texts.filter((text) => encoding !== 'big5' || isBig5(text));
    for (let count = 0; count < perCell; count++) {
      const text = fitting[Math.floor(random() * fitting.length)] ?? '';
      const bytes = stretch(text, encoding, length, random);
      const found = detected(damages[damage]?.(bytes, random) ?? bytes);
      row[found] = (row[found] ?? 0) + 1;
      if (found === encoding) correct++;
    }
    confusion[encoding] = row;
  }
  return { damage, length, confusion, correct: correct / (perCell * encodings.length) };
}

/** At least `length` bytes of a text from a seeded place on, not all of them ASCII. */
function stretch(
  text: string,
  encoding: Encoding,
  length: number,
  random: () => number,
): Uint8Array {
  for (;;) {
    const start = Math.floor(random() * Math.max(1, text.length - length));
    let end = start + Math.ceil(length / 3);
    let bytes = encodeText(text.slice(start, end), encoding);
    while (bytes.length < length && end < text.length) {
      bytes = encodeText(text.slice(start, ++end), encoding);
    }
    if (/[\u4e00-\u9fff]/.test(text.slice(start, end))) return bytes;
  }
}

function detected(bytes: Uint8Array): string {
  try {
    return detectEncoding(bytes);
  } catch {
    return 'refused';
  }
}

function isBig5(text: string): boolean {
  const lost = Buffer.from(encodeText(text, 'big5')).filter((byte) => byte === 0x3f).length;
  return lost - (text.match(/\?/g)?.length ?? 0) < text.length / 1000;
}

function print({ damage, length, confusion, correct }: Result): void {
  const wrong = Object.entries(confusion).flatMap(([encoding, row]) =>
    Object.entries(row)
      .filter(([found]) => found !== encoding)
      .map(([found, count]) => `${encoding}→${found} ${count}`),
  );
  const share = `${(correct * 100).toFixed(1)} %`;
  console.log(
    `${damage.padEnd(17)} ${`${length}`.padStart(5)} bytes  ${share.padStart(7)}  ${wrong.join(', ')}`,
  );
}

/** Mulberry32: the same stretches at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
