import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Root } from '../model/nodes.js';
import { frontMatter } from './front-matter.js';
import { toMdast, type MdastOptions } from './mdast.js';

export interface MarkdownOptions extends MdastOptions {
  /** Begin with a YAML block of title, number, issuer, date, script, encoding and metadata. */
  frontMatter?: boolean | undefined;
}

/**
 * Escapes and pads as any tree needs it. A dot behind a number that opens a paragraph is escaped
 * also where CommonMark would not see a list (1.支持): other readers do. Blanks at either end of a
 * cell are kept. Table columns are not
 * padded to one width, which would cost the square of the text on a table with one long cell.
 */
const stringify = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    rule: '-',
    unsafe: [
      { atBreak: true, before: '\\d+', character: '.', after: '\\D' },
      { character: ' ', before: '\\|', inConstruct: 'tableCell' },
      { character: ' ', after: '\\|', inConstruct: 'tableCell' },
    ],
  })
  .freeze();

/**
 * A tree as Markdown (CommonMark with the tables of GFM); reading it back gives the same tree.
 *
 * All text stays text: what would be a list, a heading, HTML, a link or a table is escaped.
 *
 * @returns ends with one LF; "" for a tree without text. Cost: linear.
 */
export function writeMarkdown(root: Root, options: MarkdownOptions = {}): string {
  const body = stringify.stringify(toMdast(root, options));
  if (options.frontMatter !== true) return body;
  const front = frontMatter(root);
  return body === '' ? front : `${front}\n${body}`;
}
