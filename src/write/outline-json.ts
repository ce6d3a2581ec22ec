import type { Root } from '../model/nodes.js';
import { checkNesting } from './nesting.js';
import { outlineOf } from './outline.js';

/**
 * The outline as JSON, an array indented by two spaces, under the schema `schemas/outline.json`.
 *
 * @throws ZhengbenError `tree-too-deep` beyond a thousand levels.
 */
export function writeOutlineJson(root: Root): string {
  const items = outlineOf(root);
  for (const item of items) checkNesting(item, ({ children }) => children);
  return `${JSON.stringify(items, null, 2)}\n`;
}
