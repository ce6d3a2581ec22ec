/**
 * From what size on more than one process pays: the same documents, as NDJSON records through one
 * `zhengben stream`, through GNU parallel and through Apache Spark, and as files through a folder
 * run. Seconds from begin to end; the records of all are compared.
 *
 *     npm run build && npm run bench:engines [-- --mb 1,8,64] [-- --jobs 2] [-- --corpus DIR]
 *
 * GNU parallel and PySpark (which `npm run test:spark` installs) are left out where they are missing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rawTexts, variedTexts } from './varied-corpus.js';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '1,8,64' },
    jobs: { type: 'string', default: '2' },
    corpus: { type: 'string', default: '../shared/corpus' },
  },
});
const { jobs } = values;
const root = new URL('../../', import.meta.url).pathname;
const bin = join(root, 'bin/zhengben.js');
const python = join(root, 'node_modules/.spark/bin/python');
const folder = mkdtempSync(join(tmpdir(), 'zhengben-engines-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});

/** The records of an output, by their hash. */
type Records = string;
interface Run {
  seconds: number;
  records: Records | null;
}

const hashOf = (...parts: readonly Buffer[]): Records => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** Runs a program with files as standard input and output; throws where it fails. */
function run(program: string, args: readonly string[], input = '/dev/null'): Run {
  const output = join(folder, 'records');
  const from = openSync(input, 'r');
  const to = openSync(output, 'w');
  const start = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: [from, to, 'ignore'], cwd: folder });
  const seconds = (performance.now() - start) / 1000;
  closeSync(from);
  closeSync(to);
  if (status !== 0) throw error ?? new Error(`${program} ended with ${String(status)}`);
  return { seconds, records: hashOf(readFileSync(output)) };
}

/** The texts as files and as records; those that are not UTF-8 are left out of both. */
function makeDocuments(bytes: number): { input: string; records: number } {
  rmSync(join(folder, 'raw'), { recursive: true, force: true });
  mkdirSync(join(folder, 'raw'));
  const input = join(folder, 'documents.ndjson');
  const file = openSync(input, 'w');
  const strict = new TextDecoder('utf-8', { fatal: true });
  const readable = rawTexts(root, values.corpus).filter((text) => {
    try {
      strict.decode(text);
      return true;
    } catch {
      return false;
    }
  });
  let records = 0;
  for (const text of variedTexts(readable, bytes)) {
    writeFileSync(join(folder, `raw/${records}.txt`), text);
    writeSync(file, `${JSON.stringify({ id: records, text: text.toString() })}\n`);
    records++;
  }
  closeSync(file);
  return { input, records };
}

function spark(input: string): Run {
  const output = join(folder, 'spark');
  rmSync(output, { recursive: true, force: true });
  const job = join(root, 'examples/spark/job.py');
  const own = ['--partitions', jobs, '--master', `local[${jobs}]`];
  const stream = ['--', process.execPath, bin, 'stream'];
  const { seconds } = run(python, [job, input, output, ...own, ...stream]);
  const parts = readdirSync(output).filter((name) => name.startsWith('part-'));
  return {
    seconds,
    records: hashOf(...parts.sort().map((name) => readFileSync(join(output, name)))),
  };
}

const isThere = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
const withParallel = isThere('parallel');
const withSpark = existsSync(python);
if (!withParallel) console.log('GNU parallel is missing');
if (!withSpark) console.log('PySpark is missing: npm run test:spark installs it');

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`);
console.log('\n| MB | records | how | seconds | × one process |\n|---|---|---|---|---|');
for (const size of values.mb.split(',').map(Number)) {
  const { input, records } = makeDocuments(size * 1e6);
  const one = run(process.execPath, [bin, 'stream'], input);
  const row = (how: string, { seconds, records: made }: Run): void => {
    const ratio = (one.seconds / seconds).toFixed(2);
    console.log(`| ${size} | ${records} | ${how} | ${seconds.toFixed(1)} | ${ratio} |`);
    if (made !== null && made !== one.records) {
      console.log(`NOT OK: other records than one process gives: ${how}`);
      process.exitCode = 1;
    }
  };
  row('zhengben stream', one);
  for (const threads of ['1', jobs]) {
    const args = [bin, 'clean', 'raw', '-o', 'out', '--jobs', threads];
    row(`zhengben clean, --jobs ${threads}`, { ...run(process.execPath, args), records: null });
    rmSync(join(folder, 'out'), { recursive: true });
  }
  if (withParallel) {
    const args = [
      '--pipe',
      '--keep-order',
      '-j',
      jobs,
      '-N',
      '200',
      process.execPath,
      bin,
      'stream',
    ];
    row(`GNU parallel, -j ${jobs}`, run('parallel', args, input));
  }
  if (withSpark) row(`Spark, local[${jobs}]`, spark(input));
}
