import type { CompareOptions } from '../../src/compare/index.js';
import type { Comparison } from '../../src/model/comparison.js';
import { compareEditions } from '../../src/pipeline.js';

/** Two texts compared as the command line would compare their files. */
export function compareTexts(
  old: string | Uint8Array,
  next: string | Uint8Array,
  options: Pick<CompareOptions, 'whole' | 'part' | 'pairs' | 'strict' | 'names'> = {},
): Promise<Comparison> {
  return compareEditions({ input: old }, { input: next }, options);
}
