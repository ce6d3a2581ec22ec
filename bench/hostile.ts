/**
 * Hostile texts, and how the time of every rule and stage grows when they get twice as long: a ratio
 * of t(2n)/t(n) near 2 is linear, above 2.3 (where it takes long enough to be measured) a fault. Sizes
 * are those of the file, in UTF-8.
 *
 * Each text has a process of its own. Where the system tells it, the processor's time of the thread
 * is taken, which others who want the processor do not lengthen. The collector of garbage is measured
 * apart: how often it copies a million cells that all live on depends on the size of its spaces.
 *
 *     npm run bench:hostile [-- --most MB] [-- --only WORDS]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from '../src/compare/index.js';
import { parse } from '../src/parse/index.js';
import { prove } from '../src/pipeline.js';
import { readSource } from '../src/read/index.js';
import { repair } from '../src/repair/repair.js';
import { rules } from '../src/repair/rules/index.js';
import { convertManuscript, loadConverter, loadFold } from '../src/script/index.js';
import { writeJsonBytes } from '../src/write/json-bytes.js';
import { writeMarkdown, writeText } from '../src/write/index.js';
import { hostile } from './fuzz/hostile.js';

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    /** One text, in this process. */
    text: { type: 'string' },
  },
});
const most = Number(values.most) * 1e6;
/** Shorter times tell of the clock and the collector of garbage, not of the program. */
const measurable = 100;
const limit = 2.3;

type Times = Map<string, number>;

let collected = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) collected += duration;
}).observe({ entryTypes: ['gc'] });

/** Milliseconds this thread had the processor; where the system does not tell, of the clock. */
function spentTime(): number {
  try {
    const [nanoseconds] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}

async function timesOf(text: string): Promise<Times> {
  const times: Times = new Map();
  let garbage = 0;
  const time = async <Result>(name: string, work: () => Result): Promise<Awaited<Result>> => {
    collected = 0;
    const start = performance.now();
    const before = spentTime();
    const result = await work();
    const spent = spentTime() - before;
    const passed = performance.now() - start;
    // Only then does Node tell of the collections.
    await wait(2);
    garbage += collected;
    times.set(name, spent * Math.max(0, 1 - collected / passed));
    return result;
  };
  const source = await time('read', () => readSource(Buffer.from(text), { encoding: 'utf-8' }));
  for (const rule of rules) {
    const draft = { text, format: 'text', options: { spacing: 'tight' }, facts: () => [] } as const;
    await time(`rule ${rule.id}`, () => rule.apply(draft));
  }
  const manuscript = await time('repair', () => repair({ ...source, format: 'text' }));
  await time('prove', () => {
    prove(manuscript);
  });
  await time('convert', () => convertManuscript(manuscript, converter).text);
  const root = await time('parse', () => parse(manuscript));
  await time('write text', () => writeText(root));
  await time('write json', () => writeJsonBytes(root));
  await time('write markdown', () => writeMarkdown(root));
  const other = repair({ ...readSource(Buffer.from(altered(text)), {}), format: 'text' });
  const edition = parse(other);
  const fold = await loadFold([manuscript.text, other.text]);
  await time('compare', () => compare(root, edition, { fold }));
  times.set(garbageStage, garbage);
  return times;
}

/** A text with a character more in every thousand. */
function altered(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += 1000) parts.push(text.slice(at, at + 1000), '改');
  return parts.join('');
}

/** What all stages together left to the collector; told, not judged. */
const garbageStage = 'garbage';

/** The shorter of two measurements, stage by stage: what disturbs makes longer, never shorter. */
function shorter(one: Times, other: Times): Times {
  return new Map(
    [...one].map(([stage, spent]) => [stage, Math.min(spent, other.get(stage) ?? spent)]),
  );
}

function tooMuch(before: Times, times: Times): [stage: string, ratio: number][] {
  return [...times].flatMap(([stage, spent]): [string, number][] => {
    const ratio = spent / (before.get(stage) ?? Infinity);
    return stage !== garbageStage && spent > measurable && ratio > limit ? [[stage, ratio]] : [];
  });
}

/** Measures one text, ever longer. Gives the faults found. */
async function measure(name: string, make: (length: number) => string): Promise<number> {
  let faults = 0;
  let before: Times = new Map();
  const seen: string[] = [];
  const some = make(10_000);
  const unitsAByte = some.length / Buffer.byteLength(some);
  const ofBytes = (bytes: number): string => make(Math.round(bytes * unitsAByte));
  for (let size = Math.min(250_000, most); size <= most; size *= 2) {
    let times = await timesOf(ofBytes(size));
    // Another program may have had the caches: measured again, both of them.
    for (let again = 0; again < 2 && tooMuch(before, times).length > 0; again++) {
      before = shorter(await timesOf(ofBytes(size / 2)), before);
      times = shorter(await timesOf(ofBytes(size)), times);
    }
    for (const [stage, ratio] of tooMuch(before, times)) {
      faults++;
      const spent = (times.get(stage) ?? 0).toFixed(0);
      seen.push(`    × ${ratio.toFixed(1)}\t${stage}\t${(size / 1e6).toFixed(2)} MB\t${spent} ms`);
    }
    before = times;
  }
  const slowest = [...before].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const words = slowest.map(([stage, spent]) => `${stage} ${spent.toFixed(0)} ms`).join(', ');
  console.log([`${name}\t${words}`, ...seen].join('\n'));
  return faults;
}

/** Runs this bench for one text, in a process that may use most of the memory. */
function measureApart(name: string): boolean {
  const megabytes = Math.floor((totalmem() / 2 ** 20) * 0.75);
  const { status, signal } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${megabytes}`,
      fileURLToPath(import.meta.url),
      '--most',
      values.most,
      '--text',
      name,
    ],
    { stdio: 'inherit' },
  );
  if (signal !== null) console.log(`${name}\tended by ${signal}`);
  return status === 0;
}

const converter = await loadConverter('twp');
const { text } = values;
if (text !== undefined) {
  const make = hostile[text];
  if (!make || (await measure(text, make)) > 0) process.exitCode = 1;
} else {
  const names = Object.keys(hostile).filter((name) => name.includes(values.only));
  const faulty = names.filter((name) => !measureApart(name));
  console.log(faulty.length === 0 ? 'linear' : `not linear: ${faulty.join('; ')}`);
  if (faulty.length > 0) process.exitCode = 1;
}
