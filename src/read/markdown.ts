import type { Source } from '../model/source.js';

/** Adds what a Markdown source's marks say as facts. */
export function readMarkdown(source: Source): Promise<Source> {
  return Promise.resolve(source);
}
