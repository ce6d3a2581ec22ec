import { ZhengbenError } from '../../model/error.js';
import { systemCode } from '../failure.js';
import type { Run } from '../run.js';

/** What went wrong with one input, in the user's words; plain data. */
export interface Failure {
  file: string;
  code: string;
  message: string;
  stack?: string | undefined;
}

/** An error as data that can travel between threads and into a report. */
export function failureOf(run: Run, file: string, error: unknown): Failure {
  const code = error instanceof ZhengbenError ? error.code : (systemCode(error) ?? 'fault');
  const stack = error instanceof Error ? error.stack : undefined;
  return { file, code, message: run.explain(error), stack };
}

/** Tells a failure as `Run.fail` does. */
export async function tellFailure(
  run: Run,
  { file, code, message, stack }: Failure,
): Promise<void> {
  const error = new ZhengbenError(code, { en: message, zh: message });
  if (stack !== undefined) error.stack = stack;
  await run.fail(file, error);
}
