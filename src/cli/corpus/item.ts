import type { CleanOptions, StructureOptions } from '../../pipeline.js';
import type { Input } from '../files/inputs.js';
import { readBytes } from '../files/read.js';
import { findOverrides, readOverrides } from '../overrides.js';
import { roomForNodes } from '../room.js';

/** An input and where its products go. */
export interface Item {
  input: Input;
  /** Where the product goes; null for standard output. */
  output: string | null;
  /** True if `output` was named by the user, so that a link is followed. */
  named: boolean;
  /** Where a second product (the edits) goes. */
  second: string | null;
}

/** A document a command works on. */
export interface DocumentJob extends Item {
  bytes: Uint8Array;
  /** Permissions for its results; see `Output.mode`. */
  mode: number | undefined;
  /** Options of the pipeline for this document. */
  options: StructureOptions;
}

/** What a command does with one document. */
export type Work = (job: DocumentJob) => Promise<void>;

/** Options of the pipeline that are the same for every document. */
export type SharedOptions = CleanOptions & { maxBytes: number };

/**
 * Reads one input with the corrections beside it and does a command's work on it.
 *
 * @param overridesFile the one named by `--overrides`.
 * @returns how many bytes were read. @throws what goes wrong, for `Run.fail`.
 */
export async function workOn(
  item: Item,
  shared: SharedOptions,
  overridesFile: string | undefined,
  work: Work,
): Promise<number> {
  const { bytes, mode } = await readBytes(item.input, shared.maxBytes);
  const overridesPath = overridesFile ?? findOverrides(item.input.path);
  const overrides = overridesPath === null ? undefined : await readOverrides(overridesPath);
  const options = {
    ...shared,
    name: item.input.path ?? undefined,
    overrides,
    maxNodes: roomForNodes(bytes.length),
  };
  await work({ ...item, bytes, mode, options });
  return bytes.length;
}
