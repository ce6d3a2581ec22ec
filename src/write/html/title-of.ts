import type { Root } from '../../model/nodes.js';

/** The title of a tree's first document, where it has one. */
export function titleOf(root: Root): string | undefined {
  const title = root.children[0]?.children.find((node) => node.type === 'title');
  return title?.type === 'title' ? title.value : undefined;
}
