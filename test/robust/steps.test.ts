import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

/** The bench that counts steps, in a process of its own: counting is for the whole of one. */
function count(...args: string[]) {
  return spawnSync(process.execPath, ['bench/run.js', 'steps', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

test('hostile texts twice as long take about twice the steps, in every function', () => {
  const { status, stdout, stderr } = count();
  expect({ status, stderr, last: stdout.trimEnd().split('\n').at(-1) }).toEqual({
    status: 0,
    stderr: '',
    last: 'linear',
  });
  expect(stdout.match(/ steps\t/g)?.length).toBeGreaterThan(30);
}, 600_000);

test('what is not linear would be seen', () => {
  const { status, stdout } = count('--only', 'open brackets', '--control');
  expect(status).toBe(1);
  expect(stdout).toMatch(/× 4\.0\teveryPair/);
}, 60_000);
