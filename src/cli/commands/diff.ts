import type { Command } from 'commander';
import type { ChangeKind, Comparison, SideBySide } from '../../model/comparison.js';
import type { Overrides } from '../../model/overrides.js';
import type { Structured } from '../../pipeline.js';
import { kindOrder } from '../../write/change-kinds.js';
import type { SharedOptions } from '../corpus/item.js';
import { deliver } from '../deliver.js';
import { cliError, inFile } from '../failure.js';
import { guardFiles } from '../files/guard.js';
import { pathOf, readBytes } from '../files/read.js';
import { add, addReadingOptions, list, wholeNumber, type ReadingOptions } from '../options.js';
import { findOverrides, readOverrides } from '../overrides.js';
import { readingOptions } from '../pipeline-options.js';
import { roomForNodes } from '../room.js';
import type { Run } from '../run.js';
import { tellUnmet } from '../unmet.js';

interface DiffOptions extends ReadingOptions {
  to: keyof typeof formats;
  output?: string;
  strict?: boolean;
  only?: string[];
  ignore?: string[];
  whole?: boolean;
  part?: string;
  sideBySide?: boolean;
  width?: number;
}

interface Place {
  run: Run;
  channel: 'stdout' | 'file';
}

/** What was found, both texts side by side, and which kinds are to be shown. */
interface Found {
  /** Only changes of the kinds to be shown. */
  comparison: Comparison;
  all: Comparison;
  sideBySide: SideBySide;
  chosen: ReadonlySet<ChangeKind>;
}

type Write = (found: Found, options: DiffOptions, place: Place) => Promise<string>;

const formats: Readonly<Record<'terminal' | 'json' | 'markdown' | 'html', Write>> = {
  terminal: async ({ comparison, all }, { width, sideBySide }, { run, channel }) => {
    const { writeComparisonTerminal } = await import('../../write/comparison-terminal.js');
    const columns = width ?? (process.stdout.columns || 80);
    // Without colour, marks tell what was taken out and what was put in.
    const marks = channel === 'file' || run.colorLevel(channel) === 0;
    const lines = writeComparisonTerminal(comparison, {
      marks,
      width: columns,
      sideBySide,
      lang: run.lang,
      hidden: hiddenIn(comparison, all),
    });
    return run.paintLines(channel, lines);
  },
  json: async ({ comparison }) => {
    const { writeComparisonJson } = await import('../../write/comparison-json.js');
    return writeComparisonJson(comparison);
  },
  markdown: async ({ comparison, all }, _, { run }) => {
    const { writeComparisonMarkdown } = await import('../../write/comparison-markdown.js');
    return writeComparisonMarkdown(comparison, {
      lang: run.lang,
      hidden: hiddenIn(comparison, all),
    });
  },
  html: async ({ all, sideBySide, chosen }, { only, ignore }, { run }) => {
    const { writeComparisonPage } = await import('../../write/html/comparison-page.js');
    const isChosen = only !== undefined || ignore !== undefined;
    const hidden = isChosen ? new Set(kindOrder.filter((kind) => !chosen.has(kind))) : undefined;
    return writeComparisonPage(all, sideBySide, { lang: run.lang, hidden });
  },
};

/** How many changes are of kinds that are not to be shown. */
function hiddenIn(comparison: Comparison, all: Comparison): number {
  return all.changes.length - comparison.changes.length;
}

