import { dirname } from 'node:path';
import { breathe } from './breathe.js';
import { failureOf, tellFailure } from './corpus/failures.js';
import { workOn, type Item, type Work } from './corpus/item.js';
import { isCorpus, type CorpusOptions } from './corpus/options.js';
import { follow, type Recipe } from './corpus/recipe.js';
import { recordIn } from './corpus/record.js';
import { cliError } from './failure.js';
import { guardFiles, type Target } from './files/guard.js';
import { findInputs } from './files/inputs.js';
import { readList } from './files/list.js';
import { chooseOutputs } from './files/outputs.js';
import { withoutOwnProduct } from './files/own-product.js';
import { nameUnfinished } from './files/write.js';
import type { DocumentOptions } from './options.js';
import { findOverrides } from './overrides.js';
import { documentOptions } from './pipeline-options.js';
import type { Run } from './run.js';
import { isTerminal } from './terminal/channel.js';

/** Where a command's products go. */
export interface Products {
  output: string | undefined;
  /** The extension of the product's name in a folder, with its dot. */
  extension: string;
  /** A second product: --edits. */
  second?: { output: string; extension: string } | undefined;
  /** True if one product holds all inputs (check, index): several inputs then need no folder. */
  together?: boolean;
  /** Tells such a product by its text: one that an earlier run left among the inputs is not read. */
  isOwn?: (text: string) => boolean;
}

/**
 * Runs a command on every document that is named. Names and outputs are checked first; then an
 * input that fails is reported and the rest go on. Many documents are a corpus: see `runCorpus`.
 *
 * @param work what to do with each document, one after the other; or a recipe, which several
 *   threads can follow.
 */
export async function eachDocument(
  run: Run,
  names: readonly string[],
  options: DocumentOptions & CorpusOptions & { audit?: boolean },
  products: Products,
  work: Work | Recipe,
): Promise<void> {
  const shared = await documentOptions(options, run);
  const listed = options.filesFrom === undefined ? undefined : await readList(options.filesFrom);
  const found = await findInputs(names, run.say, products.output, listed);
  const inputs = products.together
    ? await withoutOwnProduct(found.inputs, products.output, products.isOwn)
    : found.inputs;
  const failures = found.failures.map(({ name, error }) => failureOf(run, name, error));
  if (inputs.length === 0) {
    for (const failure of failures) await tellFailure(run, failure);
    return;
  }
  const { output, extension, together, second } = products;
  const several =
    inputs.length > 1 || names.length > 1 || (found.collective && output !== undefined);
  const toFolder = several && !together;
  const destination = chooseOutputs(inputs, together ? undefined : output, extension, toFolder);
  const seconds = second && chooseOutputs(inputs, second.output, second.extension, toFolder);
  if (options.overrides !== undefined && several) throw cliError('overrides-several');
  const items = inputs.map((input) => ({
    input,
    output: destination.of(input),
    named: destination.folder === null,
    second: seconds?.of(input) ?? null,
  }));
  if (seconds && items.some((item) => item.second === null)) throw cliError('edits-need-file');
  const corpus = isCorpus(items.length, options) && typeof work !== 'function';
  const single = together && output !== '-' ? output : undefined;
  const record = corpus && destination.folder !== null ? recordIn(destination.folder) : undefined;
  await guardFiles(readBy(items, options), [
    ...namedTargets([single, options.report]),
    ...items.flatMap(({ output: first, second: other, named }) =>
      [first, other].filter((path) => path !== null).map((path) => ({ path, named })),
    ),
    ...(record === undefined ? [] : [{ path: record, named: false }]),
  ]);

  if (destination.folder !== null) {
    const { nameOfRun, removeLeftBehind } = await import('./files/left-behind.js');
    nameUnfinished(nameOfRun());
    removeLeftBehind(foldersOf(items, destination.folder));
  }
  if (corpus) {
    const { runCorpus } = await import('./corpus/run-corpus.js');
    await runCorpus(run, {
      items,
      failures,
      shared,
      recipe: work,
      options,
      folder: destination.folder,
    });
    return;
  }
  for (const failure of failures) await tellFailure(run, failure);
  const follower = typeof work === 'function' ? work : await follow(work, run);
  let done = 0;
  for (const item of items) {
    await breathe();
    try {
      const { path } = item.input;
      if (path === null && isTerminal('stdin')) await run.tell(run.say('reading-terminal'));
      await workOn(item, shared, options.overrides, follower);
      done++;
    } catch (error) {
      await tellFailure(run, failureOf(run, item.input.name, error));
      if (options.failFast) break;
    }
  }
  const total = items.length + failures.length;
  if (run.failures > 0 && total > 1) {
    await run.tell(run.say('failed-files', { failed: run.failures, total, done }));
  }
}

/** Every file the work on documents reads. */
function* readBy(
  items: readonly Item[],
  { overrides, terms, filesFrom }: DocumentOptions & CorpusOptions,
): Generator<string | null | undefined> {
  yield* [overrides, terms, filesFrom];
  for (const { path } of items.map(({ input }) => input)) {
    yield path;
    if (overrides === undefined) yield findOverrides(path);
  }
}

function namedTargets(paths: readonly (string | undefined)[]): Target[] {
  return paths.filter((path) => path !== undefined).map((path) => ({ path, named: true }));
}

/** Every folder that products go to. */
function foldersOf(items: readonly Item[], folder: string): ReadonlySet<string> {
  const products = items.flatMap(({ output, second }) => [output, second]);
  return new Set([folder, ...products.filter((path) => path !== null).map(dirname)]);
}
