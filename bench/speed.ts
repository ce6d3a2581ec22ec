/**
 * One table of speed: start-up, throughput by command, threads, memory, conversion, diff and growth,
 * each as a ratio beside a peer in the same run. The documents are made by varying the fixtures and,
 * where it is there, ../shared/corpus/raw.
 *
 *     npm run build && npm run bench [-- --mb 60] [-- --runs 11] [-- --corpus DIR] [-- --only diff]
 *
 * Where the time of `clean` goes and what was tried is in README.md beside this file.
 */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fastDiff from 'fast-diff';
import { clean } from '../src/pipeline.js';
import { conversionRates } from './conversion-rates.js';
import { longText } from './long-text.js';
import { rawTexts, variedTexts } from './varied-corpus.js';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '60' },
    runs: { type: 'string', default: '11' },
    corpus: { type: 'string', default: '../shared/corpus' },
    only: { type: 'string' },
  },
});
const root = new URL('../../', import.meta.url).pathname;
const bin = join(root, 'bin/zhengben.js');
const folder = mkdtempSync(join(tmpdir(), 'zhengben-bench-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

interface Row {
  what: string;
  figure: string;
  peer: string;
  ratio: string;
}
const rows: Row[] = [];
function row(what: string, figure: string, peer: string, ratio: number): void {
  rows.push({ what, figure, peer, ratio: ratio.toFixed(2) });
  console.log([what, figure, peer, ratio.toFixed(2)].join('\t'));
}

function command(program: string, ...args: string[]): SpawnSyncReturns<string> {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 30, cwd: folder });
  return result;
}
function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}
const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;

/** Commands run in turn, so that a noisy machine is noisy for all; medians. */
function paired(commands: Readonly<Record<string, readonly string[]>>): Record<string, number> {
  const times: Record<string, number[]> = {};
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [name, args] of Object.entries(commands)) {
      (times[name] ??= []).push(seconds(() => command(process.execPath, ...args)));
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
}

const fixtures = readdirSync(join(root, 'fixtures/documents')).map((name) =>
  join(root, 'fixtures/documents', name, 'input.txt'),
);

function makeCorpus(): { bytes: number; files: number } {
  let bytes = 0;
  let files = 0;
  for (const text of variedTexts(rawTexts(root, values.corpus), Number(values.mb) * 1e6)) {
    mkdirSync(join(folder, `raw/${files % 20}`), { recursive: true });
    writeFileSync(join(folder, `raw/${files % 20}/${files}.txt`), text);
    bytes += text.length;
    files++;
  }
  return { bytes, files };
}

function startUp(): void {
  writeFileSync(join(folder, 'empty.cjs'), '');
  const document = join(root, 'fixtures/documents/wrapped-notice/input.txt');
  const times = paired({
    empty: ['empty.cjs'],
    version: [bin, '--version'],
    clean: [bin, 'clean', document],
    script: [bin, 'clean', document, '--script', 'twp'],
    markdown: [bin, 'export', document],
    json: [bin, 'export', document, '-t', 'json'],
  });
  const { empty = NaN, ...others } = times;
  for (const [name, time] of Object.entries(others)) {
    const peer = `empty script ${(empty * 1000).toFixed(0)} ms`;
    row(`start-up: ${name}`, `${(time * 1000).toFixed(0)} ms`, peer, time / empty);
  }
}

function throughput(): void {
  const { bytes, files } = makeCorpus();
  console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  const copy = seconds(() => {
    cpSync(join(folder, 'raw'), join(folder, 'copy'), { recursive: true });
  });
  const rate = (time: number): string => `${(bytes / 1e6 / time).toFixed(1)} MB/s`;
  const peer = `copying the files ${rate(copy)}`;
  const run = (...args: string[]): number => {
    const time = seconds(() => command(process.execPath, bin, ...args));
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    return time;
  };
  const one = run('clean', 'raw', '-o', 'out', '--jobs', '1');
  row('clean, one thread', rate(one), peer, one / copy);
  for (const more of [['--script', 'hans']]) {
    const time = run('clean', 'raw', '-o', 'out', '--jobs', '1', ...more);
    row(`clean ${more.join(' ')}, one thread`, rate(time), `clean ${rate(one)}`, time / one);
  }
  for (const to of ['json', 'markdown', 'chunks']) {
    const time = run('export', 'raw', '-o', 'out', '--jobs', '1', '-t', to);
    row(`export -t ${to}, one thread`, rate(time), `clean ${rate(one)}`, time / one);
  }
  const two = run('clean', 'raw', '-o', 'out', '--jobs', '2');
  row('clean, two threads', rate(two), `one thread ${rate(one)}`, one / two);
  memory();
}

