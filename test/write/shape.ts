import type { Node, Root } from '../../src/model/nodes.js';
import type { RunIn } from '../../src/write/mdast.js';

/**
 * A tree as lines, with all that must come back when its Markdown is read again: type, depth, label,
 * title and text of every node; what tells a run-in heading only where Markdown keeps it.
 */
export function shape(root: Root, runIn: RunIn): string[] {
  const lines: string[] = [];
  const visit = (node: Node, indent: string): void => {
    lines.push(indent + describe(node, runIn));
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'tableCell') {
      for (const child of node.children) visit(child, `${indent}  `);
    }
  };
  visit(root, '');
  return lines;
}

function describe(node: Node, runIn: RunIn): string {
  switch (node.type) {
    case 'section':
      return fields(node.type, {
        depth: node.depth,
        label: node.label,
        scheme: node.scheme,
        ordinal: node.ordinal,
        title: node.title,
        ...(runIn === 'bold' && { runIn: node.runIn, stop: node.stop }),
      });
    case 'paragraph':
    case 'tableCell':
      return fields(node.type, {
        text: node.children.map((child) =>
          child.type === 'citation' ? `${child.kind}(${child.value})` : child.value,
        ),
      });
    default:
      return fields(node.type, node);
  }
}

const apart = new Set(['type', 'position', 'data', 'gap', 'children']);

function fields(type: string, values: object): string {
  const kept = Object.entries(values).filter(([key]) => !apart.has(key));
  return `${type} ${JSON.stringify(Object.fromEntries(kept))}`;
}
