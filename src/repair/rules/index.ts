import type { Rule } from '../rule.js';
import { blankLines } from './blank-lines.js';
import { browserPrintFrame } from './browser-print-frame.js';
import { doubledHeading } from './doubled-heading.js';
import { doubledLine } from './doubled-line.js';
import { lineEnds } from './line-ends.js';
import { loneFolio } from './lone-folio.js';
import { pageNumber } from './page-number.js';
import { reFlow } from './re-flow.js';
import { runningHead } from './running-head.js';

/**
 * Every rule, in the order of its pass. Characters first, then lines (the page as it was set), then
 * blocks. Within a stage the order matters where one rule's repair is another's evidence.
 */
export const rules: readonly Rule[] = [
  // characters
  lineEnds,
  // lines
  browserPrintFrame,
  runningHead,
  pageNumber,
  loneFolio,
  doubledHeading,
  doubledLine,
  reFlow,
  blankLines,
  // blocks
];
