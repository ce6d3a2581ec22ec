import type { Root } from '../model/nodes.js';
import { outlineEntries } from './outline.js';
import { outlineText } from './outline-text.js';
import { escapeXml } from './xml.js';

/**
 * The outline as OPML 2.0, which outliners and mind-map programs open; the document's title is the
 * outline's.
 *
 * @returns ends with one LF. Cost: linear in the lines written times their depth (they are indented).
 */
export function writeOutlineOpml(root: Root): string {
  const title = root.children[0]?.children.find((child) => child.type === 'title')?.value ?? '';
  const entries = outlineEntries(root);
  const lines: string[] = [];
  let open = 0;
  const closeTo = (level: number): void => {
    while (open > level) lines.push(`${indent(--open)}</outline>\n`);
  };
  entries.forEach((entry, at) => {
    closeTo(entry.level);
    const hasChildren = (entries[at + 1]?.level ?? 0) > entry.level;
    const start = `${indent(entry.level)}<outline text="${escapeXml(outlineText(entry))}"`;
    lines.push(hasChildren ? `${start}>\n` : `${start}/>\n`);
    if (hasChildren) open = entry.level + 1;
  });
  closeTo(0);
  // OPML wants one item at least.
  if (entries.length === 0) lines.push(`${indent(0)}<outline text="${escapeXml(title)}"/>\n`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n',
    `  <head>\n    <title>${escapeXml(title)}</title>\n  </head>\n  <body>\n`,
    ...lines,
    '  </body>\n</opml>\n',
  ].join('');
}

function indent(level: number): string {
  return '  '.repeat(level + 2);
}
