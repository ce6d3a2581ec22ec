/**
 * Puts OpenCC's dictionaries, compiled, in the place of the module that compiles them:
 * `node pack-dictionaries.js`, after tsc. What is shipped needs opencc-js no more, and loads in a few
 * milliseconds.
 *
 * It is one module that holds bytes as base64, as library code knows no file system, and whoever
 * bundles the library finds it like any other. The command line gets the bytes as a file
 * (bundle.config.js).
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const from = (path) => new URL(path, import.meta.url);
const { compile } = await import(from('dist/script/compile/compile.js').href);
const { version } = JSON.parse(readFileSync(from('node_modules/opencc-js/package.json'), 'utf8'));

const bytes = await compile();
writeFileSync(
  from('dist/script/opencc-data.js'),
  `// OpenCC's dictionaries (https://github.com/BYVoid/OpenCC, Apache License 2.0), as opencc-js ${version}
// distributes them, compiled; see LICENSE-THIRD-PARTY.md. Made by pack-dictionaries.js.
const packed = '${Buffer.from(bytes).toString('base64')}';

export async function openccData() {
  if (typeof Buffer !== 'undefined') return Buffer.from(packed, 'base64');
  return Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
}
`,
);
rmSync(from('dist/script/compile'), { recursive: true });
