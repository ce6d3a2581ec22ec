/**
 * Spans of real text damaged by a seeded program, then repaired: `npm run bench:damage`.
 *
 *     --corpus DIR   documents to damage (default ../shared/corpus/clean and ../shared/seeds)
 *     --spans N      spans of each kind and set (default 200)
 *     --seed N       of the program that damages (default 1)
 *     --unseen       only the documents kept apart from development
 *     --show N       print the first N results of each kind that are not exact
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repair } from '../src/repair/repair.js';
import { rules } from '../src/repair/rules/index.js';
import type { Manuscript } from '../src/model/manuscript.js';
import { textSource } from '../test/text-source.js';
import { shared } from './shared-folder.js';
import { kinds, type Kind } from './damage-kinds.js';
import { randomFrom } from './random.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', multiple: true },
    spans: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    unseen: { type: 'boolean', default: false },
    show: { type: 'string', default: '0' },
    kind: { type: 'string', default: '' },
  },
});

const folders =
  values.corpus ?? (shared ? [join(shared, 'corpus/clean'), join(shared, 'seeds')] : []);
if (folders.length === 0) {
  console.log('bench:damage needs real documents: ../shared is missing and no --corpus was given.');
  process.exit(0);
}
const documents = folders
  .flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  )
  .filter((path) => path.endsWith('.txt'))
  .map((path) => readFileSync(path, 'utf8'))
  .filter((text) => !text.includes('??'));
/** Development looks at every other document; the rest are kept apart. */
const set = documents.filter((_, index) => (index % 2 === 1) === values.unseen);

/**
 * `partial`: right but for characters given up as U+FFFD; `proposed`: not applied, but the unsure
 * edit says what stood there, but for up to two characters at its ends; `reported`: an unsure edit or
 * a damage fact; `missed`: nothing was said; `wrong`: an edit was applied that is not what stood there.
 */
type Outcome = 'exact' | 'partial' | 'proposed' | 'reported' | 'missed' | 'wrong';

const only = rules
  .map(({ id }) => id)
  .filter((id) => ['mojibake', 'lost-byte', 'lost-text'].includes(id));

/** What became of a whole file, line by line: undamaged lines left out. */
function outcomes({ original, damaged }: Sample, repaired: Manuscript): [Outcome, string][] {
  const lines = (text: string): string[] => text.split('\n');
  const [wanted, given, got] = [lines(original), lines(damaged), lines(repaired.text)];
  if (wanted.length !== got.length || wanted.length !== given.length) {
    return wanted.map((line) => ['wrong', line]);
  }
  return wanted.flatMap((line, at): [Outcome, string][] => {
    const result = got[at] ?? '';
    if (line === given[at]) return result === line ? [] : [['wrong', line]];
    if (result === line) return [['exact', line]];
    if (result === given[at]) {
      const told = repaired.edits.some(({ position }) => position.start.line === at + 1);
      return [[told ? 'reported' : 'missed', `${line} ⇐ ${result}`]];
    }
    return [
      [withHoles(line, given[at] ?? '', result) ? 'partial' : 'wrong', `${line} ⇒ ${result}`],
    ];
  });
}

function outcome({ original, damaged }: Sample, repaired: Manuscript): Outcome {
  if (repaired.text === original) return 'exact';
  const applied = repaired.edits.some(({ confidence }) => confidence !== 'unsure');
  if (applied) return withHoles(original, damaged, repaired.text) ? 'partial' : 'wrong';
  const [wanted] = difference(original, damaged, 0);
  const proposed = repaired.edits.some(({ after }) => {
    const inner = after.replace(/^\ufffd|\ufffd$/g, '');
    return inner !== '' && original.includes(inner) && inner.length >= wanted.length - 2;
  });
  if (proposed) return 'proposed';
  return repaired.edits.length > 0 || repaired.facts.some(({ type }) => type === 'damage')
    ? 'reported'
    : 'missed';
}

/** True if the text is the original but for characters honestly given up as U+FFFD. */
function withHoles(original: string, damaged: string, text: string): boolean {
  if (!text.includes('\ufffd') || text === damaged) return false;
  const pattern = text
    .split(/[\ufffd?]+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^]{0,9}');
  return new RegExp(`^${pattern}$`).test(original);
}

