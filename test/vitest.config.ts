import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/cli/build.ts'],
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      // What restores a source has no branch that no test has taken.
      thresholds: {
        'src/{restore/*,text/replay,text/traced-text}.ts': {
          branches: 100,
          functions: 100,
          lines: 100,
        },
      },
    },
  },
});
