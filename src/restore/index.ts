/** Manuscript ⇄ edits file, and from a clean text and its edits file back to the source's bytes. */
export { type EditsFile, type Encoder } from './edits-file.js';
export { editsFileOf, writeEditsFile } from './write-edits-file.js';
export { readEditsFile } from './read-edits-file.js';
export { proveRestorable, restore, verify } from './restore.js';
