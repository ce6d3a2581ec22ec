/**
 * Hostile texts, and how the time of every rule and stage grows when they get twice as long: a ratio
 * of t(2n)/t(n) near 2 is linear, above 2.3 (where it takes long enough to be measured) a fault. The
 * collector of garbage is measured apart: how often it copies a million cells that all live on
 * depends on the size of its spaces, and on who else has the processors.
 *
 *     npm run bench:hostile [-- --most MB] [-- --only WORDS]
 */
import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parse } from '../src/parse/index.js';
import { readAgain, readSource } from '../src/read/index.js';
import { readMarkdown } from '../src/read/markdown.js';
import { repair } from '../src/repair/repair.js';
import { rules } from '../src/repair/rules/index.js';
import { undoEdits } from '../src/text/replay.js';
import { writeJson, writeMarkdown, writeText } from '../src/write/index.js';
import { hostile } from './fuzz/hostile.js';

const { values } = parseArgs({
  options: { most: { type: 'string', default: '4' }, only: { type: 'string', default: '' } },
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

async function timesOf(text: string): Promise<Times> {
  const times: Times = new Map();
  let garbage = 0;
  const time = async <Result>(name: string, work: () => Result): Promise<Result> => {
    collected = 0;
    const start = performance.now();
    const result = work();
    const spent = performance.now() - start;
    // Only then does Node tell of the collections.
    await wait(2);
    garbage += collected;
    times.set(name, Math.max(0, spent - collected));
    return result;
  };
  const source = await time('read', () => readSource(Buffer.from(text), { encoding: 'utf-8' }));
  for (const rule of rules) {
    const draft = { text, format: 'text', options: { spacing: 'tight' }, facts: () => [] } as const;
    await time(`rule ${rule.id}`, () => rule.apply(draft));
  }
  const manuscript = await time('repair', () => repair({ ...source, format: 'text' }));
  await time('undo', () => undoEdits(manuscript.text, manuscript.edits));
  const root = await time('parse', () => parse(manuscript));
  await time('write text', () => writeText(root));
  await time('write json', () => writeJson(root));
  await time('write markdown', () => writeMarkdown(root));
  if (text.length <= 2e6) await time('read markdown', () => readMarkdown(readAgain(text)));
  times.set(garbageStage, garbage);
  return times;
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

let faults = 0;
for (const [name, make] of Object.entries(hostile)) {
  if (!name.includes(values.only)) continue;
  let before: Times = new Map();
  const seen: string[] = [];
  try {
    for (let size = Math.min(125_000, most); size <= most; size *= 2) {
      let times = await timesOf(make(size));
      // Another program may have had the processor: measured again, both of them.
      for (let again = 0; again < 2 && tooMuch(before, times).length > 0; again++) {
        before = shorter(await timesOf(make(size / 2)), before);
        times = shorter(await timesOf(make(size)), times);
      }
      for (const [stage, ratio] of tooMuch(before, times)) {
        faults++;
        const spent = (times.get(stage) ?? 0).toFixed(0);
        seen.push(
          `    × ${ratio.toFixed(1)}\t${stage}\t${(size / 1e6).toFixed(2)} MB\t${spent} ms`,
        );
      }
      before = times;
      // What grows faster than the text is known by now; it need not be waited for.
      if (Math.max(...times.values()) > 20_000) break;
    }
  } catch (error) {
    faults++;
    seen.push(`    ${error instanceof Error ? (error.stack ?? '').slice(0, 400) : String(error)}`);
  }
  const slowest = [...before].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const words = slowest.map(([stage, spent]) => `${stage} ${spent.toFixed(0)} ms`).join(', ');
  console.log([`${name}\t${words}`, ...seen].join('\n'));
}
console.log(faults === 0 ? 'linear' : `${faults} faults`);
if (faults > 0) process.exitCode = 1;
