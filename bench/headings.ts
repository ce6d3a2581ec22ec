/**
 * How well the parser finds headings: labels, titles, run-in headings, parents and parts, on clean
 * texts with hand-checked outlines, on the same with 5 % of the labels damaged, and with citations
 * broken off to the start of a line.
 *
 *     npm run bench:headings [-- --corpus DIR --list]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readLabel, writeLabel } from '../src/labels/index.js';
import type { Node, Root, Section } from '../src/model/nodes.js';
import { parse } from '../src/parse/index.js';
import { repair } from '../src/repair/repair.js';
import { textSource } from '../test/text-source.js';
import { elements, type Elements } from './heading-elements.js';

interface TruthHeading {
  line: number;
  part: number;
  label: string;
  title: string;
  runin: boolean;
  level: number;
}

interface Truth {
  name: string;
  outline: TruthHeading[];
}

/** A heading as the parser found it; `parent` is the line of the section around it, or 0. */
interface Found {
  line: number;
  part: number;
  label: string;
  title: string;
  runIn: boolean;
  parent: number;
}

interface Counts {
  truth: number;
  found: number;
  label: number;
  title: number;
  runInTruth: number;
  runInFound: number;
  runIn: number;
  parent: number;
  part: number;
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(process.cwd(), '../shared/corpus') },
    list: { type: 'boolean', default: false },
  },
});

