import type { Node } from '../model/nodes.js';

/**
 * Visits a tree in its order without recursion, so that no depth of nesting exhausts the stack.
 *
 * @param visit is given a node and says which of its children to go on with, in order.
 * Cost: linear in the nodes visited.
 */
export function descend(from: Node, visit: (node: Node) => readonly Node[]): void {
  const waiting: Node[] = [from];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const children = visit(node);
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (child) waiting.push(child);
    }
  }
}

/** A node's children, or none. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}
