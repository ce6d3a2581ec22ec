/** Manuscript ⇄ edits file, and from a clean text and its edits file back to the source's bytes. */
export { writeEditsFile } from './write-edits-file.js';
export { readEditsFile } from './read-edits-file.js';
export { proveRestorable, restore, verify } from './restore.js';
