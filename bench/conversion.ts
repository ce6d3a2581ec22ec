/**
 * Speed of script conversion, as text and as replacements, beside opencc-js, simplecc-wasm and, where
 * it is installed, Debian's opencc: megabytes of UTF-8 a second of processor time, medians of one
 * run; and what loading the first conversion takes in a fresh process. Texts are the clean ones of the
 * corpus, or else the fixtures.
 *
 *     npm run build && npm run bench:conversion [-- --corpus DIR] [-- --runs N] [-- --mb N]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { detectScript, loadConverter } from '../src/script/index.js';
import { conversionRates } from './conversion-rates.js';
import { shared } from './shared-folder.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    runs: { type: 'string', default: '11' },
    mb: { type: 'string', default: '2' },
  },
});
const root = new URL('../../', import.meta.url);

const texts = await documents();
/** Texts of one script, repeated to the size asked for. */
function textsOf(script: 'hans' | 'hant'): string[] {
  const own = texts.filter((text) => detectScript(text).script === script);
  const times = Math.ceil((Number(values.mb) * 1e6) / Buffer.byteLength(own.join('')));
  return Array.from({ length: times }, () => own).flat();
}

async function documents(): Promise<string[]> {
  const folder = values.corpus ?? (shared === undefined ? undefined : join(shared, 'corpus'));
  if (folder !== undefined) {
    const clean = join(folder, 'clean');
    return readdirSync(clean).map((name) => readFileSync(join(clean, name), 'utf8'));
  }
  console.log('No corpus is there: the fixtures are converted.');
  const fixtures = new URL('fixtures/documents/', root);
  const simplified = readdirSync(fixtures).map((name) =>
    readFileSync(new URL(`${name}/input.txt`, fixtures), 'utf8'),
  );
  const hant = await loadConverter('tw');
  return [...simplified, ...simplified.map((text) => hant.convert(text))];
}

const round = (rate: number): string => (Number.isNaN(rate) ? '—' : rate.toFixed(0));
const times = (own: number, peer: number): string =>
  Number.isNaN(peer) ? '—' : `${(own / peer).toFixed(1)} ×`;
console.log(
  'MB/s | text | replacements | opencc-js | simplecc-wasm | opencc | text / opencc-js | / simplecc',
);
console.log('---|---|---|---|---|---|---|---');
for (const name of ['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'tw2s', 'tw2sp', 'hk2s']) {
  const some = textsOf(name.startsWith('s2') ? 'hans' : 'hant');
  const rates = await conversionRates(name, some, Number(values.runs));
  console.log(
    [
      name,
      ...[rates.text, rates.replacements, rates.openccJs, rates.simplecc, rates.opencc].map(round),
      times(rates.text, rates.openccJs),
      times(rates.text, rates.simplecc),
    ].join(' | '),
  );
}

/** Milliseconds of processor time from asking for a conversion to its first result; median. */
function loading(script: string): number {
  const program = `const before = process.cpuUsage(); ${script}
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  const all = Array.from({ length: Number(values.runs) }, () =>
    Number(
      spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: root,
        encoding: 'utf8',
      }).stdout,
    ),
  );
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;
}
const index = new URL('dist/script/index.js', root).href;
const ways = {
  'loading, the library': `const { loadConverter } = await import('${index}');
    (await loadConverter('twp')).convert('服务器');`,
  'loading, opencc-js': `const { Converter } = await import('opencc-js');
    Converter({ from: 'cn', to: 'twp' })('服务器');`,
  'loading, simplecc-wasm': `const { simplecc } = await import('simplecc-wasm');
    simplecc('服务器', 's2twp');`,
};
for (const [what, script] of Object.entries(ways)) {
  console.log(`${what}: ${loading(script).toFixed(1)} ms`);
}
