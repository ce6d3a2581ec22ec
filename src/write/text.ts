import type { Root } from '../model/nodes.js';
import { descend } from './descend.js';
import { lineOf } from '../text/node-line.js';

/**
 * A tree as plain text, one block a line: the text of the manuscript it was parsed from. The cells of
 * a table row are parted by tabs.
 *
 * @returns lines that end with LF; "" for a tree without text. Cost: linear.
 */
export function writeText(root: Root): string {
  const lines: string[] = [];
  descend(root, (node) => {
    const { line, rest } = lineOf(node);
    if (line !== null) lines.push(`${line}\n`);
    return rest;
  });
  return lines.join('');
}