function main(corpus: string): void {
  if (!existsSync(join(corpus, 'truth'))) {
    console.log(`No outlines in ${corpus}; nothing measured.`);
    return;
  }
  const truths = readdirSync(join(corpus, 'truth'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readTruth(join(corpus, 'truth', name)));
  const clean = zero();
  const damaged = zero();
  let broken = 0;
  let accepted = 0;
  for (const truth of truths) {
    const text = readFileSync(join(corpus, 'clean', `${truth.name}.txt`), 'utf8');
    const counts = score(truth.outline, headings(text), values.list ? truth.name : '');
    add(clean, counts);
    for (let seed = 1; seed <= 10; seed++) {
      const { text: worse, outline, ignored } = damage(text, truth.outline, seed);
      const found = headings(worse).filter((heading) => !ignored.has(heading.line));
      add(damaged, score(outline, found, ''));
    }
    console.log(`${truth.name.padEnd(24)} ${row(counts)}`);
  }
  for (const file of readdirSync(join(corpus, 'clean'))) {
    const text = readFileSync(join(corpus, 'clean', file), 'utf8');
    const citations = breakCitations(text, values.list ? file : '');
    broken += citations.broken;
    accepted += citations.accepted;
  }
  console.log(`\n${'clean'.padEnd(24)} ${row(clean)}`);
  console.log(`${'5 % damaged, 10 seeds'.padEnd(24)} ${row(damaged)}`);
  measureElements(corpus, values.list);
  const share = broken === 0 ? 0 : (100 * accepted) / broken;
  console.log(
    `citations broken off to a line start: ${accepted} of ${broken} accepted (${share.toFixed(1)} %)`,
  );
}

function readTruth(path: string): Truth {
  return JSON.parse(readFileSync(path, 'utf8')) as Truth;
}

const elementTypes = [
  'title',
  'documentNumber',
  'addressee',
  'signature',
  'issueDate',
  'attachment',
] as const satisfies readonly (keyof Elements)[];

/** Counts, by type of element, the lines where one stands, was found, and both. */
function measureElements(corpus: string, list: boolean): void {
  const counts = new Map(elementTypes.map((type) => [type, { truth: 0, found: 0, right: 0 }]));
  for (const [name, expected] of Object.entries(elements)) {
    const path = join(corpus, 'clean', `${name}.txt`);
    if (!existsSync(path)) continue;
    const found = linesByType(parse(repair(textSource(readFileSync(path, 'utf8')))));
    for (const type of elementTypes) {
      const truth = expected[type] ?? [];
      const lines = found.get(type) ?? [];
      const right = truth.filter((line) => lines.includes(line)).length;
      const count = counts.get(type)!;
      count.truth += truth.length;
      count.found += lines.length;
      count.right += right;
      if (list && (right < truth.length || right < lines.length)) {
        console.log(`  ${name} ${type}: ${lines.join(', ')}, not ${truth.join(', ')}`);
      }
    }
  }
  for (const [type, { truth, found, right }] of counts) {
    const f1 = ((2 * right) / (truth + found)).toFixed(3);
    console.log(`${type.padEnd(24)} F1 ${f1}  (${right} of ${truth}, ${found} found)`);
  }
}

function linesByType(root: Root): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  const visit = (node: Node | Root): void => {
    const line = node.position?.start.line ?? 0;
    lines.set(node.type, [...(lines.get(node.type) ?? []), line]);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return lines;
}

/** All labelled sections of a text, in order. */
function headings(text: string): Found[] {
  const found: Found[] = [];
  let part = 0;
  const visit = (node: Node | Root, inPart: number, parent: number): void => {
    let here = inPart;
    let around = parent;
    if (node.type === 'attachment') {
      here = ++part;
      around = 0;
    } else if (node.type === 'section' && node.label !== null) {
      found.push(toFound(node, here, parent));
      around = node.position?.start.line ?? 0;
    }
    if ('children' in node) for (const child of node.children) visit(child, here, around);
  };
  visit(parse(repair(textSource(text))), 0, 0);
  return found;
}

function toFound(node: Section, part: number, parent: number): Found {
  return {
    line: node.position?.start.line ?? 0,
    part,
    label: squeeze(node.label ?? ''),
    title: squeeze(node.title),
    runIn: node.runIn,
    parent,
  };
}

function score(outline: readonly TruthHeading[], found: readonly Found[], name: string): Counts {
  const counts = zero();
  const parents = parentsOf(outline);
  const byLine = new Map(found.map((heading) => [heading.line, heading]));
  counts.truth = outline.length;
  counts.found = found.length;
  counts.runInTruth = outline.filter(({ runin }) => runin).length;
  counts.runInFound = found.filter(({ runIn, title }) => runIn && title !== '').length;
  outline.forEach((heading, index) => {
    const match = byLine.get(heading.line);
    const labelled = match !== undefined && match.label === squeeze(heading.label);
    if (!labelled) {
      if (name) console.log(`  ${name}:${heading.line} missed ${heading.label}${heading.title}`);
      return;
    }
    counts.label++;
    const titled = match.title === squeeze(heading.title);
    if (titled) counts.title++;
    else if (name) {
      console.log(`  ${name}:${heading.line} title "${heading.title}" found "${match.title}"`);
    }
    if (heading.runin && match.runIn && titled) counts.runIn++;
    if (match.parent === parents[index]) counts.parent++;
    else if (name)
      console.log(`  ${name}:${heading.line} parent ${match.parent}, not ${parents[index] ?? 0}`);
    if (match.part === heading.part) counts.part++;
  });
  if (name) {
    const lines = new Set(outline.map(({ line }) => line));
    for (const { line, label } of found)
      if (!lines.has(line)) console.log(`  ${name}:${line} invented ${label}`);
  }
  return counts;
}

/** The line of the section around each heading, by part and level. */
function parentsOf(outline: readonly TruthHeading[]): number[] {
  const open: TruthHeading[] = [];
  return outline.map((heading) => {
    while (
      open.length > 0 &&
      (open.at(-1)!.part !== heading.part || open.at(-1)!.level >= heading.level)
    )
      open.pop();
    const parent = open.at(-1)?.line ?? 0;
    open.push(heading);
    return parent;
  });
}

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Damages 5 % of the labels: a third is dropped, a third gets another numeral, a third of the lines
 * is doubled. The outline that can still be found is given back with its new line numbers; of a
 * doubled line either copy will do, so the second is left out of the counting.
 */
function damage(
  text: string,
  outline: readonly TruthHeading[],
  seed: number,
): { text: string; outline: TruthHeading[]; ignored: Set<number> } {
  const next = random(seed);
  const byLine = new Map(outline.map((heading) => [heading.line, heading]));
  const lines: string[] = [];
  const kept: TruthHeading[] = [];
  const ignored = new Set<number>();
  text.split('\n').forEach((line, index) => {
    const heading = byLine.get(index + 1);
    lines.push(line);
    if (!heading) return;
    const label = readLabel(line);
    if (next() >= 0.05 || !label) {
      kept.push({ ...heading, line: lines.length });
      return;
    }
    const kind = Math.floor(next() * 3);
    if (kind === 0) lines[lines.length - 1] = line.slice(label.spaceEnd);
    else if (kind === 1) {
      const other = 1 + Math.floor(next() * 19);
      const changed = writeLabel(label.scheme, other);
      lines[lines.length - 1] = line.slice(0, label.start) + changed + line.slice(label.end);
      kept.push({ ...heading, line: lines.length, label: changed });
    } else {
      kept.push({ ...heading, line: lines.length });
      lines.push(line);
      ignored.add(lines.length);
    }
  });
  return { text: lines.join('\n'), outline: kept, ignored };
}

/** Breaks a text before each of its citations of a provision in turn, and counts those accepted. */
function breakCitations(text: string, name: string): { broken: number; accepted: number } {
  const places = [
    ...text.matchAll(/(?<=[^\n])第[一二三四五六七八九十百千\d]{1,6}[条條章節节]/gu),
  ].filter(({ index }) => readLabel(text, index) !== null);
  const step = Math.max(1, Math.floor(places.length / 40));
  let broken = 0;
  let accepted = 0;
  for (let at = 0; at < places.length; at += step) {
    const index = places[at]?.index ?? 0;
    const worse = `${text.slice(0, index)}\n${text.slice(index)}`;
    const line = text.slice(0, index).split('\n').length + 1;
    broken++;
    if (headings(worse).some((heading) => heading.line === line)) {
      accepted++;
      if (name)
        console.log(
          `  ${name} accepted …${text.slice(index - 12, index)}⏎${text.slice(index, index + 14)}`,
        );
    }
  }
  return { broken, accepted };
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

function zero(): Counts {
  return {
    truth: 0,
    found: 0,
    label: 0,
    title: 0,
    runInTruth: 0,
    runInFound: 0,
    runIn: 0,
    parent: 0,
    part: 0,
  };
}

function add(into: Counts, counts: Counts): void {
  into.truth += counts.truth;
  into.found += counts.found;
  into.label += counts.label;
  into.title += counts.title;
  into.runInTruth += counts.runInTruth;
  into.runInFound += counts.runInFound;
  into.runIn += counts.runIn;
  into.parent += counts.parent;
  into.part += counts.part;
}

function row(counts: Counts): string {
  const f1 = (right: number, truth: number, found: number): string =>
    truth + found === 0 ? '  –  ' : ((2 * right) / (truth + found)).toFixed(3);
  const share = (right: number): string =>
    counts.label === 0 ? '–' : (right / counts.label).toFixed(3);
  return [
    `labels ${f1(counts.label, counts.truth, counts.found)}`,
    `with title ${f1(counts.title, counts.truth, counts.found)}`,
    `run-in ${f1(counts.runIn, counts.runInTruth, counts.runInFound)}`,
    `parent ${share(counts.parent)}`,
    `part ${share(counts.part)}`,
  ].join('  ');
}

main(values.corpus);
