import type { Node, Section } from '../src/index.js';

/** All sections below a node, in the order of the text. */
export function sections(node: Node | undefined): Section[] {
  if (!node || !('children' in node)) return [];
  return node.children.flatMap((child: Node) => [
    ...(child.type === 'section' ? [child] : []),
    ...sections(child),
  ]);
}
