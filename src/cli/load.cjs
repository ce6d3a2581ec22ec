'use strict';
/** Loads the scripts of the command line, each with its compiled form if this V8 made it. */
const { readFileSync } = require('fs');
const { setFlagsFromString } = require('v8');
const { Script } = require('vm');

// V8 begins to optimise a function when it has run for about a millisecond. That is right for a
// program that runs for minutes; of one that is over in fifty milliseconds it takes a quarter, on
// another thread, for code that is not used any more. A run over many files hardly notices that
// optimising begins later. Likewise machine code for a regular expression is made when it has run
// twenty times, not once (on a long text, at once). Compiled forms are for the flags they were made
// with, so this stands before any is loaded. These versions of V8 (Node 20 to 24) have the flags.
if (['11', '12', '13'].includes(process.versions.v8.split('.')[0])) {
  setFlagsFromString('--interrupt-budget=2000000');
  setFlagsFromString('--regexp-tier-up-ticks=20');
}

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
