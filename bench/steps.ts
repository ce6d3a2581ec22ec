/**
 * Counts the steps of every function on hostile texts and on texts twice as long: how often V8 ran
 * each of its blocks. Counts are the same on every machine, under any load; a function whose steps
 * grow by more than 2.3 is not linear. Comparing with other editions is judged by all its functions
 * together: which of them is used changes with the number of lines. What runs inside one call (a regular expression, a sort) is
 * not seen: `bench:hostile` takes its time.
 *
 *     npm run bench:steps [-- --length N] [-- --only WORDS] [-- --control]
 */
import { Session } from 'node:inspector';
import { parseArgs } from 'node:util';
import { compareStructures, editsOf, structure } from '../src/pipeline.js';
import { writeJson, writeMarkdown, writeText } from '../src/write/index.js';
import { editions } from './fuzz/editions.js';
import { hostile } from './fuzz/hostile.js';

const { values } = parseArgs({
  options: {
    length: { type: 'string', default: '16000' },
    only: { type: 'string', default: '' },
    control: { type: 'boolean', default: false },
  },
});
const length = Number(values.length);
const limit = 2.3;
/** Fewer steps than this tell of a beginning, not of growth. */
const countable = 100_000;

type Steps = ReadonlyMap<string, number>;

const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** The steps since the last call, by function of this bundle. */
function takeSteps(): Steps {
  const steps = new Map<string, number>();
  // The session is of this thread and answers before `post` returns.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { functions } of result.filter(({ url }) => url === import.meta.url)) {
      for (const { functionName, ranges } of functions) {
        const sum = ranges.reduce((total, { count }) => total + count, 0);
        const name = `${functionName || 'a function'} at ${ranges[0]?.startOffset ?? 0}`;
        if (sum > 0) steps.set(name, (steps.get(name) ?? 0) + sum);
      }
    }
  });
  return steps;
}

async function stepsOf(text: string): Promise<Steps> {
  takeSteps();
  const once = await structure(Buffer.from(text), { encoding: 'utf-8' });
  editsOf(once.manuscript);
  for (const write of [writeText, writeMarkdown, writeJson]) write(once.root);
  await compareStructures(once, once, {});
  if (values.control) everyPair(text.length / 20);
  return takeSteps();
}

/** The steps of comparing a text with another edition of it, in both directions. */
async function stepsToCompare(text: string, edition: string): Promise<Steps> {
  const one = await structure(Buffer.from(text), { encoding: 'utf-8' });
  const other = await structure(Buffer.from(edition), { encoding: 'utf-8' });
  takeSteps();
  await compareStructures(one, other, {});
  await compareStructures(other, one, {});
  return takeSteps();
}

/** What is not linear, to show that it would be seen. */
function everyPair(count: number): number {
  let pairs = 0;
  for (let one = 0; one < count; one++) for (let other = 0; other < count; other++) pairs++;
  return pairs;
}

// Tables are made and patterns compiled at first use.
await stepsOf('一、总体要求\n为了方便居民读书，制定本办法。\n');

let faults = 0;
for (const [name, make] of Object.entries(hostile)) {
  if (!name.includes(values.only)) continue;
  const [short, long] = [make(length), make(length * 2)];
  const [before, after] = [await stepsOf(short), await stepsOf(long)];
  faults += tell(name, before, after, grownFunctions(before, after));
  for (const [edition, of] of Object.entries(editions)) {
    const less = await stepsToCompare(short, of(short));
    const more = await stepsToCompare(long, of(long));
    faults += tell(`${name}, ${edition}`, less, more, []);
  }
}
console.log(faults === 0 ? 'linear' : `${faults} faults`);
if (faults > 0) process.exitCode = 1;

interface Growth {
  what: string;
  count: number;
  ratio: number;
}

/** Functions that are not linear. One that did not run on the shorter text tells of a beginning. */
function grownFunctions(before: Steps, after: Steps): Growth[] {
  return [...after]
    .map(([what, count]) => ({ what, count, ratio: count / (before.get(what) ?? count) }))
    .filter(({ count, ratio }) => count > countable && ratio > limit)
    .sort((a, b) => b.count - a.count);
}

/** Prints what a text took, and one twice as long. Gives the number of faults. */
function tell(name: string, before: Steps, after: Steps, grown: readonly Growth[]): number {
  const [less, more] = [sumOf(before), sumOf(after)];
  console.log(`${name}\t${more} steps\t× ${(more / less).toFixed(2)}`);
  const isGrown = more > countable && more / less > limit;
  const faults = isGrown ? [{ what: 'all together', count: more, ratio: more / less }] : [];
  for (const { what, count, ratio } of [...faults, ...grown]) {
    console.log(`    × ${ratio.toFixed(1)}\t${what}\t${count} steps`);
  }
  return faults.length + grown.length;
}

function sumOf(steps: Steps): number {
  return [...steps.values()].reduce((total, each) => total + each, 0);
}
