import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { CleanOptions } from '../../src/pipeline.js';
import { onPage, someDocument } from './documents.js';
import type { Random } from './random.js';

/** The inputs of every fixture, in the order of their names. */
export function readFixtures(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)(?:input|old|new)\.(?:txt|md)$/u.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name)));
}

/** Bytes and characters that rules, readers and parsers look at, and some nobody expects. */
const pieces = [
  '\n',
  '\r\n',
  '\f',
  '\t',
  ' ',
  '　',
  '  ',
  '。',
  '，',
  ',',
  ';',
  ':',
  '(',
  ')',
  '（',
  '）',
  '“',
  '”',
  '"',
  '‘',
  '、',
  '1',
  '一',
  '２',
  '%',
  '—',
  '…',
  '·',
  '.',
  '?',
  '？',
  '#',
  '# ',
  '[',
  '](',
  '|',
  '*',
  '&#',
  '&amp;',
  '\u200b',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  '\u0300',
  '\ufffd',
  '\ue000',
  '⼀',
  '㈠',
  'ﬁ',
  '𠀀',
  '\u{e0100}',
  '\x01',
  '\x1b[2J',
  '\u0085',
  '\u2028',
  '第',
  '条',
  '章',
  '附件',
  '问：',
  '答：',
  '目录',
  'a',
  'Z',
  '锟斤拷',
  'Ã',
  '国国',
  '-',
  '- ',
  '=',
  '+',
  '@',
  '\\',
  '`',
  '<b>',
  '---\n',
];
const scripts = ['hans', 'hant', 'tw', 'twp', 'hk'];
const encodings = ['gb18030', 'gbk', 'big5', 'utf-16le', 'utf-16be', 'latin1'];

/** Most of a mutated input: what a fault needs is small, and small inputs are many. */
const most = 2400;

/** One input, whose bytes depend on nothing but the random numbers. */
export function someInput(random: Random, fixtures: readonly Buffer[]): Buffer {
  const kind = random.next();
  let bytes: Buffer;
  if (kind < 0.45) bytes = cut(random, random.pick(fixtures));
  else if (kind < 0.55) bytes = spliced(random, random.pick(fixtures), random.pick(fixtures));
  else if (kind < 0.6)
    bytes = Buffer.from(
      onPage(
        random,
        random
          .pick(fixtures)
          .toString()
          .slice(0, most / 3),
      ),
    );
  else if (kind < 0.95) bytes = Buffer.from(someDocument(random));
  else bytes = Buffer.from(noise(random));
  // Bytes cut anywhere are damage, and damage hides what else a text could show: a few inputs only.
  const mutate = random.chance(0.15) ? mutateBytes : mutateText;
  for (let left = random.chance(0.8) ? random.below(8) : 0; left > 0; left--)
    bytes = mutate(random, bytes);
  if (random.chance(0.08)) bytes = Buffer.from(random.pick(readings)(random, bytes.toString()));
  if (random.chance(0.06)) bytes = iconv.encode(bytes.toString(), random.pick(encodings));
  return bytes;
}

/** How an input is to be cleaned: mostly as usual, sometimes converted or with its spaces kept. */
export function someOptions(random: Random): CleanOptions {
  const lossy = true;
  if (random.chance(0.04)) return { lossy, script: random.pick(scripts) };
  if (random.chance(0.04)) return { lossy, spacing: 'keep' };
  return { lossy };
}

function cut(random: Random, bytes: Buffer): Buffer {
  if (bytes.length <= most && random.chance(0.8)) return bytes;
  const start = random.below(bytes.length);
  return bytes.subarray(start, start + 1 + random.below(most));
}

function spliced(random: Random, first: Buffer, second: Buffer): Buffer {
  const one = cut(random, first).subarray(0, most / 2);
  return Buffer.concat([
    one.subarray(0, random.below(one.length + 1)),
    cut(random, second).subarray(0, most / 2),
  ]);
}

function noise(random: Random): string {
  let text = '';
  for (let left = random.below(120); left > 0; left--) text += random.pick(pieces);
  return text;
}

function mutateBytes(random: Random, bytes: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  const before = bytes.subarray(0, at);
  const behind = bytes.subarray(at);
  switch (random.below(4)) {
    case 0: {
      const changed = Buffer.from(bytes);
      if (at < changed.length) changed[at] = random.below(256);
      return changed;
    }
    case 1:
      return Buffer.concat([before, behind.subarray(1 + random.below(4))]);
    case 2:
      return Buffer.concat([before, behind.subarray(random.below(200))]);
    default:
      return Buffer.concat([before, behind.subarray(0, random.below(120)), behind]);
  }
}

function mutateText(random: Random, bytes: Buffer): Buffer {
  const text = bytes.toString();
  const at = random.below(text.length + 1);
  const before = text.slice(0, at);
  const behind = text.slice(at);
  switch (random.below(8)) {
    case 0:
      return Buffer.from(before + behind.slice(1 + random.below(3)));
    case 1:
      return Buffer.from(before + behind.slice(random.below(70)));
    case 2:
      return Buffer.from(before + behind.slice(0, random.below(40)) + behind);
    case 3:
    case 4:
      return Buffer.from(shuffleLines(random, text));
    default:
      return Buffer.from(before + random.pick(pieces) + behind.slice(random.below(2)));
  }
}

/** What becomes of a whole text on its way: other line ends, none, indents, headings twice, a wrong decoder. */
const readings: readonly ((random: Random, text: string) => string)[] = [
  (_, text) => text.replaceAll('\n', '\r\n'),
  (_, text) => text.replaceAll('\n', '\r'),
  (_, text) => text.replaceAll(/\n+/gu, '\n'),
  (_, text) => text.replaceAll('\n', '\n\n'),
  (_, text) => text.replaceAll('\n', ''),
  (random, text) =>
    text.replaceAll('\n', `\n${random.pick(['　　', '  ', '\t', '> ', '- ', '# '])}`),
  (random, text) =>
    text.replaceAll(/^.{2,30}$/gmu, (line) => line + (random.chance(0.3) ? line : '')),
  (_, text) => iconv.decode(Buffer.from(text), 'gb18030'),
  (_, text) => iconv.decode(Buffer.from(text), 'latin1'),
  (_, text) => iconv.decode(iconv.encode(text, 'gbk'), 'big5'),
  (_, text) =>
    text
      .replaceAll('，', ',')
      .replaceAll('；', ';')
      .replaceAll('：', ':')
      .replaceAll('（', '(')
      .replaceAll('）', ')'),
  (random, text) => Array.from(text).join(random.pick([' ', '　', '\u200b'])),
];

function shuffleLines(random: Random, text: string): string {
  const lines = text.split('\n');
  const from = random.below(lines.length);
  const [moved = ''] = lines.splice(from, 1);
  lines.splice(
    random.below(lines.length + 1),
    0,
    ...(random.chance(0.3) ? [moved, moved] : [moved]),
  );
  return lines.join('\n');
}
