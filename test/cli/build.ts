import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/**
 * Builds dist/ before the tests of the command line, unless it is newer than every source
 * or other tests were asked for. Type
 * errors do not stop it: they have a check of their own, and the tests should still run.
 */
export default function build(): void {
  const asked = process.argv.filter(
    (arg) => arg.startsWith('test/') && !arg.endsWith('.config.ts'),
  );
  if (asked.length > 0 && !asked.some((path) => path.startsWith('test/cli'))) return;
  const built =
    statSync(join(root, 'dist/cli/main.cache'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((file) => statSync(join(root, 'src', file)).mtimeMs));
  if (newest > built) spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'ignore' });
}
