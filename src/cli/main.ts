import type { Task, TaskResult } from './corpus/task.js';
import { cliError } from './failure.js';
import { removeUnfinished } from './files/write.js';
import { askedColor, askedLanguage, chooseLanguage } from './early-options.js';
import { runProgram } from './program.js';
import { Run } from './run.js';
import { version } from './version.js';

/**
 * The command line: sets up the process and runs one command.
 * @param args without the program's own name.
 */
export async function main(args: readonly string[]): Promise<void> {
  const asked = askedLanguage(args);
  const lang = chooseLanguage(asked, process.env);
  const run = new Run(lang ?? chooseLanguage(undefined, process.env) ?? 'en', version());
  run.color = askedColor(args);

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const end = (): void => {
        removeUnfinished();
        run.stderr.write(`zhengben: ${run.say('interrupted')}\n`);
        // Ending by the signal itself tells a calling shell that it was one.
        process.kill(process.pid, signal);
      };
      if (run.onStop === null) end();
      else void run.onStop().finally(end);
    });
  }

  process.once('exit', removeUnfinished);

  if (lang === undefined) await run.fail(null, cliError('bad-language', { value: asked ?? '' }));
  else await runProgram(args, run);
  process.exitCode = run.exitCode;
}

/** What a worker thread does; see `corpus/task.ts`. */
export async function runTask(task: Task): Promise<TaskResult> {
  const tasks = await import('./corpus/task.js');
  return tasks.runTask(task);
}
