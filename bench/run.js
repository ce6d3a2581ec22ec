#!/usr/bin/env node
/**
 * Runs a bench: `node bench/run.js NAME [options]`. The bench is bundled with the sources as they
 * stand, so nothing needs to be built first; libraries stay outside the bundle.
 */
import { build } from 'esbuild';
import { fileURLToPath, pathToFileURL } from 'node:url';

const [name = ''] = process.argv.splice(2, 1);
const outfile = fileURLToPath(new URL(`../node_modules/.bench/${name}.js`, import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
