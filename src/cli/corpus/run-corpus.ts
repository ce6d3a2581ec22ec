import { availableParallelism } from 'node:os';
import { breathe } from '../breathe.js';
import { writeWhole } from '../files/write.js';
import type { Run } from '../run.js';
import { failureOf, tellFailure, type Failure } from './failures.js';
import { workOn, type Item, type SharedOptions } from './item.js';
import { threadsFor, type CorpusOptions } from './options.js';
import { showProgress } from './progress.js';
import { follow, type Recipe } from './recipe.js';
import { isDone, sameRun, writtenAt } from './resume.js';
import type { TaskResult } from './task.js';

/** A run over many files. */
export interface Corpus {
  items: readonly Item[];
  /** Names that led to no file. */
  failures: Failure[];
  shared: SharedOptions;
  recipe: Recipe;
  options: CorpusOptions & { overrides?: string; terms?: string };
  /** The output folder; null where the product goes elsewhere. */
  folder: string | null;
}

/** The most failures told one by one at the end; the report has them all. */
const mostTold = 100;

/**
 * Works on many files: in worker threads where that pays, showing progress, going on where an
 * earlier run was stopped, and telling at the end what failed.
 */
export async function runCorpus(run: Run, corpus: Corpus): Promise<void> {
  const start = performance.now();
  const { failures, options } = corpus;
  const items = await toDo(run, corpus);
  const skipped = corpus.items.length - items.length;
  const total = items.length;
  const progress = await showProgress(run, total);
  const sum = { done: 0, bytes: 0 };
  const report = async ({ bytes, done, failures: bad, words }: TaskResult): Promise<boolean> => {
    sum.done += done;
    sum.bytes += bytes;
    failures.push(...bad);
    if (words.length > 0) progress.clear();
    for (const one of words) await run.tell(one);
    progress.advance(done, bad.length);
    return bad.length === 0 || options.failFast !== true;
  };
  const threads =
    corpus.folder === null ? 1 : threadsFor(total, options.jobs, availableParallelism());
  if (threads > 1) {
    const { inWorkers } = await import('./pool.js');
    const { recipe, shared } = corpus;
    const failFast = options.failFast ?? false;
    await inWorkers(run, { items, recipe, shared, jobs: threads, failFast, report });
  } else {
    await here(run, items, corpus, report);
  }
  progress.stop();
  const seconds = (performance.now() - start) / 1000;
  await summarize(run, failures, { ...sum, skipped, seconds, files: corpus.items.length });
  if (options.report !== undefined) {
    const { command } = corpus.recipe;
    const shown = failures.map(({ file, code, message }) => ({ file, code, message }));
    const result = {
      version: run.version,
      command,
      ...sum,
      skipped,
      failed: shown.length,
      seconds,
    };
    const data = `${JSON.stringify({ ...result, failures: shown }, null, 2)}\n`;
    await writeWhole([{ path: options.report, data, follow: true }]);
  }
}

/** The files that are not done yet. */
async function toDo(
  run: Run,
  { items, folder, recipe, options }: Corpus,
): Promise<readonly Item[]> {
  if (folder === null) return items;
  const same = await sameRun(folder, recipe, run.version);
  if (!options.resume || !same) return items;
  const since = writtenAt(options.terms);
  const left: Item[] = [];
  for (const item of items) {
    await breathe();
    if (!isDone(item, since)) left.push(item);
  }
  return left;
}

/** One after the other, in this thread. */
async function here(
  run: Run,
  items: readonly Item[],
  { recipe, shared, options }: Corpus,
  report: (result: TaskResult) => Promise<boolean>,
): Promise<void> {
  const work = await follow(recipe, run);
  for (const item of items) {
    await breathe();
    const result: TaskResult = { bytes: 0, done: 0, failures: [], words: [] };
    try {
      result.bytes = await workOn(item, shared, options.overrides, work);
      result.done = 1;
    } catch (error) {
      result.failures.push(failureOf(run, item.input.name, error));
    }
    if (!(await report(result))) return;
  }
}

async function summarize(
  run: Run,
  failures: readonly Failure[],
  sum: { files: number; done: number; skipped: number; bytes: number; seconds: number },
): Promise<void> {
  for (const failure of failures.slice(0, mostTold)) await tellFailure(run, failure);
  if (failures.length > mostTold) {
    run.trouble();
    await run.tell(run.say('more-failures', { count: failures.length - mostTold }));
  }
  const { files, done, skipped, bytes, seconds } = sum;
  await run.tell(
    run.say('corpus-summary', {
      files,
      done,
      skipped,
      failed: failures.length,
      seconds: seconds.toFixed(1),
      rate: (bytes / 1e6 / seconds).toFixed(1),
    }),
  );
}
