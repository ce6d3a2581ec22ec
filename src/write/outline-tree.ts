import type { Document, Root } from '../model/nodes.js';
import { outlineEntries, type OutlineEntry } from './outline.js';
import { blankBehindLabel, excerptOf } from './outline-text.js';
import type { Span, StyledLine } from './styled.js';

/**
 * The outline drawn as a tree, under the document's title if it has one. A numbered item without a
 * heading shows how its text begins.
 *
 * Cost: linear in the tree, and in the lines drawn times their depth.
 */
export function writeOutlineTree(root: Root): StyledLine[] {
  return root.children.flatMap((document) => [...titleLines(document), ...drawn(document)]);
}

function titleLines(document: Document): StyledLine[] {
  const title = document.children.find((child) => child.type === 'title');
  return title ? [[{ text: title.value, style: 'title' }]] : [];
}

function drawn(document: Document): StyledLine[] {
  const entries = outlineEntries({ type: 'root', children: [document] });
  const last = lastOfSiblings(entries);
  const guides: string[] = [];
  return entries.map((entry, at) => {
    const isLast = last[at] === true;
    guides.length = entry.level;
    const guide = guides.join('') + (isLast ? '└─ ' : '├─ ');
    guides.push(isLast ? '   ' : '│  ');
    return [{ text: guide, style: 'guide' }, ...headSpans(entry)];
  });
}

/** For each entry, whether no sibling follows it. */
function lastOfSiblings(entries: readonly OutlineEntry[]): boolean[] {
  const last: boolean[] = [];
  const seen: boolean[] = [];
  for (let at = entries.length - 1; at >= 0; at--) {
    const level = entries[at]?.level ?? 0;
    seen.length = Math.min(seen.length, level + 1);
    last[at] = seen[level] !== true;
    seen[level] = true;
  }
  return last;
}

function headSpans({ item, node }: OutlineEntry): Span[] {
  const spans: Span[] = [];
  if (item.label !== null) spans.push({ text: item.label, style: 'label' });
  const begin = item.title === '' ? excerptOf(node) : item.title;
  if (begin === '') return spans;
  const blank = blankBehindLabel(node);
  if (blank !== '') spans.push({ text: blank });
  spans.push({ text: begin, style: item.title === '' ? 'dim' : 'heading' });
  return spans;
}
