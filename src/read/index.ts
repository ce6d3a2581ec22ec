/**
 * Bytes → Source. `readSource` is synchronous; where it gives a source of format `markdown`,
 * `readMarkdown` (asynchronous, since it loads the Markdown parser) adds what the marks say.
 */
export { defaultMaxBytes, readSource, type ReadOptions } from './read-source.js';
export { digest } from './digest.js';
export { encodeText, restoreBytes, type ByteForm } from './encode.js';
export { encodingNamed } from './encoding-name.js';
