/**
 * Finds planted edits: `npm run bench:diff [-- --corpus DIR] [--seeds N] [--misses] [--json]`.
 *
 * Edits are planted in real documents by a seeded program: one, 20 and 60 in a document, the other
 * side in the same script or in traditional characters with half-width marks. An edit is found if one
 * change has its kind and lies where it was planted, within four characters. Beside it fast-diff and jsdiff on
 * the raw text; then growth, beside git's word diff.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { diffChars } from 'diff';
import fastDiff from 'fast-diff';
import { compare } from '../src/compare/index.js';
import type { Change } from '../src/model/comparison.js';
import type { Manuscript } from '../src/model/manuscript.js';
import type { Root } from '../src/model/nodes.js';
import { parse } from '../src/parse/index.js';
import { readSource } from '../src/read/index.js';
import { repair } from '../src/repair/repair.js';
import { loadConverter, loadFold } from '../src/script/index.js';
import { longText } from './long-text.js';
import { randomFrom } from './random.js';
import { Planter, plantKinds, type Plant, type PlantKind } from './diff-plants.js';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: process.env['ZHENGBEN_CORPUS'] ?? '../shared/corpus' },
    seeds: { type: 'string', default: '1' },
    only: { type: 'string' },
    misses: { type: 'boolean', default: false },
    noise: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    accuracy: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
  },
});
const folder = join(values.corpus, 'clean');
if (!existsSync(folder)) {
  console.log(`No documents in ${folder}: name a corpus with --corpus.`);
  process.exit(0);
}

/** How far the ends of a change may lie from those of the edit. */
const tolerance = 4;

interface Tally {
  planted: number;
  found: number;
}

interface Edition {
  manuscript: Manuscript;
  root: Root;
}

function editionOf(text: string): Edition {
  const manuscript = repair(readSource(new TextEncoder().encode(text), { name: 'bench' }));
  return { manuscript, root: parse(manuscript) };
}

async function changesBetween(old: Edition, next: Edition): Promise<Change[]> {
  const fold = await loadFold([old.manuscript.text, next.manuscript.text]);
  return compare(old.root, next.root, {
    fold,
    whole: true,
    manuscripts: { old: old.manuscript, new: next.manuscript },
  }).changes;
}

const halfWidth: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '？': '?',
  '！': '!',
};

const traditional = await loadConverter('tw');

function turned(text: string): string {
  return traditional
    .convert(text)
    .replaceAll(/[，；：（）？！]/g, (mark) => halfWidth[mark] ?? mark);
}

function near(side: Change['old'], range: [number, number] | null): boolean {
  // A mark may change with what was put in or taken out.
  if (!range) return (side?.text.length ?? 0) <= 1;
  if (!side) return false;
  const { start, end } = side.position;
  return (
    Math.abs(start.offset - range[0]) <= tolerance && Math.abs(end.offset - range[1]) <= tolerance
  );
}

function isExact(plant: Plant, change: Change): boolean {
  return change.kind === plant.kind && near(change.old, plant.old) && near(change.new, plant.new);
}

/**
 * Readings that are as right: A moved past B is B moved past A; of two new articles beside each
 * other, either may have taken the place of the old one.
 */
function isEquivalent(plant: Plant, change: Change, plants: readonly Plant[]): boolean {
  if (change.kind !== plant.kind) return false;
  if (plant.kind === 'moved') return movedAs(plant, change);
  if (plant.plant !== 'reused number' && plant.plant !== 'new article') return false;
  return plants.some(
    (other) =>
      other !== plant &&
      (other.plant === 'reused number' || other.plant === 'new article') &&
      (other.plant === 'new article') !== (plant.plant === 'new article') &&
      areNeighbours(plant.new, other.new) &&
      near(change.old, plant.old) &&
      (plant.old !== null || change.old === null) &&
      near(change.new, other.new),
  );
}

function areNeighbours(a: [number, number] | null, b: [number, number] | null): boolean {
  return a !== null && b !== null && (a[1] + 1 === b[0] || b[1] + 1 === a[0]);
}

function movedAs(plant: Plant, change: Change): boolean {
  const [from, to] = [plant.old?.[0] ?? 0, plant.new?.[0] ?? 0];
  const old = change.old?.position.start.offset ?? 0;
  const next = change.new?.position.start.offset ?? 0;
  // What stood between the two places went the other way by the length of what was moved.
  return from < to ? old > from && next < to && next >= from - tolerance : old < from && next > to;
}

function touches(side: Change['old'], range: [number, number] | null): boolean {
  if (!side || !range) return false;
  return side.position.start.offset <= range[1] && side.position.end.offset >= range[0];
}

interface Result {
  tallies: Map<PlantKind, Tally>;
  noise: Change[];
  counted: number;
  misses: { name: string; plant: Plant; old: string; next: string; changes: readonly Change[] }[];
}

