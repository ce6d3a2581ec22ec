import type { Comparison } from '../model/comparison.js';

/** A comparison as JSON, as its schema describes it; ends with LF. Cost: linear. */
export function writeComparisonJson(comparison: Comparison): string {
  return `${JSON.stringify(comparison, null, 2)}\n`;
}
