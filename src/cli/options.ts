import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Run } from './run.js';
import { options as texts, type OptionName } from './messages/help.js';

/** The options of reading and repairing, which every command that takes documents has. */
export interface DocumentOptions {
  script?: string;
  terms?: string;
  only?: string[];
  disable?: string[];
  spacing: 'tight' | 'keep';
  encoding?: string;
  format?: 'text' | 'markdown';
  lossy?: boolean;
  maxBytes?: number;
  overrides?: string;
}

export function addDocumentOptions(command: Command, run: Run): void {
  add(command, run, '--script <name>', 'script');
  add(command, run, '--terms <file>', 'terms');
  add(command, run, '--only <rules>', 'only').argParser(list);
  add(command, run, '--disable <rules>', 'disable').argParser(list);
  addChoice(command, run, '--spacing <how>', 'spacing', ['tight', 'keep']).default('tight');
  add(command, run, '--encoding <name>', 'encoding');
  addChoice(command, run, '--format <name>', 'format', ['text', 'markdown']);
  add(command, run, '--lossy', 'lossy');
  add(command, run, '--max-bytes <n>', 'maxBytes').argParser(wholeNumber(run, 1));
  add(command, run, '--overrides <file>', 'overrides');
}

/** Adds an option whose description stands in the catalogue under `text`. */
export function add(command: Command, run: Run, flags: string, text: OptionName): Option {
  const option = new Option(flags, texts[text][run.lang]);
  command.addOption(option);
  return option;
}

/** Adds an option that takes one of a few values. */
export function addChoice(
  command: Command,
  run: Run,
  flags: string,
  text: OptionName,
  values: readonly string[],
): Option {
  return add(command, run, flags, text)
    .choices(values)
    .argParser((value: string) => {
      if (values.includes(value)) return value;
      throw new InvalidArgumentError(run.say('possible-values', { values: values.join(', ') }));
    });
}

/** Reads a whole number. */
export function wholeNumber(run: Run, least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && Number.isSafeInteger(number)) return number;
    throw new InvalidArgumentError(run.say('whole-number', { least }));
  };
}

/** Reads names, comma-separated; the option may be given again. */
export function list(value: string, before: string[] | undefined): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [...(before ?? []), ...names];
}
