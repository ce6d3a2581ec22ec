/**
 * How well raw texts of every make become paragraphs: boundaries, characters, furniture left, and
 * what the model's doubts are worth, by producer and extractor, beside the naive way.
 *
 *     npm run bench:accuracy [-- --corpus DIR --json FILE --svg FILE --only SUBSTRING --list]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSource } from '../src/read/index.js';
import { repair } from '../src/repair/repair.js';
import { readCorpus } from './accuracy/corpus.js';
import { joinNaively } from './accuracy/naive.js';
import { drawBars } from './accuracy/picture.js';
import { score, type Score } from './accuracy/score.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(process.cwd(), '../shared/corpus') },
    json: { type: 'string' },
    svg: { type: 'string' },
    only: { type: 'string' },
    list: { type: 'boolean', default: false },
  },
});
const corpus = values.corpus;
if (!existsSync(join(corpus, 'raw'))) {
  console.error(`No corpus at ${corpus}: name its folder with --corpus.`);
  process.exit(2);
}

interface Row {
  file: string;
  group: string;
  producer: string;
  ours: Score;
  naive: Score;
  expected: number;
  /** Boundaries and joins marked undecided, how many of them are wrong, and wrong ones in all. */
  doubted: number;
  doubtedWrong: number;
  wrong: number;
  milliseconds: number;
  bytes: number;
}

const rows: Row[] = [];
for (const raw of readCorpus(corpus)) {
  if (values.only !== undefined && !raw.file.includes(values.only)) continue;
  const encoding = /\.enc_(gb18030|gbk|big5)\./u.exec(raw.file)?.[1];
  const start = performance.now();
  const source = readSource(raw.bytes, encoding === undefined ? {} : { encoding });
  const manuscript = repair(source);
  const milliseconds = performance.now() - start;
  const ours = score(manuscript.text, raw.truth, raw.printed);
  rows.push({
    file: raw.file,
    group: `${raw.producer}.${/^(?:enc_|crlf|mixedeol|oldmac)/u.test(raw.extractor) ? 'encodings' : raw.extractor}`,
    producer: raw.producer,
    ours,
    naive: score(joinNaively(source.text), raw.truth, raw.printed),
    expected: raw.printed?.expected ?? 0,
    ...doubts(manuscript.text, manuscript.facts, ours),
    milliseconds,
    bytes: raw.bytes.length,
  });
}

/** Sets the facts `undecided` beside what was wrong: breaks by the line they begin, joins by their place. */
function doubts(
  text: string,
  facts: ReturnType<typeof repair>['facts'],
  result: Score,
): Pick<Row, 'doubted' | 'doubtedWrong' | 'wrong'> {
  // Places of the output, in characters without blanks, at which a doubtful line begins.
  const places: number[] = [];
  let at = 0;
  let count = 0;
  for (const fact of facts) {
    if (fact.type !== 'undecided') continue;
    for (; at < fact.start; at++) if (!/\s/u.test(text[at] ?? ' ')) count++;
    places.push(count);
  }
  const mistakes = [...result.wrong, ...result.missed].map((place) => result.outputPlace(place));
  const hit = (place: number): boolean =>
    mistakes.some((mistake) => Math.abs(mistake - place) <= 1);
  return {
    doubted: places.length,
    doubtedWrong: places.filter(hit).length,
    wrong: mistakes.length,
  };
}

function mean(chosen: readonly Row[], value: (row: Row) => number): number {
  return chosen.reduce((sum, row) => sum + value(row), 0) / Math.max(1, chosen.length);
}

function summarize(name: string, chosen: readonly Row[]): Record<string, string | number> {
  const printed = chosen.filter((row) => row.expected > 0);
  const expected = printed.reduce((sum, row) => sum + row.expected, 0);
  const left = (pick: (row: Row) => Score): number =>
    printed.reduce((sum, row) => sum + Math.min(pick(row).furniture, row.expected), 0);
  return {
    name,
    files: chosen.length,
    P: round(
      mean(chosen, (row) => row.ours.precision),
      4,
    ),
    R: round(
      mean(chosen, (row) => row.ours.recall),
      4,
    ),
    F1: round(
      mean(chosen, (row) => row.ours.f1),
      4,
    ),
    'F1 naive': round(
      mean(chosen, (row) => row.naive.f1),
      3,
    ),
    'CER %': round(100 * mean(chosen, (row) => row.ours.characterError), 2),
    'CER % naive': round(100 * mean(chosen, (row) => row.naive.characterError), 2),
    'furniture %': expected > 0 ? round((100 * left((row) => row.ours)) / expected, 2) : '–',
    'furniture % naive': expected > 0 ? round((100 * left((row) => row.naive)) / expected, 1) : '–',
  };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const groups = new Map<string, Row[]>();
for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row]);
const isTorn = (row: Row): boolean => row.group === 'c2.pdftotext';
const table = [...groups]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([name, chosen]) => summarize(name, chosen));
table.push(
  summarize(
    'single column',
    rows.filter((row) => row.producer !== 'c2'),
  ),
  summarize(
    'all but c2.pdftotext',
    rows.filter((row) => !isTorn(row)),
  ),
);
console.table(Object.fromEntries(table.map(({ name, ...rest }) => [name, rest])));

const counted = rows.filter((row) => !isTorn(row));
const total = (value: (row: Row) => number): number =>
  counted.reduce((sum, row) => sum + value(row), 0);
const doubtful = {
  marked: total((row) => row.doubted),
  markedAndWrong: total((row) => row.doubtedWrong),
  wrong: total((row) => row.wrong),
};
console.log(
  `undecided: ${doubtful.marked} boundaries marked, ${doubtful.markedAndWrong} of them wrong ` +
    `(${round((100 * doubtful.markedAndWrong) / Math.max(1, doubtful.marked), 1)} %); ` +
    `${round((100 * doubtful.markedAndWrong) / Math.max(1, doubtful.wrong), 1)} % of the ${doubtful.wrong} wrong ones are marked`,
);
const worst = [...counted].sort((a, b) => a.ours.f1 - b.ours.f1).slice(0, 10);
console.log('worst ten:');
for (const { file, ours } of worst) {
  console.log(
    `  ${file}  F1 ${ours.f1.toFixed(3)}  CER ${(100 * ours.characterError).toFixed(2)} %`,
  );
}
const seconds = rows.reduce((sum, row) => sum + row.milliseconds, 0) / 1000;
const megabytes = rows.reduce((sum, row) => sum + row.bytes, 0) / 1e6;
console.log(
  `${rows.length} files, ${megabytes.toFixed(1)} MB, ${seconds.toFixed(1)} s (${(megabytes / seconds).toFixed(1)} MB/s)`,
);

if (values.list) {
  for (const { file, ours } of rows)
    console.log(`${file}\t${ours.f1.toFixed(4)}\t${ours.characterError.toFixed(5)}`);
}
if (values.json !== undefined) {
  const report = {
    table,
    undecided: doubtful,
    worst: worst.map(({ file, ours }) => ({ file, f1: ours.f1 })),
  };
  writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
}
if (values.svg !== undefined) {
  const bars = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, chosen]) => ({
      name,
      naive: mean(chosen, (row) => row.naive.f1),
      ours: mean(chosen, (row) => row.ours.f1),
    }));
  writeFileSync(values.svg, drawBars(bars, 'Paragraph boundaries, F1 (grey: the naive way)'));
}