async function measure(
  names: readonly string[],
  count: number,
  cross: boolean,
  seeds: number,
): Promise<Result> {
  const result: Result = { tallies: new Map(), noise: [], counted: 0, misses: [] };
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const old = editionOf(text);
    for (let seed = 1; seed <= seeds; seed++) {
      const random = randomFrom(seed * 7919 + name.length * 104729 + count);
      const rounds = count === 1 ? plantKinds : [null];
      for (const only of rounds) {
        const planter = new Planter(text, random);
        for (let tries = 0; planter.plants.length < count && tries < count * 6; tries++) {
          const kind = only ?? plantKinds[Math.floor(random() * plantKinds.length)];
          if (kind) planter.plant(kind);
        }
        const edited = planter.finish();
        const next = editionOf(cross ? turned(edited) : edited);
        const changes = await changesBetween(old, next);
        score(name, planter.plants, changes, result, text, edited);
      }
    }
  }
  return result;
}

function score(
  name: string,
  plants: readonly Plant[],
  changes: readonly Change[],
  result: Result,
  old: string,
  next: string,
): void {
  const used = new Set<Change>();
  const found = new Set<Plant>();
  // What is exactly right first, then what is right read another way.
  for (const reading of [isExact, isEquivalent]) {
    for (const plant of plants) {
      if (found.has(plant)) continue;
      const change = changes.find((one) => !used.has(one) && reading(plant, one, plants));
      if (!change) continue;
      used.add(change);
      found.add(plant);
    }
  }
  for (const plant of plants) {
    const tally = result.tallies.get(plant.plant) ?? { planted: 0, found: 0 };
    result.tallies.set(plant.plant, tally);
    tally.planted++;
    if (found.has(plant)) tally.found++;
    else result.misses.push({ name, plant, old, next, changes });
  }
  // New articles and renumberings shift what follows; each run between them is one change.
  const shifts = plants.some(({ plant }) => plant === 'new article' || plant === 'renumbered');
  for (const change of changes) {
    const isSplit = change.kind === 'split' || change.kind === 'merged';
    if (!change.counts && !isSplit) continue;
    if (change.kind === 'renumbered' && shifts) continue;
    result.counted++;
    if (!used.has(change)) result.noise.push(change);
  }
}

function percent(tally: Tally): string {
  return tally.planted === 0 ? '–' : (tally.found / tally.planted).toFixed(3);
}

function excerpt(text: string, range: [number, number] | null): string {
  return range ? JSON.stringify(text.slice(range[0], Math.min(range[1], range[0] + 60))) : '∅';
}

/** The raw texts by a peer: an edit is found if one hunk lies where it does. */
function measureRaw(
  peer: Peer,
  names: readonly string[],
  count: number,
  cross: boolean,
): Tally & { noise: number; hunks: number; gaveUp: number } {
  const total = { planted: 0, found: 0, noise: 0, hunks: 0, gaveUp: 0 };
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    const random = randomFrom(7919 + name.length * 104729 + count);
    const planter = new Planter(text, random);
    for (let tries = 0; planter.plants.length < count && tries < count * 6; tries++) {
      const kind = plantKinds[Math.floor(random() * plantKinds.length)];
      if (kind) planter.plant(kind);
    }
    const edited = planter.finish();
    const hunks = rawHunks(peer, text, cross ? turned(edited) : edited);
    if (!hunks) {
      total.gaveUp++;
      continue;
    }
    total.hunks += hunks.length;
    const used = new Set<number>();
    for (const plant of planter.plants) {
      total.planted++;
      const at = hunks.findIndex(
        (hunk, index) =>
          !used.has(index) &&
          within(hunk.old, plant.old) &&
          within(hunk.new, plant.new) &&
          plant.kind !== 'moved',
      );
      if (at < 0) continue;
      used.add(at);
      total.found++;
    }
    total.noise += hunks.length - used.size;
  }
  return total;
}

function within(found: [number, number], range: [number, number] | null): boolean {
  if (!range) return found[0] === found[1];
  return Math.abs(found[0] - range[0]) <= tolerance && Math.abs(found[1] - range[1]) <= tolerance;
}

/** Runs of equal, deleted and inserted text; null where the peer gave up. */
type Peer = (old: string, next: string) => readonly (readonly [-1 | 0 | 1, string])[] | null;

const peers: Readonly<Record<string, Peer>> = {
  'fast-diff': (old, next) => fastDiff(old, next),
  // Its time grows with the square of what differs; it is given two seconds a document.
  jsdiff: (old, next) =>
    diffChars(old, next, { timeout: 2000 })?.map(({ added, removed, value }) => [
      removed ? -1 : added ? 1 : 0,
      value,
    ]) ?? null,
};

function rawHunks(
  peer: Peer,
  old: string,
  next: string,
): { old: [number, number]; new: [number, number] }[] | null {
  const parts = peer(old, next);
  if (!parts) return null;
  const hunks: { old: [number, number]; new: [number, number] }[] = [];
  let a = 0;
  let b = 0;
  let open = false;
  for (const [operation, text] of parts) {
    if (operation === fastDiff.EQUAL) {
      a += text.length;
      b += text.length;
      open = false;
      continue;
    }
    if (!open) hunks.push({ old: [a, a], new: [b, b] });
    open = true;
    if (operation === fastDiff.DELETE) a += text.length;
    else b += text.length;
    const last = hunks.at(-1);
    if (last) {
      last.old[1] = a;
      last.new[1] = b;
    }
  }
  return hunks;
}

