import type { Root } from '../model/nodes.js';
import { childrenOf } from './descend.js';
import { checkNesting } from './nesting.js';

export interface JsonOptions {
  /** Write `position` and `data.ranges`; default true. Without them, equal texts give equal JSON. */
  positions?: boolean | undefined;
}

/**
 * A tree as JSON, indented by two spaces, under the schema `schemas/tree.json`.
 *
 * @throws ZhengbenError `tree-too-deep` beyond a thousand levels. Cost: linear.
 */
export function writeJson(root: Root, options: JsonOptions = {}): string {
  checkNesting(root, childrenOf);
  const replacer = (options.positions ?? true) ? undefined : withoutPositions;
  return `${JSON.stringify(root, replacer, 2)}\n`;
}

/** Values of metadata are strings, so a key of the same name there is never taken for a place. */
function withoutPositions(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (key === 'position' || key === 'ranges') return undefined;
  if (key === 'data' && Object.keys(value).every((name) => name === 'ranges')) return undefined;
  return value;
}
