import type { Format } from '../model/source.js';

const markdownName = /\.(?:md|markdown)$/i;
const heading = /^#{1,6}[ \t]+\S/m;
const link = /\[[^[\]\n]*\]\([^()\n]*\)/;

/**
 * Markdown if the name says so, or if the text has both an ATX heading and a Markdown link: one
 * alone also stands in plain text. Cost: linear.
 */
export function detectFormat(text: string, name?: string): Format {
  if (name !== undefined && markdownName.test(name)) return 'markdown';
  // Most texts have no link: what a search for two characters tells is not asked of a pattern.
  return text.includes('](') && heading.test(text) && link.test(text) ? 'markdown' : 'text';
}