/** The most memory a run holds, with all files and with a quarter of them. */
function memory(): void {
  const peak = (...names: string[]): number => {
    const args = ['-f', '%M', process.execPath, bin, 'clean', ...names, '-o', 'out', '--jobs', '1'];
    const { stderr, error } = command('/usr/bin/time', ...args);
    rmSync(join(folder, 'out'), { recursive: true, force: true });
    return error ? NaN : Number(stderr.trim().split('\n').at(-1)) / 1024;
  };
  const some = peak(...[0, 1, 2, 3, 4].map((one) => `raw/${one}`));
  const all = peak('raw');
  if (Number.isNaN(all)) console.log('memory: /usr/bin/time is missing');
  else
    row(
      'memory, all files',
      `${all.toFixed(0)} MiB`,
      `a quarter ${some.toFixed(0)} MiB`,
      all / some,
    );
}

async function conversion(): Promise<void> {
  const texts = fixtures.map((path) => readFileSync(path, 'utf8'));
  const rates = await conversionRates('s2twp', Array.from({ length: 40 }, () => texts).flat(), 5);
  const rate = (megabytes: number): string => `${megabytes.toFixed(1)} MB/s`;
  for (const [what, own] of [
    ['conversion s2twp', rates.text],
    ['conversion s2twp, its edits', rates.replacements],
  ] as const) {
    row(what, rate(own), `opencc-js ${rate(rates.openccJs)}`, own / rates.openccJs);
    row(what, rate(own), `simplecc-wasm ${rate(rates.simplecc)}`, own / rates.simplecc);
  }
}

/** Documents to compare: those of the corpus that are clean already, else the fixtures repaired. */
async function cleanTexts(): Promise<string[]> {
  try {
    const place = join(values.corpus, 'clean');
    const names = readdirSync(place).filter((name) => name.endsWith('.txt'));
    return names.map((name) => readFileSync(join(place, name), 'utf8'));
  } catch {
    return Promise.all(fixtures.map(async (path) => (await clean(readFileSync(path))).text));
  }
}

/** Git gives up on nothing, and two unrelated texts may cost it minutes. */
const gitPatience = 60_000;

/**
 * Whole runs of `diff`, less what a run over two lines takes: two texts of 800,000 characters, fifty
 * sentences edited, and two that have nothing in common.
 */
async function diff(): Promise<void> {
  const texts = await cleanTexts();
  const length = 800_000;
  const old = longText(
    texts.filter((_, at) => at % 2 === 0),
    length,
  );
  let sentence = 0;
  const every = Math.ceil(old.split('。').length / 50);
  const edited = old.replaceAll('。', () => (++sentence % every === 0 ? '，并加以落实。' : '。'));
  const unrelated = longText(
    texts.filter((_, at) => at % 2 === 1),
    length,
  );
  const files = { old, edited, unrelated, line: '一、总则\n', 'other-line': '一、总体要求\n' };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.txt`), text);
  }
  const times = paired({
    start: [bin, 'diff', 'line.txt', 'other-line.txt'],
    edited: [bin, 'diff', 'old.txt', 'edited.txt'],
    unrelated: [bin, 'diff', 'old.txt', 'unrelated.txt'],
  });
  const { start = NaN } = times;
  for (const name of ['edited', 'unrelated']) {
    const own = (times[name] ?? NaN) - start;
    const args = ['diff', '--no-index', '--word-diff-regex=.', 'old.txt', `${name}.txt`];
    const git = seconds(() =>
      spawnSync('git', args, { cwd: folder, stdio: 'ignore', timeout: gitPatience }),
    );
    const what = `diff, 800,000 characters, ${name}, beyond start-up`;
    const figure = `${(own * 1000).toFixed(0)} ms`;
    row(what, figure, `git word diff ${(git * 1000).toFixed(0)} ms`, own / git);
  }
  // Texts that have nothing in common are beyond it: its cost grows with the square of what differs.
  const peer = seconds(() => fastDiff(old, edited));
  const own = (times['edited'] ?? NaN) - start;
  row(
    'diff, 800,000 characters, edited, beyond start-up',
    `${(own * 1000).toFixed(0)} ms`,
    `fast-diff, characters alone ${(peer * 1000).toFixed(0)} ms`,
    own / peer,
  );
}

async function growth(): Promise<void> {
  const document = readFileSync(fixtures[0] ?? '');
  const times: number[] = [];
  for (const size of [1, 4, 16]) {
    const count = Math.ceil((size * 1e6) / document.length);
    const bytes = Buffer.concat(Array.from({ length: count }, () => document));
    const start = performance.now();
    await clean(bytes);
    times.push((performance.now() - start) / 1000);
  }
  const [one = NaN, four = NaN, sixteen = NaN] = times;
  row('growth of clean, 1 → 4 MB', `${four.toFixed(2)} s`, `1 MB ${one.toFixed(2)} s`, four / one);
  row(
    'growth of clean, 4 → 16 MB',
    `${sixteen.toFixed(2)} s`,
    `4 MB ${four.toFixed(2)} s`,
    sixteen / four,
  );
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`);
const parts = { startUp, throughput, conversion, diff, growth };
for (const [name, part] of Object.entries(parts)) {
  if (values.only === undefined || values.only === name) await part();
}

console.log(`\n| what | zhengben | beside | ratio |\n|---|---|---|---|`);
for (const { what, figure, peer, ratio } of rows) {
  console.log(`| ${what} | ${figure} | ${peer} | ${ratio} |`);
}
