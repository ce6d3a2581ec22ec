import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import type { Fact } from '../model/fact.js';
import type { Source } from '../model/source.js';
import { readFrontMatter } from './front-matter.js';
import { chunksOf, definitionsFor, hasMarks, plainParagraphs } from './markdown-chunks.js';
import { factsOf } from './markdown-facts.js';

/**
 * Adds to a source what its Markdown says: headings, paragraphs, links, strong text, table rows, the
 * entries of a YAML block at its head, and, as `markup` facts, every mark and what takes its place.
 * The text stays as it is; the rule `markdown-syntax` removes the marks.
 *
 * CommonMark with the tables of GFM, by the parser of remark. This module loads that parser, 60 ms;
 * import it only when a source's `format` is `markdown`.
 *
 * @returns the source with more facts. Cost: linear for text that has blank lines; the parser itself
 *   may take the square of a stretch without one.
 */
export function readMarkdown<Text extends Pick<Source, 'text' | 'facts'>>(source: Text): Text {
  const { text } = source;
  const front = readFrontMatter(text);
  const facts: Fact[] = [...source.facts, ...front.facts];
  const definitions = definitionsFor(text);
  for (const { start, end } of chunksOf(text, front.end)) {
    const chunk = text.slice(start, end);
    if (!hasMarks(chunk)) {
      for (const range of plainParagraphs(chunk)) {
        facts.push({ type: 'paragraph', start: range.start + start, end: range.end + start });
      }
      continue;
    }
    const tree = parseMarkdown(chunk + definitions(chunk));
    for (const fact of factsOf(tree, chunk)) {
      facts.push({ ...fact, start: fact.start + start, end: fact.end + start });
    }
  }
  facts.sort((a, b) => a.start - b.start || a.end - b.end);
  return { ...source, facts };
}

/** remark with the tables of GFM, and nothing else of it: ~ and www. mean nothing in a document. */
const processor = unified().use(remarkParse).use(tables).freeze();

function tables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
}

function parseMarkdown(text: string): Nodes {
  return processor.parse(text);
}