/** About 3,000 characters around a place: enough for a document's own vocabulary. */
const around = 1500;

interface Sample {
  original: string;
  damaged: string;
}

function sample(kind: Kind, random: () => number): Sample | null {
  const text = set[Math.floor(random() * set.length)] ?? '';
  if (kind.reach === 'file') {
    const from = Math.floor(random() * Math.max(1, text.length - 2 * around));
    const original = text
      .slice(from, from + 2 * around)
      .replace(/^[^\n]*\n/, '')
      .replace(/[^\n]*$/, '');
    if (original.length < 100) return null;
    const damaged = kind.damage(original, random);
    return damaged === null ? null : { original, damaged };
  }
  const place = Math.floor(random() * text.length);
  const lineStart = text.lastIndexOf('\n', place - 1) + 1;
  const feed = text.indexOf('\n', place);
  const lineEnd = feed < 0 ? text.length : feed;
  const length = Math.round(2 * Math.exp(random() * Math.log(15)));
  const [start, end] = kind.reach === 'line' ? [lineStart, lineEnd] : [place, place + length];
  if (end > lineEnd || end - start < 2 || end - start > 2000) return null;
  const span = text.slice(start, end);
  if ((span.match(/[\u4e00-\u9fff]/g) ?? []).length < Math.max(2, (end - start) / 2)) return null;
  const damaged = kind.damage(span, random);
  if (damaged === null || damaged === span) return null;
  const before = text.slice(Math.max(0, start - around), start);
  const after = text.slice(end, end + around);
  return { original: before + span + after, damaged: before + damaged + after };
}

const show = Number(values.show);
const rows: Record<string, string | number>[] = [];
const none = { exact: 0, partial: 0, proposed: 0, reported: 0, missed: 0, wrong: 0 };
const totals: Record<Outcome, number> = { ...none };
for (const [index, kind] of kinds.entries()) {
  if (!`${kind.name} ${kind.reach}`.includes(values.kind)) continue;
  const random = randomFrom(Number(values.seed) * 1000 + index);
  const counts: Record<Outcome, number> = { ...none };
  const wanted =
    kind.reach === 'file' ? Math.ceil(Number(values.spans) / 10) : Number(values.spans);
  let shown = 0;
  const started = performance.now();
  let done = 0;
  for (let tries = 0; done < wanted && tries < wanted * 50; tries++) {
    const found = sample(kind, random);
    if (!found) continue;
    done++;
    const repaired = repair(textSource(found.damaged), { only });
    if (kind.reach === 'file') {
      for (const [result, line] of outcomes(found, repaired)) {
        counts[result]++;
        totals[result]++;
        if (result === 'wrong' || (result !== 'exact' && shown++ < show)) {
          console.log(kind.name, 'file', result, line);
        }
      }
      continue;
    }
    const result = outcome(found, repaired);
    counts[result]++;
    totals[result]++;
    if (result === 'wrong' || (result !== 'exact' && shown < show)) {
      if (result !== 'wrong') shown++;
      console.log(kind.name, result, JSON.stringify(difference(found.original, found.damaged)));
      for (const { before, after, confidence, rule } of repaired.edits) {
        console.log(
          '   ',
          rule,
          confidence,
          JSON.stringify(before.slice(0, 80)),
          JSON.stringify(after.slice(0, 80)),
        );
      }
    }
  }
  const places = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rate = ((100 * counts.exact) / Math.max(1, places)).toFixed(1);
  const ms = ((performance.now() - started) / Math.max(1, done)).toFixed(1);
  rows.push({ kind: kind.name, reach: kind.reach, places, 'exact %': rate, ...counts, ms });
}
console.table(rows);
console.log(
  values.unseen ? 'unseen' : 'development',
  set.length,
  'documents',
  JSON.stringify(totals),
);

/** The original and the damaged text where they differ, a little context on the left. */
function difference(original: string, damaged: string, context = 4): [string, string] {
  let start = 0;
  while (original[start] === damaged[start] && start < original.length) start++;
  let tail = 0;
  const least = Math.min(original.length, damaged.length) - start;
  while (tail < least && original.at(-1 - tail) === damaged.at(-1 - tail)) tail++;
  const from = Math.max(0, start - context);
  return [
    original.slice(from, original.length - tail + context),
    damaged.slice(from, damaged.length - tail + context),
  ];
}
