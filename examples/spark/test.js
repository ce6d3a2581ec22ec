#!/usr/bin/env node
/**
 * Runs job.py in local[2] mode and compares its records with those of one machine, also where a
 * process dies once and Spark runs its task again. Skipped, saying so, without Python or Java.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const job = fileURLToPath(new URL('job.py', import.meta.url));
const environment = join(root, 'node_modules/.spark');
const python = join(environment, 'bin/python');
const zhengben = [process.execPath, join(root, 'bin/zhengben.js'), 'stream', '-t', 'chunks'];

/** Runs a program to its end and returns its standard output; null if it failed. */
function run([program, ...args], options = {}) {
  const { status, stdout } = spawnSync(program, args, {
    maxBuffer: 1e9,
    stdio: ['pipe', 'pipe', options.quiet ? 'ignore' : 'inherit'],
    ...options,
  });
  return status === 0 ? stdout.toString() : null;
}

for (const [name, command] of [
  ['Python', ['python3', '--version']],
  ['Java', ['java', '-version']],
]) {
  if (run(command, { quiet: true }) !== null) continue;
  console.log(`skipped: ${name} is missing`);
  process.exit(0);
}
if (!existsSync(join(environment, 'bin/pip'))) run(['python3', '-m', 'venv', environment]);
if (run([python, '-c', 'import pyspark'], { quiet: true }) === null) {
  console.log('installing PySpark …');
  if (run([python, '-m', 'pip', 'install', '--quiet', 'pyspark']) === null) process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'zhengben-spark-'));
process.once('exit', () => {
  rmSync(folder, { recursive: true, force: true });
});
const input = join(folder, 'documents.ndjson');
writeFileSync(
  input,
  documents()
    .map((one) => `${JSON.stringify(one)}\n`)
    .join(''),
);

let failed = false;
const expected = run(zhengben, { input: readFileSync(input) });
const dying = [
  'sh',
  '-c',
  `if mkdir "$0" 2>/dev/null; then head -n 20; exit 1; fi; exec "$@"`,
  join(folder, 'died'),
  ...zhengben,
];
for (const [name, command] of [
  ['records equal those of one machine', zhengben],
  ['also when a process dies once and its task runs again', dying],
]) {
  const output = join(folder, command === dying ? 'again' : 'once');
  // The second number is how often a task may be tried.
  const own = [input, output, '--partitions', '4', '--master', 'local[2,4]'];
  const start = performance.now();
  const ran = run([python, job, ...own, '--', ...command], { quiet: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const records = ran === null ? null : recordsIn(output);
  const died = command !== dying || existsSync(join(folder, 'died'));
  const ok = records !== null && died && records === expected;
  console.log(`${ok ? 'ok' : 'NOT OK'}: ${name} (${seconds} s)`);
  failed ||= !ok;
}
process.exitCode = failed ? 1 : 0;

/** The fixtures, many times over, and some records that are bad. */
function documents() {
  const fixtures = join(root, 'fixtures/documents');
  const texts = readdirSync(fixtures).map((name) =>
    readFileSync(join(fixtures, name, 'input.txt'), 'utf8'),
  );
  const good = Array.from({ length: 400 }, (_, id) => ({ id, text: texts[id % texts.length] }));
  return [...good, { id: 'bad' }, { id: 'number', text: 1 }];
}

function recordsIn(output) {
  const parts = readdirSync(output).filter((name) => name.startsWith('part-'));
  return parts
    .sort()
    .map((name) => readFileSync(join(output, name), 'utf8'))
    .join('');
}
