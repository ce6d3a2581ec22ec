import { dirname } from 'node:path';
import type { CleanOptions } from '../pipeline.js';
import { breathe } from './breathe.js';
import { failureOf, tellFailure } from './corpus/failures.js';
import { workOn, type Item, type Work } from './corpus/item.js';
import { isCorpus, type CorpusOptions } from './corpus/options.js';
import { follow, type Recipe } from './corpus/recipe.js';
import { cliError } from './failure.js';
import { findInputs } from './files/inputs.js';
import { readList } from './files/list.js';
import { chooseOutputs } from './files/outputs.js';
import { readTextBeside } from './files/read.js';
import { nameUnfinished } from './files/write.js';
import type { DocumentOptions, ReadingOptions } from './options.js';
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
  options: DocumentOptions & CorpusOptions,
  products: Products,
  work: Work | Recipe,
): Promise<void> {
  const listed = options.filesFrom === undefined ? undefined : await readList(options.filesFrom);
  const found = await findInputs(names, run.say, products.output, listed);
  const { inputs } = found;
  const failures = found.failures.map(({ name, error }) => failureOf(run, name, error));
  if (inputs.length === 0) {
    for (const failure of failures) await tellFailure(run, failure);
    return;
  }
  const { output, extension, together, second } = products;
  const several =
    inputs.length > 1 || names.length > 1 || (found.collective && output !== undefined);
  const toFolder = several && !together;
  const destination = await chooseOutputs(
    inputs,
    together ? undefined : output,
    extension,
    toFolder,
  );
  const seconds =
    second && (await chooseOutputs(inputs, second.output, second.extension, toFolder));
  if (options.overrides !== undefined && several) throw cliError('overrides-several');
  const { only, disable, spacing } = options;
  const shared = { ...(await readingOptions(options, run)), only, disable, spacing };
  const items = inputs.map((input) => ({
    input,
    output: destination.of(input),
    named: destination.folder === null,
    second: seconds?.of(input) ?? null,
  }));

  if (destination.folder !== null) {
    const { nameOfRun, removeLeftBehind } = await import('./files/left-behind.js');
    nameUnfinished(nameOfRun());
    removeLeftBehind(foldersOf(items, destination.folder));
  }
  if (isCorpus(items.length, options) && typeof work !== 'function') {
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
  for (const item of items) {
    await breathe();
    try {
      const { path } = item.input;
      if (path === null && isTerminal('stdin')) await run.tell(run.say('reading-terminal'));
      await workOn(item, shared, options.overrides, follower);
    } catch (error) {
      await tellFailure(run, failureOf(run, item.input.name, error));
      if (options.failFast) break;
    }
  }
  const total = items.length + failures.length;
  if (run.failures > 0 && total > 1) {
    await run.tell(run.say('failed-files', { failed: run.failures, total }));
  }
}

/** Every folder that products go to. */
function foldersOf(items: readonly Item[], folder: string): ReadonlySet<string> {
  const products = items.flatMap(({ output, second }) => [output, second]);
  return new Set([folder, ...products.filter((path) => path !== null).map(dirname)]);
}

/** What the options of reading say to the pipeline, the same for every document. */
export async function readingOptions(
  options: ReadingOptions,
  run: Run,
): Promise<CleanOptions & { maxBytes: number }> {
  const { defaultMaxBytes } = await import('../read/index.js');
  return {
    encoding: options.encoding,
    format: options.format,
    lossy: options.lossy,
    script: options.script,
    fixConversion: options.fixConversion,
    standard: options.standard,
    terms: options.terms === undefined ? undefined : await readTextBeside(options.terms),
    maxBytes: options.maxBytes ?? defaultMaxBytes,
    lang: run.lang,
  };
}
