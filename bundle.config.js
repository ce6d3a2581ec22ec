/**
 * Makes the command line of dist/: `node bundle.config.js`, after tsc.
 *
 * Starting is most of what one small file costs, and most of starting is reading and compiling
 * code. So what `clean` needs is one script (main.cjs), each other part of src/ and each outside
 * library is another that is loaded when something imports it, and each has its compiled form beside
 * it (*.cache), which V8 takes if it was made by the same V8, and else passes over.
 *
 * Scripts are written in ASCII and wrapped already: V8 takes such a file as it is, at half the
 * memory. Han characters as such, and a wrapper put around them, cost six milliseconds more.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
// Made beside the old one and put in its place when all is there.
const outdir = `${root}dist/cli.new`;

/** What main.cjs is made of: these modules, and all that they import outright. */
const first = ['src/cli/main.ts', 'src/cli/commands/clean.ts', 'src/pipeline.ts'];

/** Libraries that are small, or needed by every command: these stay in main.cjs. */
const always = new Set(['commander', 'fast-diff', 'get-east-asian-width']);

/** Libraries that find files of their own beside them, and so stay where they are installed. */
const installed = new Set(['tinypool']);

/** Modules of our own that hold large tables, wanted by few documents. They export functions only. */
const tables = /[/\\]word-table\.ts$/;

/** Parts of Node that take milliseconds to load and that few runs, or only their end, need. */
const slow = /^(?:node:)?(crypto|child_process|worker_threads)$/;

const shared = {
  bundle: true,
  write: false,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'ascii',
  legalComments: 'none',
  define: { 'import.meta.url': 'scriptUrl' },
  logLevel: 'warning',
};

/** What esbuild knows of modules of our own: what each imports, what each exports. */
async function look(modules) {
  const { metafile } = await build({
    ...shared,
    format: 'esm',
    define: {},
    entryPoints: modules,
    packages: 'external',
    metafile: true,
    outdir,
    absWorkingDir: root,
  });
  return metafile;
}

/** Every module of our own → what it imports of them. */
const graph = new Map(
  Object.entries((await look([first[0]])).inputs).map(([path, { imports }]) => [
    path,
    imports.filter(({ external }) => !external),
  ]),
);
const main = reachable(first);

/** What some modules import outright, and what that imports; not what they load later. */
function reachable(modules) {
  const found = new Set(modules);
  for (const module of found) {
    for (const { path, kind } of graph.get(module) ?? []) {
      if (kind !== 'dynamic-import') found.add(path);
    }
  }
  return found;
}

/** The script a module stands in: main, or that of its part of src/. */
function scriptOf(module) {
  const [, part] = /^src\/(write\/html|\w+)\//.exec(module) ?? [];
  if (main.has(module) || part === 'model' || part === 'text') return 'main';
  return part === 'labels' ? 'parse' : nameOf(part);
}

/** A library's or folder's name as a file's: opencc-js/core → opencc-js-core. */
function nameOf(path) {
  return path.replace(/^@/, '').replaceAll('/', '-');
}

/** Script → its modules that others import. */
const wanted = new Map([['main', new Set()]]);
for (const [module, imports] of graph) {
  for (const { path } of imports) {
    const script = scriptOf(path);
    if (script === scriptOf(module)) continue;
    if (!wanted.has(script)) wanted.set(script, new Set());
    wanted.get(script).add(path);
  }
}

/** What those export. */
const exported = new Map(
  Object.values((await look([...wanted.values()].flatMap((modules) => [...modules]))).outputs).map(
    ({ entryPoint, exports }) => [entryPoint, exports],
  ),
);

/** Scripts of libraries and tables, found on the way: name → what each is made of. */
const late = new Map();

