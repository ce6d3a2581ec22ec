/**
 * Faults of mechanical conversion, found in real and in planted cases: `npm run bench:audit`.
 *
 *     --corpus DIR   more traditional documents not made by OpenCC (may be given more than once)
 *     --seed N       of the program that plants (default 1)
 *     --show N       print the first N faults missed and alarms given of each kind
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { configs } from 'opencc-js/preset';
import { auditConversion, type AuditFinding } from '../src/script/audit.js';
import { loadConverter } from '../src/script/converter.js';
import { detectScript } from '../src/script/detect.js';
import { shared } from './shared-folder.js';
import { randomFrom } from './random.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true, default: [] },
    seed: { type: 'string', default: '1' },
    show: { type: 'string', default: '0' },
  },
});
if (shared === undefined) {
  console.log('bench:audit needs real documents: ../shared is missing.');
  process.exit(0);
}
const show = Number(values.show);
const read = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.txt'))
    // The -tw and -hk copies were made by OpenCC itself.
    .filter((name) => !/-(?:tw|hk)\.txt$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
const documents = [join(shared, 'corpus/clean'), ...values.corpus].flatMap(read);
const written = documents.filter((text) => detectScript(text).script === 'hant');
const simplifiedTexts = documents.filter((text) => detectScript(text).script === 'hans');

const entries = (name: string): Map<string, string> =>
  new Map(
    (configs[name]?.conversionChain ?? [])
      .flat()
      .flatMap((dictionary) => String(dictionary).split('|'))
      .map((entry) => entry.split(' '))
      .map(([key = '', value = '']): [string, string] => [key, value])
      .filter(([key]) => Array.from(key).length === 1),
  );
const toSimplified = entries('t2s');
const toTraditional = entries('s2t');

/** Characters that stand in traditional documents that nobody converted: they are no leftovers. */
const seen = new Set(written.join(''));

interface Planted {
  text: string;
  /** Offset → what stood there. */
  faults: Map<number, string>;
}

type Slip = (character: string) => string | undefined;

const slips: Record<string, Slip> = {
  'simplified left over': (character) => {
    const simplified = toSimplified.get(character);
    return simplified !== undefined && !seen.has(simplified) ? simplified : undefined;
  },
  'homograph: simplified kept': (character) => {
    const simplified = toSimplified.get(character);
    return simplified !== undefined && seen.has(simplified) ? simplified : undefined;
  },
  'homograph: the usual form': (character) => {
    const simplified = toSimplified.get(character) ?? character;
    const usual = toTraditional.get(simplified);
    return usual !== undefined && usual !== character && simplified !== character
      ? usual
      : undefined;
  },
};

/** Regional variants are no faults: a plant must differ in more than these. */
const regional = [
  ...['t2tw', 't2hk'].map(entries),
  new Map(
    ['佈布', '覈核', '臺台', '佔占', '蹟跡', '僱雇'].map((pair) => [
      pair.charAt(0),
      pair.charAt(1),
    ]),
  ),
];
const plain = (character: string): string => {
  for (const table of regional) {
    for (const [from, to] of table) if (to === character) return from;
  }
  return character;
};

function plant(text: string, slip: Slip, random: () => number): Planted {
  const faults = new Map<number, string>();
  const characters = text.split('').map((character, at) => {
    if (random() > 0.05) return character;
    const changed = slip(character);
    if (changed === undefined || changed.length !== 1) return character;
    if (plain(changed) === plain(character)) return character;
    faults.set(at, character);
    return changed;
  });
  return { text: characters.join(''), faults };
}

interface Row {
  case: string;
  faults: number;
  'certain %': string;
  'with probable %': string;
  'right form %': string;
  'alarms per 10,000': string;
}

const rows: Row[] = [];

async function measure(name: string, cases: readonly Planted[]): Promise<void> {
  let faults = 0;
  let certain = 0;
  let found = 0;
  let right = 0;
  let alarms = 0;
  let length = 0;
  let shown = 0;
  for (const { text, faults: planted } of cases) {
    const findings = await auditConversion(text, { script: 'hant' });
    const at = new Map(findings.map((finding): [number, AuditFinding] => [finding.start, finding]));
    length += text.length;
    faults += planted.size;
    for (const [offset, original] of planted) {
      const finding = at.get(offset);
      at.delete(offset);
      if (!finding && shown++ < show) {
        console.log(name, 'missed', text.slice(offset - 4, offset + 5), 'for', original);
      }
      if (!finding) continue;
      found++;
      if (finding.confidence === 'certain') certain++;
      if (plain(finding.expected) === plain(original)) right++;
    }
    const left = [...at.values()].filter(({ confidence }) => confidence === 'certain');
    alarms += left.length;
    for (const { start, found: character, expected } of left) {
      if (shown++ >= show) break;
      console.log(name, 'alarm', text.slice(start - 4, start + 5), `${character}→${expected}`);
    }
  }
  const share = (count: number, of: number): string => ((100 * count) / Math.max(1, of)).toFixed(1);
  rows.push({
    case: name,
    faults,
    'certain %': share(certain, faults),
    'with probable %': share(found, faults),
    'right form %': share(right, found),
    'alarms per 10,000': ((1e4 * alarms) / Math.max(1, length)).toFixed(2),
  });
}

const none = new Map<number, string>();
await measure(
  'traditional, as written',
  written.map((text) => ({ text, faults: none })),
);
for (const [name, slip] of Object.entries(slips)) {
  const random = randomFrom(Number(values.seed));
  await measure(
    name,
    written.map((text) => plant(text, slip, random)),
  );
}

/** Simplified documents converted one character at a time; what OpenCC's phrases say is the truth. */
const converter = await loadConverter('hant');
await measure(
  'converted by characters',
  simplifiedTexts.map((source) => {
    const text = source
      .split('')
      .map((character) => toTraditional.get(character) ?? character)
      .map((character) => (character.length === 1 ? character : '□'))
      .join('');
    const truth = converter.convert(source);
    const faults = new Map<number, string>();
    if (truth.length === text.length) {
      for (let at = 0; at < text.length; at++) {
        const wanted = truth.charAt(at);
        if (text.charAt(at) !== '□' && plain(wanted) !== plain(text.charAt(at))) {
          faults.set(at, wanted);
        }
      }
    }
    return { text, faults };
  }),
);
console.table(rows);

const seed = readdirSync(join(shared, 'seeds')).find((name) => name.startsWith('003'));
if (seed !== undefined) {
  const text = readFileSync(join(shared, 'seeds', seed), 'utf8').replace(/\?\?.{3}L/, '');
  const findings = await auditConversion(text);
  const certain = findings.filter(({ confidence }) => confidence === 'certain');
  console.log(
    `003: ${certain.length} certain, ${findings.length - certain.length} probable:`,
    findings.map(({ found, expected }) => `${found}→${expected}`).join(' '),
  );
}
const length = written.reduce((sum, text) => sum + text.length, 0);
console.log(`${written.length} traditional documents, ${length} characters`);