/** zhengben diff OLD NEW */
export function configure(command: Command, run: Run): void {
  add(command, run, '-t, --to <format>', 'to', {
    choices: Object.keys(formats),
    default: 'terminal',
  });
  add(command, run, '-o, --output <file>', 'outputFile');
  add(command, run, '--strict', 'strict');
  add(command, run, '--only <kinds>', 'onlyKinds', { choices: kindOrder, parse: list(run) });
  add(command, run, '--ignore <kinds>', 'ignoreKinds', { parse: list(run) });
  add(command, run, '--whole', 'whole');
  add(command, run, '--part <title>', 'part');
  add(command, run, '--side-by-side', 'sideBySide');
  add(command, run, '--width <columns>', 'width', { parse: wholeNumber(run, 20) });
  addReadingOptions(command, run, { overrides: 'pairs' });
  command.action(async (old: string, next: string, options: DiffOptions) => {
    const chosen = chooseKinds(options);
    const output = options.output === undefined || options.output === '-' ? null : options.output;
    const shared = await readingOptions(options, run);
    const paths = [pathOf(old), pathOf(next)];
    if (old === '-' && next === '-') throw cliError('stdin-twice');
    const read = [...paths, ...paths.map(findOverrides), options.overrides, options.terms];
    if (output !== null) await guardFiles(read, [{ path: output, named: true }]);
    const pairs = options.overrides === undefined ? undefined : await readPairs(options.overrides);
    const { compareStructures, layStructures } = await import('../../pipeline.js');
    const left = await readEdition(run, old, shared);
    const right = await readEdition(run, next, shared);
    if (left === null || right === null) return;
    const { strict, whole, part } = options;
    const asked = { names: { old, new: next }, strict, whole, part, pairs };
    // Only a page shows both texts whole.
    const { comparison: all, sideBySide } =
      options.to === 'html'
        ? await layStructures(left, right, asked)
        : { comparison: await compareStructures(left, right, asked), sideBySide: { rows: [] } };
    const comparison = keepKinds(all, chosen);
    const hidden = hiddenIn(comparison, all);
    // The other reports say it themselves.
    if (hidden > 0 && options.to === 'json') {
      await run.tell(run.say('hidden-kinds', { hidden }));
    }
    if (comparison.changes.some(({ counts }) => counts)) run.found();
    const product = await formats[options.to]({ comparison, all, sideBySide, chosen }, options, {
      run,
      channel: output === null ? 'stdout' : 'file',
    });
    await deliver(
      run,
      { output, named: true, mode: undefined },
      product,
      options.to === 'terminal',
    );
  });
}

/** One edition, read, repaired and parsed; null if that failed and was reported. */
async function readEdition(
  run: Run,
  name: string,
  shared: SharedOptions,
): Promise<Structured | null> {
  const path = pathOf(name);
  const shown = path === null ? run.say('standard-input') : name;
  try {
    const { structure } = await import('../../pipeline.js');
    const { bytes } = await readBytes({ path }, shared.maxBytes);
    const overridesPath = findOverrides(path);
    const overrides = overridesPath === null ? undefined : await readOverrides(overridesPath);
    const room = roomForNodes(bytes.length);
    // Another tree stands beside it, and what is found.
    const maxNodes = room === undefined ? undefined : Math.floor(room / 3);
    const options = { ...shared, name: path ?? undefined, overrides, maxNodes };
    const edition = await structure(bytes, options);
    await tellUnmet(run, shown, edition.manuscript);
    return edition;
  } catch (error) {
    await run.fail(shown, error);
    return null;
  }
}

/** The sections a file says belong together. It is about two documents, so it corrects neither. */
async function readPairs(path: string): Promise<Overrides['pair']> {
  const { pair, ...corrections } = await readOverrides(path);
  if (Object.values(corrections).some((each) => each !== undefined)) {
    throw inFile(path, cliError('only-pairs'));
  }
  return pair;
}

/** The kinds of change to show. @throws ZhengbenError for one that does not exist. */
function chooseKinds({ only, ignore }: DiffOptions): ReadonlySet<ChangeKind> {
  const find = (name: string): ChangeKind => {
    const found = kindOrder.find((kind) => kind === name);
    if (found === undefined) {
      throw cliError('unknown-kind', { kind: name, kinds: kindOrder.join(', ') });
    }
    return found;
  };
  const chosen = new Set(only === undefined ? kindOrder : only.map(find));
  for (const name of ignore ?? []) chosen.delete(find(name));
  return chosen;
}

function keepKinds(comparison: Comparison, chosen: ReadonlySet<ChangeKind>): Comparison {
  if (chosen.size === kindOrder.length) return comparison;
  const changes = comparison.changes.filter(({ kind }) => chosen.has(kind));
  const counts: Comparison['counts'] = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return { ...comparison, counts, changes };
}
