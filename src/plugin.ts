/**
 * unified plugins: official documents in a unified pipeline, and their trees in remark's.
 *
 * @example
 * const file = await unified()
 *   .use(zhengbenParse)
 *   .use(zhengbenToMdast)
 *   .use(remarkGfm)
 *   .use(remarkStringify)
 *   .process('一、总体要求\n…');
 */
import type * as Mdast from 'mdast';
import type { Plugin } from 'unified';
import type { Root } from './model/nodes.js';
import { parse } from './parse/index.js';
import type { CleanOptions } from './pipeline.js';
import { readMarkdown } from './read/markdown.js';
import { readAgain, readSource } from './read/index.js';
import { repair } from './repair/repair.js';
import { detectScript } from './script/detect.js';
import { toMdast, type MdastOptions } from './write/mdast.js';

export type { MdastOptions, RunIn } from './write/mdast.js';

/** What to do with a text before it is parsed. Script conversion loads its dictionaries and is not among it. */
export type ParseOptions = Omit<CleanOptions, 'script' | 'terms'>;

/**
 * Repairs and parses: the plugin gives a processor the parser from text to zhengben's tree. A file
 * whose value is bytes is read from its bytes, in whatever encoding they are.
 *
 * @throws ZhengbenError, when it parses, for input that cannot be read and an unknown rule.
 */
export const zhengbenParse: Plugin<[options?: ParseOptions], string, Root> = function (
  options = {},
) {
  this.parser = (text, file) => {
    const bytes = file.value instanceof Uint8Array ? file.value : new TextEncoder().encode(text);
    return structure(bytes, { ...options, name: options.name ?? file.path });
  };
};

/** `structure` of pipeline.ts without lazy loading and script conversion: unified's parsers are synchronous. */
function structure(bytes: Uint8Array, options: ParseOptions): Root {
  const source = readSource(bytes, options);
  const marked = source.format === 'markdown' ? readMarkdown(source) : source;
  const manuscript = repair(marked, options, (text) => {
    const again = readAgain(text, options.format);
    return again.format === 'markdown' ? readMarkdown(again) : again;
  });
  const { script, confidence } = detectScript(manuscript.text);
  const root = parse(manuscript, options);
  return { ...root, data: { ...root.data, script, scriptConfidence: confidence } };
}

/** Transforms zhengben's tree to mdast, for remark-stringify (with remark-gfm for tables) and all else that takes mdast. */
export const zhengbenToMdast: Plugin<[options?: MdastOptions], Root, Mdast.Root> = function (
  options,
) {
  return (tree) => toMdast(tree, options);
};
