import type { Root } from '../model/nodes.js';
import { childrenOf } from './descend.js';
import { checkNesting } from './nesting.js';
import { treeTooLarge } from './tree-too-large.js';

export interface JsonOptions {
  /**
   * Write `position` and `data.ranges`; default true. Without them, equal texts give equal JSON, set
   * out to be read and compared line by line.
   */
  positions?: boolean | undefined;
}

/**
 * A tree as JSON, under the schema `schemas/tree.json`. With positions it is for programs, and is one
 * line: four fifths of it are numbers, and one number a line would make it nineteen times its source.
 * Without them it is indented by two spaces.
 *
 * @throws ZhengbenError `tree-too-deep` beyond a thousand levels, `tree-too-large` where the JSON is
 *   more than one string holds. Cost: linear.
 */
export function writeJson(root: Root, options: JsonOptions = {}): string {
  checkNesting(root, childrenOf);
  try {
    const json =
      (options.positions ?? true)
        ? JSON.stringify(root)
        : JSON.stringify(root, withoutPositions, 2);
    return `${json}\n`;
  } catch (error) {
    if (error instanceof RangeError) throw treeTooLarge(error);
    throw error;
  }
}

/** Values of metadata are strings, so a key of the same name there is never taken for a place. */
function withoutPositions(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'position' || key === 'ranges') return undefined;
  if (key === 'data' && Object.keys(value).every((name) => name === 'ranges')) return undefined;
  return value;
}
