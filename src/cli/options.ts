import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Run } from './run.js';
import { options as texts, type OptionName } from './messages/help-options.js';

/** The options of reading a document, which every command that takes one has. */
export interface ReadingOptions {
  script?: string;
  terms?: string;
  fixConversion?: boolean;
  standard?: 'tw' | 'hk' | 'opencc';
  encoding?: string;
  format?: 'text' | 'markdown';
  lossy?: boolean;
  maxBytes?: number;
  overrides?: string;
}

/** Those of repairing it as well. */
export interface DocumentOptions extends ReadingOptions {
  only?: string[];
  disable?: string[];
  spacing: 'tight' | 'keep';
}

/** What the help says of options that are not everywhere the same. */
interface Described {
  overrides?: 'overrides' | 'pairs';
  standard?: 'standard' | 'standardAudit';
}

export function addDocumentOptions(command: Command, run: Run, described: Described = {}): void {
  add(command, run, '--only <rules>', 'only', { parse: list(run) });
  add(command, run, '--disable <rules>', 'disable', { parse: list(run) });
  add(command, run, '--spacing <how>', 'spacing', {
    choices: ['tight', 'keep'],
    default: 'tight',
  });
  addReadingOptions(command, run, described);
}

export function addReadingOptions(
  command: Command,
  run: Run,
  { overrides = 'overrides', standard = 'standard' }: Described,
): void {
  add(command, run, '--script <name>', 'script');
  add(command, run, '--terms <file>', 'terms');
  add(command, run, '--fix-conversion', 'fixConversion');
  add(command, run, '--standard <name>', standard, { choices: ['tw', 'hk', 'opencc'] });
  add(command, run, '--encoding <name>', 'encoding');
  add(command, run, '--format <name>', 'format', { choices: ['text', 'markdown'] });
  add(command, run, '--lossy', 'lossy');
  add(command, run, '--max-bytes <n>', 'maxBytes', { parse: wholeNumber(run, 1) });
  add(command, run, '--overrides <file>', overrides);
}

/** Reads an option's value; `before` is what the same option gave before. */
type Parser = Parameters<Option['argParser']>[0];

/** How an option differs from one that takes any text and has no default. */
interface Extra {
  default?: string | number;
  parse?: Parser;
  choices?: readonly string[];
  mandatory?: boolean;
}

/** Adds an option whose description stands in the catalogue under `text`. */
export function add(
  command: Command,
  run: Run,
  flags: string,
  text: OptionName,
  extra: Extra = {},
): void {
  const option = new Option(flags, texts[text][run.lang]);
  const { choices } = extra;
  if (choices !== undefined) option.choices(choices).argParser(oneOf(choices, run));
  else if (option.required) option.argParser(notEmpty(run));
  if (extra.parse !== undefined) option.argParser(extra.parse);
  if (extra.default !== undefined) option.default(extra.default);
  if (extra.mandatory === true) option.makeOptionMandatory();
  // commander takes the default when the option is added, so this comes last.
  command.addOption(option);
}

/** An empty value is a variable of a script that was not set: it must not pass for a name. */
function notEmpty(run: Run): (value: string) => string {
  return (value) => {
    if (value !== '') return value;
    throw new InvalidArgumentError(run.say('not-empty'));
  };
}

function oneOf(choices: readonly string[], run: Run): (value: string) => string {
  return (value) => {
    if (choices.includes(value)) return value;
    throw new InvalidArgumentError(run.say('possible-values', { values: choices.join(', ') }));
  };
}

/** Reads a whole number. */
export function wholeNumber(run: Run, least: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && Number.isSafeInteger(number)) return number;
    throw new InvalidArgumentError(run.say('whole-number', { least }));
  };
}

/** Reads names, comma-separated, at least one; the option may be given again. */
export function list(run: Run): (value: string, before: unknown) => string[] {
  return (value, before) => {
    const names = value
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    if (names.length === 0) throw new InvalidArgumentError(run.say('not-empty'));
    const earlier: unknown[] = Array.isArray(before) ? before : [];
    return [...earlier.filter((name) => typeof name === 'string'), ...names];
  };
}
