/**
 * Hostile texts, and how the time of every rule and stage grows when they get twice as long: a ratio
 * of t(2n)/t(n) near 2 is linear, above 2.3 (where it takes long enough to be measured) a fault. Sizes
 * are those of the file, in UTF-8.
 *
 * Each text has a process of its own, with the memory Node.js gives unasked: a tree for which there is
 * no room there is refused, as the command refuses it, and that is told. Where the system tells it, the processor's time of the thread
 * is taken, which others who want the processor do not lengthen. The collector of garbage is measured
 * apart: how often it copies a million cells that all live on depends on the size of its spaces. It
 * marks in one go, or what it does in steps in between would be taken for the program's.
 *
 *     npm run bench:hostile [-- --least MB --most MB] [-- --only WORDS]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from '../src/compare/index.js';
import { roomForNodes } from '../src/cli/room.js';
import { ZhengbenError } from '../src/model/error.js';
import type { Root } from '../src/model/nodes.js';
import type { Source } from '../src/model/source.js';
import { parse } from '../src/parse/index.js';
import { prove } from '../src/pipeline.js';
import { readSource } from '../src/read/index.js';
import { repair } from '../src/repair/repair.js';
import { rules } from '../src/repair/rules/index.js';
import { convertManuscript, loadConverter, loadFold } from '../src/script/index.js';
import { writeJsonBytes } from '../src/write/json-bytes.js';
import { writeMarkdown, writeText } from '../src/write/index.js';
import { editions } from './fuzz/editions.js';
import { hostile } from './fuzz/hostile.js';

const { values } = parseArgs({
  options: {
    least: { type: 'string', default: '0.25' },
    most: { type: 'string', default: '4' },
    only: { type: 'string', default: '' },
    /** One text, in this process. */
    text: { type: 'string' },
  },
});
const least = Number(values.least) * 1e6;
const most = Number(values.most) * 1e6;
/** Shorter times tell of the clock and the collector of garbage, not of the program. */
const measurable = 100;
const limit = 2.3;
/**
 * How often what seems to grow too fast is measured again, and for how many milliseconds it goes on:
 * the shorter it takes, the more what else the machine does weighs.
 */
const repeats = { least: 3, most: 60, within: 45_000 };

/** How often a text is read to see how long the machine takes for that alone. */
const readings = 15;

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

/** Times the stages, or some of them: what those need is done, and what nobody asks for left out. */
async function timesOf(text: string, wanted?: ReadonlySet<string>): Promise<Times> {
  const times: Times = new Map();
  let garbage = 0;
  const isWanted = (...stages: string[]): boolean =>
    wanted === undefined || stages.some((stage) => wanted.has(stage));
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
    // Where the collector took all of it, nothing is known of the rest.
    if (collected < passed) times.set(name, spent * (1 - collected / passed));
    return result;
  };
  const bytes = Buffer.from(text);
  const source = await time('read', () => readSource(bytes, { encoding: 'utf-8' }));
  for (const rule of rules) {
    const draft = { text, format: 'text', options: { spacing: 'tight' }, facts: () => [] } as const;
    if (isWanted(`rule ${rule.id}`)) await time(`rule ${rule.id}`, () => rule.apply(draft));
  }
  if (isWanted(...afterRules)) await timeAfterRules(text, source, time, isWanted);
  times.set(garbageStage, garbage);
  return times;
}

const writers = {
  'write text': writeText,
  'write json': writeJsonBytes,
  'write markdown': writeMarkdown,
};
const comparisons = Object.keys(editions).map((name) => `compare ${name}`);
const onTree = ['parse', ...Object.keys(writers), ...comparisons];
const afterRules = ['repair', 'prove', 'convert', ...onTree];

