import { readFileSync, statSync, type Stats } from 'node:fs';
import type { Item } from './item.js';
import type { Recipe } from './recipe.js';
import { recordIn } from './record.js';
import { findOverrides } from '../overrides.js';
import { writeWhole } from '../files/write.js';

/** Options that do not change what is written. */
const neutral = new Set(['output', 'edits', 'jobs', 'report', 'resume', 'failFast', 'filesFrom']);

/**
 * True if the files of an output folder may be taken as done: they were made as this run would
 * make them. The record of this run is then written, in any case.
 */
export async function sameRun(folder: string, recipe: Recipe, version: string): Promise<boolean> {
  const options = Object.entries(recipe.options).filter(([name]) => !neutral.has(name));
  const record = { version, command: recipe.command, options: Object.fromEntries(options.sort()) };
  const text = `${JSON.stringify(record)}\n`;
  const path = recordIn(folder);
  const before = textOf(path);
  if (before !== text) await writeWhole([{ path, data: text }]);
  return before === null || before === text;
}

/**
 * True if the products of an input are there and younger than the input, the corrections beside it
 * and the other files it depends on. Products are whole whenever they are there, so that is all.
 *
 * @param since the youngest of the files that all products depend on, in milliseconds.
 */
export function isDone({ input, output, second }: Item, since: number): boolean {
  if (input.path === null || output === null) return false;
  const products = [output, ...(second === null ? [] : [second])];
  let made = Infinity;
  for (const path of products) {
    const state = stateOf(path);
    if (!state?.isFile()) return false;
    made = Math.min(made, state.mtimeMs);
  }
  if (made < since) return false;
  const overrides = findOverrides(input.path);
  for (const path of [input.path, ...(overrides === null ? [] : [overrides])]) {
    const state = stateOf(path);
    // The time of the last change of any kind: a file moved here keeps its time of writing.
    if (state === null || Math.max(state.mtimeMs, state.ctimeMs) > made) return false;
  }
  return true;
}

/** When a file was last written, in milliseconds; 0 if none is named or there. */
export function writtenAt(path: string | undefined): number {
  if (path === undefined || path === '-') return 0;
  return stateOf(path)?.mtimeMs ?? 0;
}

/** Null where a file cannot be asked for, for whatever reason: then it is not done. */
function stateOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
