'use strict';
/**
 * Loads the scripts of the command line, each with its compiled form if this V8 made it. Run as a
 * program with a folder of documents, it makes those forms: after a run, V8 can write down the
 * functions that were used.
 */
const { readFileSync } = require('fs');
const { Script } = require('vm');

const scripts = new Map();

/** The exports of one script of this folder. */
function loadScript(name) {
  const known = scripts.get(name);
  if (known !== undefined) return known.module.exports;
  const filename = `${__dirname}/${name}.cjs`;
  const head = '(function(exports,require,module,loadScript,scriptUrl){';
  const script = new Script(`${head}${readFileSync(filename, 'utf8')}\n})`, {
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

function compiled(name) {
  try {
    return readFileSync(`${__dirname}/${name}.cache`);
  } catch {
    return undefined;
  }
}

if (require.main === module) {
  const { mkdtempSync, renameSync, rmSync, writeFileSync } = require('fs');
  const folder = mkdtempSync(`${require('os').tmpdir()}/zhengben-build-`);
  const { main } = loadScript('main');
  const runs = [
    ['clean'],
    ['clean', '--script', 'twp', '--edits', `${folder}/edits/`],
    ['export'],
    ['export', '-t', 'json'],
    ['outline', '-t', 'json'],
  ];
  (async () => {
    for (const run of runs) await main([...run, process.argv[2], '-o', `${folder}/out/`]);
    rmSync(folder, { recursive: true });
    for (const [name, { script }] of scripts) {
      const cache = `${__dirname}/${name}.cache`;
      writeFileSync(`${cache}.tmp`, script.createCachedData());
      renameSync(`${cache}.tmp`, cache);
    }
  })();
}
