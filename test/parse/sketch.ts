import type { Node, Root } from '../../src/model/nodes.js';

/** A tree as a reader sketches it: one node a line, indented, all that is not a place. */
export function sketch(root: Root): string {
  const lines: string[] = [];
  const visit = (node: Node, indent: string): void => {
    lines.push(indent + describe(node));
    if ('children' in node && !isInline(node)) {
      for (const child of node.children) visit(child, `${indent}  `);
    }
  };
  for (const document of root.children) visit(document, '');
  return `${lines.join('\n')}\n`;
}

function isInline(node: Node): boolean {
  return node.type === 'paragraph' || node.type === 'tableRow';
}

function describe(node: Node): string {
  switch (node.type) {
    case 'section': {
      const title = node.title === '' ? '' : ` ${node.title}`;
      return `section ${node.depth} [${node.label ?? ''}]${title}${node.runIn ? ' ~' : ''}${stop(node.stop)}`;
    }
    case 'attachment': {
      const ordinal = node.ordinal === null ? '' : ` #${node.ordinal}`;
      return `attachment [${node.label ?? ''}]${ordinal}${node.embedded ? ' embedded' : ''}`;
    }
    case 'question':
    case 'answer':
      return `${node.type} [${node.label}]${node.speaker === null ? '' : ` ${node.speaker}`}`;
    case 'documentNumber':
      return `documentNumber ${node.value} (${node.issuer}, ${node.year ?? '–'}, ${node.serial ?? '–'})`;
    case 'byline':
    case 'issueDate':
      return `${node.type} ${node.value} (${node.date ?? '–'})`;
    case 'note':
      return `note ${node.kind} ${node.value}`;
    case 'paragraph':
      return `paragraph ${node.children.map(inline).join('')}`;
    case 'tableRow':
      return `tableRow ${node.children.map((cell) => cell.children.map(inline).join('')).join(' | ')}`;
    default:
      return 'value' in node ? `${node.type} ${node.value}` : node.type;
  }
}

function stop(mark: string): string {
  return mark === '' ? '' : ` ${mark}`;
}

function inline(node: { type: string; value: string }): string {
  return node.type === 'citation' ? `{${node.value}}` : node.value;
}
