import type { Root } from '../model/nodes.js';
import { frontMatter } from './front-matter.js';
import { toMdast, type MdastOptions } from './mdast.js';
import { stringifyMdast } from './stringify-mdast.js';

export interface MarkdownOptions extends MdastOptions {
  /** Begin with a YAML block of title, number, issuer, date, script, encoding and metadata. */
  frontMatter?: boolean | undefined;
}

/**
 * A tree as Markdown (CommonMark with the tables of GFM); reading it back gives the same tree.
 *
 * All text stays text: what would be a list, a heading, HTML, a link or a table is escaped.
 *
 * @returns ends with one LF; "" for a tree without text. Cost: linear.
 */
export function writeMarkdown(root: Root, options: MarkdownOptions = {}): string {
  const body = stringifyMdast(toMdast(root, options));
  if (options.frontMatter !== true) return body;
  const front = frontMatter(root);
  return body === '' ? front : `${front}\n${body}`;
}
