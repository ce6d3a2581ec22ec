/**
 * Bytes → Source. Where `readSource` gives a source of format `markdown`, `readMarkdown` in
 * ./markdown.js adds what the marks say; it is imported when asked for, since it loads the parser.
 */
export { defaultMaxBytes, readAgain, readSource, type ReadOptions } from './read-source.js';
export { encodeText, restoreBytes, type ByteForm } from './encode.js';
