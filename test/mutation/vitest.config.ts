import { defineConfig } from 'vitest/config';

/** The tests that speak of the text floor and of restoring, and need no built command. */
export default defineConfig({
  test: {
    include: ['test/{text,restore}/**/*.test.ts'],
    exclude: ['test/restore/seeds.test.ts'],
    testTimeout: 30_000,
  },
});
