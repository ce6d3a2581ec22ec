import { ZhengbenError } from '../model/error.js';
import type { Run } from './run.js';

/** The files that are held against each other, as the user named them. */
interface Held {
  clean: string;
  edits: string;
  source?: string | undefined;
}

/** Does what restores or verifies; a failure is told of the file it is about, else of the clean text. */
export async function whileRestoring(
  run: Run,
  { clean, edits, source = clean }: Held,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof ZhengbenError ? error.code : '';
    const about: Readonly<Record<string, string>> = {
      'bad-edits-file': edits,
      'binary-input': source,
      'source-changed': source,
    };
    await run.fail(about[code] ?? clean, error);
  }
}
