/**
 * How many megabytes of real text a second of processor time reads, repairs, parses and writes, and
 * which rules it goes to. The corpus is run through `--warm` times first, as a run over many files
 * would have been compiled by then; the first time, cold, is told beside it.
 *
 *     npm run bench:throughput [-- --corpus DIR] [-- --warm N] [-- --times N] [-- --repair]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Manuscript } from '../src/model/manuscript.js';
import type { Root } from '../src/model/nodes.js';
import type { Source } from '../src/model/source.js';
import { parse } from '../src/parse/index.js';
import { readSource } from '../src/read/index.js';
import { repair } from '../src/repair/repair.js';
import type { Rule } from '../src/repair/rule.js';
import { rules } from '../src/repair/rules/index.js';
import { writeJson, writeMarkdown } from '../src/write/index.js';
import { shared } from './shared-folder.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    warm: { type: 'string', default: '2' },
    times: { type: 'string', default: '2' },
    repair: { type: 'boolean', default: false },
  },
});
const folder = values.corpus ?? (shared === undefined ? undefined : join(shared, 'corpus/raw'));
if (folder === undefined) {
  console.log('No folder of texts: give one with --corpus DIR.');
  process.exit(0);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name)));
const megabytes = files.reduce((sum, bytes) => sum + bytes.length, 0) / 1e6;
const [warm, times] = [Number(values.warm), Number(values.times)];

/** Processor seconds, which other work on the machine disturbs less than the time of day. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

interface Speed {
  stage: string;
  cold: number;
  seconds: number;
}

/** The last result of a stage, and its time cold and warm. */
function time<T>(stage: string, work: () => T, table: Speed[]): T {
  const began = cpu();
  let result = work();
  const cold = cpu() - began;
  for (let pass = 1; pass < warm; pass++) result = work();
  const start = cpu();
  for (let pass = 0; pass < times; pass++) result = work();
  table.push({ stage, cold, seconds: (cpu() - start) / times });
  return result;
}

const table: Speed[] = [];
const sources: Source[] = time('read', () => files.map((bytes) => readSource(bytes)), table);
const manuscripts: Manuscript[] = time('repair', () => sources.map((each) => repair(each)), table);
if (!values.repair) {
  const roots: Root[] = time('parse', () => manuscripts.map((each) => parse(each)), table);
  time('write json', () => roots.reduce((sum, root) => sum + writeJson(root).length, 0), table);
  time(
    'write markdown',
    () => roots.reduce((sum, root) => sum + writeMarkdown(root).length, 0),
    table,
  );
}
console.log(`${files.length} files, ${megabytes.toFixed(1)} MB, processor time`);
console.log('stage\tMB/s\tcold MB/s');
for (const { stage, cold, seconds } of table) {
  console.log([stage, (megabytes / seconds).toFixed(1), (megabytes / cold).toFixed(1)].join('\t'));
}

/** Milliseconds in each rule over the corpus; what several rules share is paid by the first that asks. */
const spent = new Map<string, number>();
function timed(rule: Rule): void {
  const apply = rule.apply.bind(rule);
  rule.apply = (draft) => {
    const start = performance.now();
    const found = apply(draft);
    spent.set(rule.id, (spent.get(rule.id) ?? 0) + performance.now() - start);
    return found;
  };
}
rules.forEach(timed);
const start = performance.now();
for (const source of sources) repair(source);
const whole = performance.now() - start;
const ruled = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
console.log('\nrule\tshare of repair');
const share = (ms: number): string => `${((ms / whole) * 100).toFixed(1)} %`;
for (const [id, ms] of [...spent].sort((a, b) => b[1] - a[1]).slice(0, 10)) {
  console.log(`${id}\t${share(ms)}`);
}
console.log(`the driver\t${share(whole - ruled)}`);