/** What esbuild makes of imports that lead out of a script. */
const apart = (script) => ({
  name: 'apart',
  setup(bundle) {
    bundle.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const module = relative(root, join(resolveDir, path.replace(/\.js$/, '.ts')));
      if (!graph.has(module) || scriptOf(module) === script) return null;
      return { path: module, namespace: 'elsewhere' };
    });
    bundle.onLoad({ filter: /./, namespace: 'elsewhere' }, ({ path }) => {
      const from = `loadScript('${scriptOf(path)}').modules['${path}']()`;
      return { contents: `export const { ${exported.get(path).join(', ')} } = ${from};` };
    });
    bundle.onResolve({ filter: /^[a-z@]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('node:') || always.has(path)) return null;
      if (installed.has(path)) return { path, namespace: 'installed' };
      return { path, namespace: 'late' };
    });
    bundle.onLoad({ filter: /./, namespace: 'late' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'module.exports');
      const list = names.join(', ');
      late.set(nameOf(path), `export { ${list} } from '${path}';`);
      const lines = names.map((name) =>
        name === 'default'
          ? 'export default script.default;'
          : `export const ${name} = script.${name};`,
      );
      return { contents: [`const script = loadScript('${nameOf(path)}');`, ...lines].join('\n') };
    });
    bundle.onLoad({ filter: /./, namespace: 'installed' }, ({ path }) => ({
      contents: `module.exports = loadScript.node('${path}');`,
    }));
    bundle.onResolve({ filter: slow }, ({ path }) => ({
      path: path.replace('node:', ''),
      namespace: 'slow',
    }));
    bundle.onLoad({ filter: /./, namespace: 'slow' }, async ({ path }) => ({
      contents: `for (const name of ${JSON.stringify(Object.keys(await import(`node:${path}`)))}) {
        Object.defineProperty(exports, name, { enumerable: true, get: () => loadScript.node('node:${path}')[name] });
      }`,
    }));
    // The dictionaries of OpenCC are read from a file: decoding them would take longer.
    bundle.onLoad({ filter: /[/\\]opencc-data\.ts$/ }, () => ({
      contents: `import { readFileSync } from 'node:fs';
        export const openccData = async () => readFileSync(new URL('opencc.bin', import.meta.url));`,
    }));
    bundle.onLoad({ filter: /[/\\]cli[/\\]version\.ts$/ }, () => {
      const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
      return { contents: `export const version = () => '${version}';` };
    });
    bundle.onLoad({ filter: tables }, ({ path }) => {
      const name = basename(path, '.ts');
      late.set(name, `export * from '${path}';`);
      const functions = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)];
      const lines = functions.map(
        ([, one]) => `export const ${one} = () => loadScript('${name}').${one}();`,
      );
      return { contents: lines.join('\n') };
    });
  },
});

/** Makes one script of some source text. */
async function makeScript(name, contents, plugins = []) {
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
    plugins,
  });
  const code = outputFiles[0].text;
  if (/\.raw`[^`]*[^\x00-\x7f]/.test(code)) {
    throw new Error(`${name}: String.raw of other than ASCII: write it as /…/.source`);
  }
  // esbuild escapes strings and names; what is left stands in regular expressions.
  const ascii = code.replace(/[^\x00-\x7f]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const wrapped = `(function(exports,require,module,loadScript,scriptUrl){${ascii}\n})`;
  writeFileSync(`${outdir}/${name}.cjs`, wrapped, 'latin1');
}

rmSync(outdir, { recursive: true, force: true });
mkdirSync(outdir);
for (const [name, modules] of wanted) {
  const entries = Array.from(modules, (module) => `'${module}': () => require('./${module}')`);
  const lines = [`export const modules = {${entries.join(',\n')}};`];
  if (name === 'main') lines.push(`export * from './${first[0]}';`);
  await makeScript(name, lines.join('\n'), [apart(name)]);
}
for (const [name, contents] of late) await makeScript(name, contents);
await build({
  entryPoints: [`${root}src/cli/load.cjs`, `${root}src/cli/worker.cjs`],
  outdir,
  outExtension: { '.js': '.cjs' },
  minifyWhitespace: true,
});
const { openccData } = await import(`${root}dist/script/opencc-data.js`);
writeFileSync(`${outdir}/opencc.bin`, await openccData());

rmSync(`${root}dist/cli`, { recursive: true, force: true });
renameSync(outdir, `${root}dist/cli`);

// The compiled form remembers where the script stood, so it is made in place.
const { status } = spawnSync(process.execPath, [`${root}src/cli/warm-up.cjs`, root], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error('The command line that was built does not run');
