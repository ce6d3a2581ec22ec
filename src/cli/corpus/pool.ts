import { readdirSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unfinishedName } from '../files/write.js';
import type { Run } from '../run.js';
import type { Item, SharedOptions } from './item.js';
import type { Recipe } from './recipe.js';
import { failureOf } from './failures.js';
import type { Task, TaskResult } from './task.js';

/** Documents a worker gets at once: enough that sending them costs nothing, few enough to share evenly. */
const perTask = 25;

/** What a pool of workers needs to know. */
export interface PoolWork {
  items: readonly Item[];
  recipe: Recipe;
  shared: SharedOptions;
  jobs: number;
  failFast: boolean;
  /** Is told of each task that is done; false stops the run. */
  report(result: TaskResult): Promise<boolean>;
}

/**
 * Works on many documents in worker threads. Two tasks for each worker are under way, the rest
 * waits here, so memory does not grow with their number. A task that takes its worker down is tried
 * again, each of its documents apart.
 */
export async function inWorkers(run: Run, work: PoolWork): Promise<void> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('worker.cjs', import.meta.url)),
    minThreads: 1,
    maxThreads: work.jobs,
    idleTimeout: 60_000,
  });
  const waiting: (readonly Item[])[] = [];
  const size = Math.max(1, Math.min(perTask, Math.ceil(work.items.length / (work.jobs * 4))));
  for (let at = 0; at < work.items.length; at += size) {
    waiting.push(work.items.slice(at, at + size));
  }
  waiting.reverse();
  const token = unfinishedName();
  const underWay = new Set<readonly Item[]>();
  let going = true;
  let stopped = false;

  run.onStop = async () => {
    going = false;
    stopped = true;
    await pool.destroy();
    removeLeft(token, underWay);
  };

  const lane = async (): Promise<void> => {
    for (let items = waiting.pop(); going && items; items = waiting.pop()) {
      underWay.add(items);
      const result = await attempt(items);
      // What was under way when the run was stopped is looked through for files it has left.
      if (!stopped) underWay.delete(items);
      if (result === null) waiting.push(...items.map((item) => [item]));
      else if (!(await work.report(result))) going = false;
    }
  };

  const attempt = async (items: readonly Item[]): Promise<TaskResult | null> => {
    const { recipe, shared, failFast } = work;
    const { lang, version, debug } = run;
    const color = run.colorLevel('stderr') > 0;
    const task: Task = { recipe, shared, items, lang, version, color, debug, failFast, token };
    try {
      // What the worker's own runTask returns, cloned.
      return (await pool.run(task)) as TaskResult;
    } catch (error) {
      const [only] = items;
      if (items.length > 1 || only === undefined) return null;
      const failures = [failureOf(run, only.input.name, error)];
      return { bytes: 0, done: 0, failures, words: [] };
    }
  };

  await Promise.all(Array.from({ length: work.jobs * 2 }, lane));
  run.onStop = null;
  await pool.destroy();
  removeLeft(token, underWay);
}

/** Removes files that workers which were stopped have not finished. */
function removeLeft(token: string, underWay: ReadonlySet<readonly Item[]>): void {
  const products = [...underWay].flat().flatMap(({ output, second }) => [output, second]);
  const folders = new Set(products.filter((path) => path !== null).map(dirname));
  for (const folder of folders) {
    try {
      const names = readdirSync(folder).filter((name) => name.startsWith(`.zhengben-${token}-`));
      for (const name of names) unlinkSync(join(folder, name));
    } catch {
      // The folder was never made: nothing is left in it.
    }
  }
}
