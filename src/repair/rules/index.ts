import type { Rule } from '../rule.js';
import { lineEnds } from './line-ends.js';

/**
 * Every rule, in the order of its pass. Characters first, then lines (the page as it was set), then
 * blocks. Within a stage the order matters where one rule's repair is another's evidence.
 */
export const rules: readonly Rule[] = [
  // characters
  lineEnds,
  // lines
  // blocks
];
