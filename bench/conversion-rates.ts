import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simplecc } from 'simplecc-wasm';
import { loadConverter } from '../src/script/index.js';

/** Megabytes of UTF-8 a second of processor time; NaN for a peer that is not there. */
export interface Rates {
  /** The converted text alone. */
  text: number;
  /** The replacements that make it. */
  replacements: number;
  openccJs: number;
  simplecc: number;
  /** Debian's command, the whole process. */
  opencc: number;
}

interface OpenccJs {
  ConverterBuilder: (preset: unknown) => (options: object) => (text: string) => string;
}

/** What simplecc-wasm has. */
const simpleccNames = new Set(['s2t', 's2tw', 's2twp', 's2hk', 't2s', 'hk2s']);

/**
 * Medians of `runs` runs of each conversion over all texts, one by one, in turn, so that a noisy machine is noisy for
 * all.
 *
 * @throws Error if a conversion does not give what opencc-js gives: a figure would say nothing.
 */
export async function conversionRates(
  name: string,
  texts: readonly string[],
  runs: number,
): Promise<Rates> {
  const own = await loadConverter(name);
  const theirs = await openccJs(name);
  for (const text of texts) {
    if (own.convert(text) !== theirs(text)) throw new Error(`${name} is not what opencc-js gives`);
  }
  const work: Record<string, (text: string) => unknown> = {
    text: (text) => own.convert(text),
    replacements: (text) => own.replacements(text),
    openccJs: theirs,
  };
  if (simpleccNames.has(name)) work['simplecc'] = (text) => simplecc(text, name);
  const times: Record<string, number[]> = {};
  for (let run = 0; run < runs; run++) {
    for (const [what, convert] of Object.entries(work)) {
      const before = process.cpuUsage();
      for (const text of texts) convert(text);
      const { user, system } = process.cpuUsage(before);
      (times[what] ??= []).push((user + system) / 1e6);
    }
  }
  const megabytes = Buffer.byteLength(texts.join('')) / 1e6;
  const rate = (what: string): number => megabytes / median(times[what] ?? []);
  return {
    text: rate('text'),
    replacements: rate('replacements'),
    openccJs: rate('openccJs'),
    simplecc: rate('simplecc'),
    opencc: megabytes / debian(name, texts.join('')),
  };
}

function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[all.length >> 1] ?? NaN;
}

async function openccJs(name: string): Promise<(text: string) => string> {
  // The library's own types resolve to any.
  const core: unknown = await import('opencc-js/core');
  const preset: unknown = await import('opencc-js/preset');
  const [, from = '', to = ''] = /^(s|t|tw|hk|jp)2(\w+)$/.exec(name) ?? [];
  return (core as OpenccJs).ConverterBuilder(preset)({
    from: from === 's' ? 'cn' : to === 'sp' ? `${from}p` : from,
    to: to === 's' || to === 'sp' ? 'cn' : to,
  });
}

/** Seconds that Debian's `opencc` takes; NaN where it is not installed. */
function debian(name: string, text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'zhengben-bench-'));
  writeFileSync(join(folder, 'in.txt'), text);
  const args = ['-f', '%U %S', 'opencc', '-c', `${name}.json`, '-i', 'in.txt', '-o', 'out.txt'];
  const { status, stderr } = spawnSync('/usr/bin/time', args, { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) return NaN;
  return stderr
    .trim()
    .split(' ')
    .reduce((sum, seconds) => sum + Number(seconds), 0);
}