async function timeAfterRules(
  text: string,
  source: Source,
  time: <Result>(name: string, work: () => Result) => Promise<Awaited<Result>>,
  isWanted: (...stages: string[]) => boolean,
): Promise<void> {
  const manuscript = await time('repair', () => repair({ ...source, format: 'text' }));
  if (isWanted('prove')) {
    await time('prove', () => {
      prove(manuscript);
    });
  }
  if (isWanted('convert')) {
    await time('convert', () => convertManuscript(manuscript, converter).text);
  }
  if (!isWanted(...onTree)) return;
  const room = roomForNodes(text.length);
  const root = await time('parse', () => orRefused(() => parse(manuscript, { maxNodes: room })));
  if (root === null) return;
  for (const [name, write] of Object.entries(writers)) {
    if (isWanted(name)) await time(name, () => write(root));
  }
  const maxNodes = room === undefined ? undefined : room / 3;
  for (const [name, make] of Object.entries(editions)) {
    if (!isWanted(`compare ${name}`)) continue;
    const other = repair({ ...readSource(Buffer.from(make(text)), {}), format: 'text' });
    const edition = orRefused(() => parse(other, { maxNodes }));
    if (edition === null) continue;
    const fold = await loadFold([manuscript.text, other.text]);
    await time(`compare ${name}`, () => compare(root, edition, { fold }));
  }
}

/** A tree, or null where there is no room for it. */
function orRefused(work: () => Root): Root | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZhengbenError && error.code === 'too-many-nodes') return null;
    throw error;
  }
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

/**
 * The least time a loop takes that notes where the lines end, and does nothing else: how much longer
 * it takes for twice the text is the machine's memory, not the program. Told beside what grew, not judged.
 */
function timeToRead(text: string): number {
  let least = Infinity;
  for (let again = 0; again < readings; again++) {
    const before = spentTime();
    const ends = new Int32Array(text.length + 1);
    let count = 0;
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) ends[count++] = at;
    least = Math.min(least, spentTime() - before);
  }
  return least;
}

/** Measures one text, ever longer. Gives the faults found. */
async function measure(name: string, make: (length: number) => string): Promise<number> {
  let faults = 0;
  let before: Times = new Map();
  const seen: string[] = [];
  const some = make(10_000);
  const unitsAByte = some.length / Buffer.byteLength(some);
  const ofBytes = (bytes: number): string => make(Math.round(bytes * unitsAByte));
  for (let size = Math.min(least, most); size <= most; size *= 2) {
    let times = await timesOf(ofBytes(size));
    // Another program may have had the caches: measured again, both of them.
    const until = performance.now() + repeats.within;
    for (let again = 0; again < repeats.most; again++) {
      const wanted = new Set(tooMuch(before, times).map(([stage]) => stage));
      if (wanted.size === 0 || (again >= repeats.least && performance.now() > until)) break;
      before = shorter(before, await timesOf(ofBytes(size / 2), wanted));
      times = shorter(times, await timesOf(ofBytes(size), wanted));
    }
    const grown = tooMuch(before, times);
    if (grown.length > 0) {
      const machine = timeToRead(ofBytes(size)) / timeToRead(ofBytes(size / 2));
      seen.push(
        `    × ${machine.toFixed(1)}\ta loop that only reads it\t${(size / 1e6).toFixed(2)} MB`,
      );
    }
    for (const [stage, ratio] of grown) {
      faults++;
      const spent = (times.get(stage) ?? 0).toFixed(0);
      seen.push(`    × ${ratio.toFixed(1)}\t${stage}\t${(size / 1e6).toFixed(2)} MB\t${spent} ms`);
    }
    before = times;
  }
  const slowest = [...before].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const words = slowest.map(([stage, spent]) => `${stage} ${spent.toFixed(0)} ms`).join(', ');
  const left = [...onTree.slice(1)].filter((stage) => !before.has(stage));
  if (left.length > 0)
    seen.push(`    no room in memory at ${values.most} MB for: ${left.join(', ')}`);
  console.log([`${name}\t${words}`, ...seen].join('\n'));
  return faults;
}

/** Runs this bench for one text, in a process of its own. */
function measureApart(name: string): boolean {
  const { status, signal } = spawnSync(
    process.execPath,
    [
      '--no-incremental-marking',
      fileURLToPath(import.meta.url),
      ...['--least', values.least, '--most', values.most, '--text', name],
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
