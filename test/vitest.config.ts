import { readdirSync, statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const modified = (path: string): number =>
  statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * The dictionaries the build has compiled, unless what compiles them has changed since: the sources
 * compile them anew for every file of tests that asks, which takes seconds.
 */
const built = 'dist/script/opencc-data.js';
const makers = [
  'node_modules/opencc-js/package.json',
  ...readdirSync(`${root}src/script`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^compile|passes|packed\.ts|replacement/.test(name))
    .map((name) => `src/script/${name}`),
];
const fresh = makers.every((path) => modified(path) < modified(built));

export default defineConfig({
  resolve: {
    alias: fresh ? [{ find: /^\.\/opencc-data\.js$/, replacement: root + built }] : [],
  },
  test: {
    root,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      // What restores a source has no branch that no test has taken.
      thresholds: {
        'src/{restore/*,text/replay,text/traced-text,text/piece-list}.ts': {
          branches: 100,
          functions: 100,
          lines: 100,
        },
      },
    },
  },
});
