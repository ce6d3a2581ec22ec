import { threadId } from 'node:worker_threads';
import type { Language } from '../../model/localized.js';
import { nameUnfinished } from '../files/write.js';
import { Run } from '../run.js';
import type { Span } from '../terminal/paint.js';
import { failureOf, type Failure } from './failures.js';
import { workOn, type Item, type SharedOptions } from './item.js';
import { follow, type Recipe } from './recipe.js';

/** Some documents for a worker thread: plain data. */
export interface Task {
  recipe: Recipe;
  shared: SharedOptions;
  items: readonly Item[];
  lang: Language;
  version: string;
  color: boolean;
  debug: boolean;
  failFast: boolean;
  /** Names the files this run has not finished; see `nameUnfinished`. */
  token: string;
}

/** What became of them. */
export interface TaskResult {
  bytes: number;
  done: number;
  failures: Failure[];
  /** What is to be said on standard error. */
  words: (readonly Span[] | string)[];
}

/** A run in a worker thread: its words travel back to the thread that has the terminal. */
class WorkerRun extends Run {
  readonly words: (readonly Span[] | string)[] = [];

  override tell(spans: readonly Span[] | string): Promise<void> {
    this.words.push(spans);
    return Promise.resolve();
  }
}

/** Does a task in a worker thread, one document after the other. */
export async function runTask(task: Task): Promise<TaskResult> {
  nameUnfinished(`${task.token}-${threadId}`);
  const run = new WorkerRun(task.lang, task.version);
  run.color = task.color;
  run.debug = task.debug;
  const work = await follow(task.recipe, run);
  const result: TaskResult = { bytes: 0, done: 0, failures: [], words: run.words };
  for (const item of task.items) {
    try {
      result.bytes += await workOn(item, task.shared, undefined, work);
      result.done++;
    } catch (error) {
      result.failures.push(failureOf(run, item.input.name, error));
      if (task.failFast) break;
    }
  }
  return result;
}
