/** What stands between a text and what it might do. */
export interface Guard {
  guard: string;
  /** The file of the sources it is in, once. */
  file: string;
  with: string;
  /** What stands in its place where it is taken out. */
  without: string;
  /** Arguments of the test runner, a run each: tests that fail then. */
  tests: string[];
}

export const guards: readonly Guard[];
