'use strict';
/**
 * Makes the compiled forms of the scripts in dist/cli: `node warm-up.cjs ROOT`. V8 can write down
 * the functions that have been used, so commands are run on documents first.
 */
const { mkdtempSync, renameSync, rmSync, writeFileSync } = require('fs');
const { tmpdir } = require('os');
const { join } = require('path');

const root = process.argv[2];
const { loadScript, scripts } = require(join(root, 'dist/cli/load.cjs'));
const documents = join(root, 'fixtures/documents');
const damaged = join(root, 'fixtures/rules/lost-byte');
const folder = mkdtempSync(join(tmpdir(), 'zhengben-build-'));
const out = join(folder, 'out/');
const runs = [
  ['clean', documents, '-o', out],
  ['clean', join(documents, 'wrapped-notice/input.txt')],
  ['clean', damaged, '-o', out],
  ['clean', documents, '--script', 'twp', '--edits', join(folder, 'edits/'), '-o', out],
  ['export', documents, '-o', out],
  ['export', join(documents, 'wrapped-notice/input.txt')],
  ['export', documents, '-t', 'json', '-o', out],
  ['outline', documents, '-t', 'json', '-o', out],
];

async function warmUp() {
  const { main } = loadScript('main');
  for (const run of runs) await main(run);
  rmSync(folder, { recursive: true });
  for (const [name, { script }] of scripts) {
    const cache = join(root, `dist/cli/${name}.cache`);
    writeFileSync(`${cache}.tmp`, script.createCachedData());
    renameSync(`${cache}.tmp`, cache);
  }
}
void warmUp();
