import { expect } from 'vitest';
import type { Manuscript } from '../../src/model/manuscript.js';
import type { Node, Root } from '../../src/model/nodes.js';
import { parse } from '../../src/parse/index.js';
import { repair } from '../../src/repair/repair.js';
import { isBlank } from '../../src/text/characters.js';
import { writeText } from '../../src/write/index.js';
import { textSource } from '../text-source.js';

/** A manuscript of a text as it stands: no rule runs. */
export function manuscriptOf(text: string): Manuscript {
  return repair(textSource(text), { only: [] });
}

/** Parses a text and holds the tree to what every tree keeps; gives the tree. */
export function checkedTree(manuscript: Manuscript): Root {
  const root = parse(manuscript);
  expect(linesOf(writeText(root))).toEqual(linesOf(manuscript.text));
  checkNode(root, manuscript);
  return root;
}

/** The lines that hold something, blanks at their ends apart. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(trim)
    .filter((line) => line !== '');
}

function trim(line: string): string {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

/** Children inside their parents and in order; sections one deeper than what encloses them. */
function checkNode(node: Root | Node, manuscript: Manuscript, depth = 0): void {
  const { position } = node;
  expect(position).toBeDefined();
  if (!position) return;
  let inner = depth;
  if (node.type === 'section') {
    expect(node.depth).toBe(depth + 1);
    inner = node.depth;
  } else if (!('children' in node) || node.type === 'attachment' || node.type === 'document') {
    inner = 0;
  } else if (node.type === 'question' || node.type === 'answer') inner = 0;
  if (!('children' in node)) return;
  let at = position.start.offset;
  for (const child of node.children) {
    expect(child.position!.start.offset).toBeGreaterThanOrEqual(at);
    expect(child.position!.end.offset).toBeLessThanOrEqual(position.end.offset);
    at = child.position!.end.offset;
    checkNode(child, manuscript, inner);
  }
}