async function accuracy(): Promise<void> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !/-(?:tw|hk)\.txt$|^t0|^u0|^g38|^l06/.test(name))
    .filter((name) => values.only === undefined || name.includes(values.only));
  const seeds = Number(values.seeds);
  for (const [count, cross] of [
    [1, false],
    [20, false],
    [20, true],
    [60, false],
    [60, true],
  ] as const) {
    const result = await measure(names, count, cross, seeds);
    const all = [...result.tallies.values()].reduce(
      (sum, { planted, found }) => ({ planted: sum.planted + planted, found: sum.found + found }),
      { planted: 0, found: 0 },
    );
    const title = `${count} edit${count === 1 ? '' : 's'}${cross ? ', other side traditional and half-width' : ''}`;
    console.log(
      `${title}: recall ${percent(all)} of ${all.planted}, noise ${result.noise.length} of ${result.counted} (precision ${(1 - result.noise.length / result.counted).toFixed(3)})`,
    );
    console.log(
      `  ${plantKinds.map((kind) => `${kind} ${percent(result.tallies.get(kind) ?? { planted: 0, found: 0 })}`).join(' · ')}`,
    );
    if (count > 1) {
      for (const [name, peer] of Object.entries(peers)) {
        const raw = measureRaw(peer, names, count, cross);
        const gaveUp = raw.gaveUp > 0 ? `, gave up on ${raw.gaveUp} of ${names.length}` : '';
        console.log(
          `  ${name} on the raw text: recall ${percent(raw)}, ${raw.noise} of ${raw.hunks} hunks are noise${gaveUp}`,
        );
      }
    }
    if (values.misses) {
      for (const { name, plant, old, next, changes } of result.misses) {
        console.log(
          `    missed ${name} ${plant.plant}: ${excerpt(old, plant.old)} → ${excerpt(next, plant.new)}`,
        );
        for (const change of changes) {
          if (!touches(change.old, plant.old) && !touches(change.new, plant.new)) continue;
          console.log(
            `      got ${change.kind} ${JSON.stringify(change.old?.text.slice(0, 60))} → ${JSON.stringify(change.new?.text.slice(0, 60))}`,
          );
        }
      }
    }
    if (values.noise) {
      for (const change of result.noise) {
        console.log(
          `    noise ${change.kind}: ${JSON.stringify(change.old?.text.slice(0, 70))} → ${JSON.stringify(change.new?.text.slice(0, 70))}`,
        );
      }
    }
  }
}

async function timed(run: () => unknown): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function gitTime(old: string, next: string): number | null {
  const place = mkdtempSync(join(tmpdir(), 'zhengben-diff-'));
  try {
    writeFileSync(join(place, 'old'), old);
    writeFileSync(join(place, 'new'), next);
    const start = performance.now();
    try {
      execFileSync(
        'git',
        ['diff', '--no-index', '--word-diff=porcelain', '--word-diff-regex=.', 'old', 'new'],
        { cwd: place, stdio: 'ignore', timeout: 60_000 },
      );
    } catch (error) {
      // git says 1 where there are differences.
      if (!(error instanceof Error && 'status' in error && error.status === 1)) return null;
    }
    return performance.now() - start;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function growth(): Promise<void> {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const laws = [
    'l11-minfa-zongze.txt',
    'l03-lifafa-2023.txt',
    'g03-zhijiao.txt',
    'h04-shuzibaogao.txt',
  ];
  const others = ['l14-xiyi.txt', 'r01-qiwuxianfa.txt', 'h08-beidou.txt', 'g50-shetuan.txt'];
  console.log(
    'characters · edits · compare ms · with reading, repair and parse ms · git word diff ms',
  );
  for (const length of [8_000, 80_000, 800_000]) {
    const text = longText(laws.map(read), length);
    for (const edits of [20, Math.round(length / 160)]) {
      const planter = new Planter(text, randomFrom(length));
      for (let tries = 0; planter.plants.length < edits && tries < edits * 2; tries++) {
        const kind = plantKinds[tries % 6];
        if (kind) planter.plant(kind);
      }
      await report(text, planter.finish(), `${planter.plants.length}`);
    }
    await report(text, longText(others.map(read), length), 'unrelated');
  }
}

async function report(old: string, next: string, edits: string): Promise<void> {
  const editions = [editionOf(old), editionOf(next)] as const;
  const alone = await timed(() => changesBetween(...editions));
  const all = await timed(() => changesBetween(editionOf(old), editionOf(next)));
  const git = gitTime(old, next);
  console.log(
    `${old.length} · ${edits} · ${alone.toFixed(0)} · ${all.toFixed(0)} · ${git === null ? '–' : git.toFixed(0)}`,
  );
}

if (values.accuracy || !values.growth) await accuracy();
if (values.growth || !values.accuracy) await growth();
