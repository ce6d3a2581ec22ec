/**
 * Makes the command line of dist/: `node bundle.config.js`, after tsc.
 *
 * Starting is most of what one small file costs, and most of starting is reading and compiling
 * code. So the command line is one script (main.cjs), each outside library is another that is
 * loaded when something uses it, and each has its compiled form beside it (*.cache), which V8 takes
 * if it was made by the same V8, and else passes over.
 */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
// Made beside the old one and put in its place when all is there.
const outdir = `${root}dist/cli.new`;

/** Small, or needed by every command: these stay in main.cjs. */
const always = new Set(['commander', 'fast-diff', 'get-east-asian-width']);

/** Modules of our own that hold large tables, wanted by few documents. They export functions only. */
const tables = /[/\\]word-table\.ts$/;

/** Scripts to make: name → what it is made of. */
const late = new Map();

/** Parts of Node that take milliseconds to load and that few runs, or only their end, need. */
const slow = /^(?:node:)?(crypto|child_process|worker_threads)$/;

/** Libraries that find files of their own beside them, and so stay where they are installed. */
const installed = new Set(['tinypool']);

const apart = {
  name: 'apart',
  setup(bundle) {
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
    bundle.onLoad({ filter: tables }, ({ path }) => {
      const name = basename(path, '.ts');
      late.set(name, `export * from '${path}';`);
      const exported = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)];
      const lines = exported.map(
        ([, one]) => `export const ${one} = () => loadScript('${name}').${one}();`,
      );
      return { contents: lines.join('\n') };
    });
  },
};

/** A library's name as a file's: opencc-js/core → opencc-js-core. */
function nameOf(path) {
  return path.replace(/^@/, '').replaceAll('/', '-');
}

const shared = {
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'import.meta.url': 'scriptUrl' },
  logLevel: 'warning',
  outdir,
  outExtension: { '.js': '.cjs' },
};

rmSync(outdir, { recursive: true, force: true });
await build({ ...shared, entryPoints: [`${root}src/cli/main.ts`], plugins: [apart] });
for (const [name, contents] of late) {
  await build({
    ...shared,
    stdin: { contents, resolveDir: root, sourcefile: `${name}.js` },
    outdir: undefined,
    outfile: `${outdir}/${name}.cjs`,
  });
}
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
const { status } = spawnSync(
  process.execPath,
  [`${root}dist/cli/load.cjs`, `${root}fixtures/documents`],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
if (status !== 0) throw new Error('The command line that was built does not run');
