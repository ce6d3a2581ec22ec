'use strict';
/** Loads the scripts of the command line, each with its compiled form if this V8 made it. */
const { readFileSync } = require('fs');
const { Script } = require('vm');

/** Those that are loaded, by name. */
const scripts = new Map();

/** The exports of one script of this folder. */
function loadScript(name) {
  const known = scripts.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = `${__dirname}/${name}.cjs`;
  // Scripts are in ASCII.
  const script = new Script(readFileSync(filename, 'latin1'), {
    filename,
    cachedData: compiled(name),
  });
  const module = { exports: {} };
  scripts.set(name, { script, module });
  const url = `file://${encodeURI(filename)}`;
  script.runInThisContext()(module.exports, require, module, loadScript, url);
  return module.exports;
}
/** Loads a part of Node, or a library that stays where it is installed. */
loadScript.node = require;
exports.loadScript = loadScript;
exports.scripts = scripts;

function compiled(name) {
  try {
    return readFileSync(`${__dirname}/${name}.cache`);
  } catch {
    return undefined;
  }
}
