import { ZhengbenError } from '../model/error.js';

/**
 * How deep a value may nest to be written as JSON. Real documents stay below forty; the limit keeps
 * hostile ones from exhausting the stack of whoever reads the result, and indentation from growing
 * with the square of the depth.
 */
const deepest = 1000;

/**
 * @throws ZhengbenError `tree-too-deep` if `root` nests deeper than can be written.
 * Cost: linear in the nodes.
 */
export function checkNesting<T>(root: T, childrenOf: (node: T) => readonly T[]): void {
  let level: readonly T[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) {
      throw new ZhengbenError('tree-too-deep', {
        en: `The document nests deeper than ${deepest} levels and cannot be written in this format. Plain text (-t text) has no such limit.`,
        zh: `文档的嵌套超过 ${deepest} 层，无法写成此格式。纯文本（-t text）没有这一限制。`,
      });
    }
    const below: T[] = [];
    for (const node of level) for (const child of childrenOf(node)) below.push(child);
    level = below;
  }
}
