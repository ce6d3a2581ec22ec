import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Printed } from './score.js';

/** A raw text of the corpus: which document, typeset by whom, extracted by what. */
export interface RawText {
  file: string;
  producer: string;
  extractor: string;
  bytes: Uint8Array;
  truth: string;
  printed?: Printed;
}

/** Reads the raw texts of a corpus folder (raw/NAME.PRODUCER.EXTRACTOR.txt, clean/NAME.txt, raw/META.tsv). */
export function* readCorpus(folder: string): Generator<RawText> {
  const meta = readMeta(join(folder, 'raw/META.tsv'));
  for (const file of readdirSync(join(folder, 'raw')).sort()) {
    const found = /^(.+?)\.(\w+)\.(\w+)\.txt$/u.exec(file);
    if (!found) continue;
    const [, name = '', producer = '', extractor = ''] = found;
    const clean = join(folder, 'clean', `${name}.txt`);
    if (!existsSync(clean)) continue;
    const printed = meta.get(`${name}.${producer}`);
    yield {
      file,
      producer,
      extractor,
      bytes: readFileSync(join(folder, 'raw', file)),
      truth: readFileSync(clean, 'utf8'),
      ...(printed ? { printed } : {}),
    };
  }
}

function readMeta(file: string): Map<string, Printed> {
  const meta = new Map<string, Printed>();
  if (!existsSync(file)) return meta;
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [key = '', , header = '', , expected = '0'] = line.split('\t');
    if (key !== '') meta.set(key, { header, expected: Number(expected) });
  }
  return meta;
}
