import type { Command } from 'commander';
import { add, wholeNumber } from '../options.js';
import type { Run } from '../run.js';

/** The options of a run over many files. */
export interface CorpusOptions {
  filesFrom?: string;
  jobs?: number;
  report?: string;
  resume?: boolean;
  failFast?: boolean;
}

/** From this many files on a run shows its progress, keeps a record and uses several threads. */
const corpusSize = 100;

export function addCorpusOptions(command: Command, run: Run): void {
  add(command, run, '--files-from <file>', 'filesFrom');
  add(command, run, '--jobs <n>', 'jobs', { parse: wholeNumber(run, 1) });
  add(command, run, '--resume', 'resume');
  add(command, run, '--report <file>', 'report');
  add(command, run, '--fail-fast', 'failFast');
}

/** True if a run is one over many files, by their number or because its options say so. */
export function isCorpus(files: number, { jobs, report, resume }: CorpusOptions): boolean {
  return files >= corpusSize || jobs !== undefined || report !== undefined || resume === true;
}

/** How many threads to use for so many files. Starting one costs as much as some twenty files. */
export function threadsFor(files: number, jobs: number | undefined, able: number): number {
  return Math.min(jobs ?? (files < corpusSize ? 1 : able), files);
}
