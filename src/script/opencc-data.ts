import { compile } from './compile/compile.js';

/**
 * The bytes of OpenCC's compiled dictionaries. Here they are compiled when asked for, in a second or
 * two; in dist/ the build has put in the place of this module one that holds what `compile` gave.
 */
export function openccData(): Promise<Uint8Array> {
  return compile();
}
