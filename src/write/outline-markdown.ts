import type { Root } from '../model/nodes.js';
import { outlineEntries } from './outline.js';
import { outlineText } from './outline-text.js';
import { stringifyMdast } from './stringify-mdast.js';

/**
 * The outline as a nested Markdown list. All text stays text.
 *
 * @returns ends with one LF; "" for an empty outline. Cost: linear in the list that is written.
 */
export function writeOutlineMarkdown(root: Root): string {
  const entries = outlineEntries(root);
  // Escaped as paragraphs, all at once, and indented here: a list of lists would need recursion.
  const escaped = stringifyMdast({
    type: 'root',
    children: entries.map((entry) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: outlineText(entry).replace(/\s*[\n\r]\s*/g, ' ') || '—' }],
    })),
  });
  const lines = escaped.split('\n\n');
  return entries
    .map(({ level }, at) => `${'  '.repeat(level)}- ${(lines[at] ?? '').trimEnd()}\n`)
    .join('');
}
