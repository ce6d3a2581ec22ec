/**
 * Holds the promises against generated input: fixtures whose bytes were changed, documents made up,
 * noise. Run N with `--seed S` is the input of seed S + N, so one failure is repeated alone;
 * seeds closer to each other than N share inputs.
 *
 *     npm run fuzz -- [--runs N] [--seed S] [--only WORDS] [--show N] [--diff-every N]
 */
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { structure, type CleanOptions } from '../src/pipeline.js';
import { readFixtures, someInput, someOptions } from './fuzz/inputs.js';
import { isRefusal, outcome, properties, type Case } from './fuzz/properties.js';
import { Random } from './fuzz/random.js';
import { shrink } from './fuzz/shrink.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '2000' },
    seed: { type: 'string' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '5' },
    'diff-every': { type: 'string', default: '10' },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? randomInt(2 ** 31));
const show = Number(values.show);
const diffEvery = Number(values['diff-every']);
const fixtures = readFixtures(new URL('../../fixtures', import.meta.url).pathname);
const asked = Object.entries(properties).filter(([name]) => name.includes(values.only));
const edition = await structure('一、总体要求\n为了方便居民读书，制定本办法。\n');

let refused = 0;
let failed = 0;
let bytesSeen = 0;
const failures = new Map<string, number>();
const causes = new Map<string, number>();
const started = performance.now();

async function given(bytes: Buffer, options: CleanOptions): Promise<Case> {
  return { bytes, options, once: await structure(bytes, options), other: edition };
}

for (let run = 0; run < runs; run++) {
  const random = new Random(seed + run);
  const bytes = someInput(random, fixtures);
  const options = someOptions(random);
  bytesSeen += bytes.length;
  let made: Case | null;
  try {
    made = await given(bytes, options);
  } catch (error) {
    if (isRefusal(error)) {
      refused++;
      continue;
    }
    await report(
      run,
      bytes,
      'the pipeline ends well',
      error instanceof Error ? (error.stack ?? '') : String(error),
      async (input) => {
        try {
          await given(input, options);
          return false;
        } catch (other) {
          return !isRefusal(other);
        }
      },
    );
    continue;
  }
  const ready = made;
  for (const [name, property] of asked) {
    if (name.startsWith('diff') && run % diffEvery !== 0) continue;
    const seen = await outcome(property, () => ready);
    if (seen === null) continue;
    await report(run, bytes, name, seen, async (input) => {
      try {
        return (await outcome(property, async () => given(input, options))) !== null;
      } catch {
        return false;
      }
    });
  }
}

async function report(
  run: number,
  bytes: Buffer,
  name: string,
  seen: string,
  fails: (input: Buffer) => Promise<boolean>,
): Promise<void> {
  failed++;
  failures.set(name, (failures.get(name) ?? 0) + 1);
  const cause = `${name} · ${seen.split(':')[0] ?? ''}`;
  const before = causes.get(cause) ?? 0;
  causes.set(cause, before + 1);
  if (before >= show) return;
  const least = await shrink(bytes, fails);
  console.log(
    `\nFAILED ${name}\n  --seed ${seed + run} --runs 1\n  ${seen.slice(0, 600)}\n  minimal: ${JSON.stringify(least.toString())}`,
  );
}

const seconds = (performance.now() - started) / 1000;
console.log(
  `\nruns ${runs}  seed ${seed}  failures ${failed}  refused ${refused}  (${(bytesSeen / 1e6).toFixed(1)} MB, ${seconds.toFixed(0)} s)`,
);
for (const [name] of asked) console.log(`  ${failures.get(name) ?? 0}\t${name}`);
for (const [cause, count] of [...causes].sort((a, b) => b[1] - a[1]))
  console.log(`  ${count}\t${cause}`);
if (failed > 0) process.exitCode = 1;
