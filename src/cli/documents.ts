import type { CleanOptions } from '../pipeline.js';
import { aboutOverrides, findOverrides, readOverrides } from './overrides.js';
import { findInputs, type Input } from './files/inputs.js';
import { chooseOutputs } from './files/outputs.js';
import { readBytes, readText } from './files/read.js';
import { cliError } from './failure.js';
import type { DocumentOptions, ReadingOptions } from './options.js';
import type { Run } from './run.js';

/** A document a command works on. */
export interface DocumentJob {
  input: Input;
  bytes: Uint8Array;
  /** Permissions for its results; see `Output.mode`. */
  mode: number | undefined;
  /** Options of the pipeline for this document. */
  options: CleanOptions;
  /** Where the product goes; null for standard output. */
  output: string | null;
  /** True if `output` was named by the user, so that a link is followed. */
  named: boolean;
  /** Where a second product (the edits) goes. */
  second: string | null;
}

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
 * Runs a command on every document that is named, one after the other. Names and outputs are checked
 * first; then an input that fails is reported and the rest go on.
 */
export async function eachDocument(
  run: Run,
  names: readonly string[],
  options: DocumentOptions,
  products: Products,
  work: (job: DocumentJob) => Promise<void>,
): Promise<void> {
  const found = await findInputs(names, run.say, products.output);
  const { inputs } = found;
  for (const { name, error } of found.failures) await run.fail(name, error);
  if (inputs.length === 0) return;
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

  for (const input of inputs) {
    let overridesPath: string | null = null;
    try {
      if (input.path === null && process.stdin.isTTY) await run.tell(run.say('reading-terminal'));
      const { bytes, mode } = await readBytes(input, shared.maxBytes);
      overridesPath = options.overrides ?? (await findOverrides(input.path));
      const overrides = overridesPath === null ? undefined : await readOverrides(overridesPath);
      await work({
        input,
        bytes,
        mode,
        options: { ...shared, name: input.path ?? undefined, overrides },
        output: destination.of(input),
        named: destination.folder === null,
        second: seconds?.of(input) ?? null,
      });
    } catch (error) {
      await run.fail(input.name, aboutOverrides(error, overridesPath));
    }
  }
  const total = inputs.length + found.failures.length;
  if (run.failures > 0 && total > 1) {
    await run.tell(run.say('failed-files', { failed: run.failures, total }));
  }
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
    terms: options.terms === undefined ? undefined : await readText(options.terms),
    maxBytes: options.maxBytes ?? defaultMaxBytes,
    lang: run.lang,
  };
}
