#!/usr/bin/env node
/**
 * Takes each guard out of a copy of the sources, one at a time, and runs the tests that are to see
 * it: `npm run test:guards [-- WORD…]`, only guards with one of the words in their name or file. A
 * guard no test misses is a fault. Takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { guards } from './guards.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);
const asked = guards.filter(
  ({ guard, file }) =>
    words.length === 0 || words.some((word) => `${guard} ${file}`.includes(word)),
);
const copy = mkdtempSync(join(tmpdir(), 'zhengben-guards-'));
process.once('exit', () => {
  rmSync(copy, { recursive: true, force: true });
});
for (const name of ['src', 'test', 'fixtures', 'bench', 'bin', 'dist', 'examples']) {
  cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true });
}
for (const name of ['package.json', 'tsconfig.json', 'bundle.config.js', 'pack-dictionaries.js']) {
  cpSync(join(root, name), join(copy, name));
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));

const vitest = join(root, 'node_modules/vitest/vitest.mjs');

/** Whether the command line can be made and the tests pass; what they said. */
function passes(tests) {
  // Only these tests run the command as it is installed; the others read the sources.
  if (tests.some((each) => /^test\/(?:cli|robust)/.test(each))) {
    const made = spawnSync(process.execPath, ['bundle.config.js'], { cwd: copy, encoding: 'utf8' });
    if (made.status !== 0) return { made: false, passed: false, said: made.stderr };
  }
  let said = '';
  for (const each of tests) {
    // One by one: `-t` chooses among the tests of its own file.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [vitest, 'run', '--config', 'test/vitest.config.ts', ...each.split(' ')],
      { cwd: copy, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
    );
    said += stdout + stderr;
    if (status !== 0) return { made: true, passed: false, said };
  }
  return { made: true, passed: true, said };
}

let faults = 0;
function tell(sign, guard, detail = '') {
  // A test may be named after the very thing that must not reach a terminal.
  const shown = detail.replaceAll(/[^\n\P{C}]/gu, '\ufffd');
  console.log(`${sign}\t${guard}${shown === '' ? '' : `\n${shown}`}`);
}

/** With all guards in, the tests pass: else their failing would show nothing. Each is asked once. */
const sound = new Map();
function askWithAll(tests) {
  const key = tests.join(' ');
  if (!sound.has(key)) sound.set(key, passes(tests));
  return sound.get(key);
}

for (const { guard, file, with: kept, without, tests } of asked) {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(kept).length !== 2) {
    faults++;
    tell('?', guard, `  ${file} does not have it once: ${kept}`);
    continue;
  }
  writeFileSync(
    path,
    source.replace(kept, () => without),
  );
  const { made, passed, said } = passes(tests);
  writeFileSync(path, source);
  // Of a file that could not even be loaded no test is named.
  const failing = [...said.matchAll(/^ *FAIL +(\S.* > .*)$/gm)].map(([, name]) => name);
  if (!made) {
    faults++;
    tell('?', guard, `  ${said.slice(0, 400)}`);
  } else if (passed || failing.length === 0) {
    faults++;
    tell('MISSED', guard);
  } else if (!askWithAll(tests).passed) {
    faults++;
    const { said: why } = askWithAll(tests);
    tell('?', guard, `  its tests fail with every guard in:\n${why.slice(-2000)}`);
  } else tell('seen', guard, `  ${failing[0]}`);
}
console.log(faults === 0 ? `${asked.length} guards, each seen by a test` : `${faults} faults`);
if (faults > 0) process.exitCode = 1;
