import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { writeMarkdownHeading, writeMarkdownParagraph } from './markdown-blocks.js';
import { writeMarkdownText } from './markdown-text.js';

/**
 * Escapes and pads as any tree needs it. A dot behind a number that opens a paragraph is escaped
 * also where CommonMark would not see a list (1.支持): other readers do. Blanks at either end of a
 * cell are kept. Table columns are not padded to one width, which would cost the square of the text
 * on a table with one long cell.
 */
const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    handlers: {
      heading: writeMarkdownHeading,
      paragraph: writeMarkdownParagraph,
      text: writeMarkdownText,
    },
    unsafe: [
      { atBreak: true, before: '\\d+', character: '.', after: '\\D' },
      { character: ' ', before: '\\|', inConstruct: 'tableCell' },
      { character: ' ', after: '\\|', inConstruct: 'tableCell' },
    ],
  })
  .freeze();

/** An mdast tree as Markdown; ends with one LF, or is "". */
export function stringifyMdast(tree: Root): string {
  return processor.stringify(tree);
}
