export { writeText } from './text.js';
export { writeJson, type JsonOptions } from './json.js';
export { writeMarkdown, type MarkdownOptions } from './markdown.js';
export { toMdast, type MdastOptions, type RunIn } from './mdast.js';
export { outlineOf, type OutlineItem } from './outline.js';
export { writeOutlineTree } from './outline-tree.js';
export { writeOutlineJson } from './outline-json.js';
export { plainText, type Span, type SpanStyle, type StyledLine } from './styled.js';
