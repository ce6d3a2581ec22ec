import type { Heading, Paragraph, Text } from 'mdast';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';
import { writeMarkdownText } from './markdown-text.js';

/*
 * Nearly every block zhengben writes holds one text. The handlers of remark-stringify first prepare
 * for emphasis, which may change what stands on either side of it; a text alone needs none of that.
 */

/** Writes a paragraph, as the handler of remark-stringify does. Cost: linear. */
export const writeMarkdownParagraph: Handle = (node: Paragraph, parent, state, info) => {
  const text = onlyText(node);
  if (!text) return defaultHandlers.paragraph(node, parent, state, info);
  const exit = state.enter('paragraph');
  const exitPhrasing = state.enter('phrasing');
  const value = writeMarkdownText(text, node, state, info);
  exitPhrasing();
  exit();
  return value;
};

/** Writes a heading, as the handler of remark-stringify does. Cost: linear. */
export const writeMarkdownHeading: Handle = (node: Heading, parent, state, info) => {
  const text = onlyText(node);
  // A line break, or a blank in front, is written in ways of their own.
  if (!text || !/^[^\t\r\n ][^\r\n]*$/u.test(text.value)) {
    return defaultHandlers.heading(node, parent, state, info);
  }
  const exit = state.enter('headingAtx');
  const exitPhrasing = state.enter('phrasing');
  const value = writeMarkdownText(text, node, state, { ...info, before: '# ', after: '\n' });
  exitPhrasing();
  exit();
  return `${'#'.repeat(node.depth)} ${value}`;
};

function onlyText(node: Heading | Paragraph): Text | undefined {
  const first = node.children[0];
  return first?.type === 'text' && node.children.length === 1 ? first : undefined;
}
