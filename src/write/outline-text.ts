import type { Attachment, Exchange, Section } from '../model/nodes.js';
import { blankBehind } from './index-row.js';
import { blankOf, inlineText, runInParagraph } from '../text/node-line.js';
import type { OutlineEntry } from './outline.js';

/** How many characters of a numbered item without a heading are shown in its place. */
const excerptLength = 24;

/** One item of an outline on one line: label and title, or how the item's text begins. */
export function outlineText({ item, node }: OutlineEntry): string {
  const label = item.label ?? '';
  return label + blankBehindLabel(node) + (item.title === '' ? excerptOf(node) : item.title);
}

/** What stands between the label and the title of an item, on one line. */
export function blankBehindLabel(node: Section | Exchange | Attachment): string {
  if (node.type === 'section') return blankOf(node.gap);
  return node.type === 'attachment' ? blankBehind(node.label) : '';
}

/** How the text of a numbered item without a heading begins; "" for any other. */
export function excerptOf(node: Section | Exchange | Attachment): string {
  const paragraph = node.type === 'section' && node.title === '' ? runInParagraph(node) : undefined;
  if (!paragraph) return '';
  const characters = Array.from(inlineText(paragraph).slice(0, 2 * excerptLength + 2));
  if (characters.length <= excerptLength) return characters.join('');
  return `${characters.slice(0, excerptLength).join('')}…`;
}
