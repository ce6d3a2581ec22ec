import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ZhengbenError } from '../../model/error.js';
import { breathe } from '../breathe.js';
import { cliError, inFile } from '../failure.js';
import { orNull } from './or-null.js';

/** A file a command will write. */
export interface Target {
  path: string;
  /** True if it was named by the user: then it may be no folder, and a link is followed. */
  named: boolean;
}

/**
 * Holds every file a command reads against every file it will write, before anything is written: no
 * file that is read is written to, and no two products go to one file, under any name: by path,
 * through links, or as hard links.
 *
 * @param read what is read; null and undefined, for standard input and options not given, are passed
 *   over.
 * @throws ZhengbenError `output-is-input`, `two-products`, or what stands in the way of a target.
 */
export async function guardFiles(
  read: Iterable<string | null | undefined>,
  targets: readonly Target[],
): Promise<void> {
  if (targets.length === 0) return;
  const inputs = new Set<string>();
  for (const path of read) {
    await breathe();
    const identity = path === null || path === undefined ? null : fileIdentity(path);
    if (identity !== null) inputs.add(identity);
  }
  const taken = new Set<string>();
  const folders = new Map<string, string>();
  for (const target of targets) {
    await breathe();
    const { path: output, named } = target;
    if (named) demandPlace(output);
    const identity = fileIdentity(output);
    if (identity !== null && inputs.has(identity)) throw cliError('output-is-input', { output });
    const place = placeOf(target, folders);
    if (place !== null && taken.has(place)) throw cliError('two-products', { output });
    if (place !== null) taken.add(place);
  }
}

/**
 * Refuses a file that cannot be: it is a folder, or one of the folders it is to stand in is a file.
 *
 * @throws ZhengbenError naming it.
 */
function demandPlace(path: string): void {
  try {
    if (orNull(() => statSync(path))?.isDirectory()) throw cliError('is-folder');
    demandFolder(dirname(path));
  } catch (error) {
    throw error instanceof ZhengbenError ? inFile(path, error) : error;
  }
}

/** Refuses a folder that cannot be made because it, or one it is to stand in, is a file. */
export function demandFolder(path: string): void {
  for (let at = path; ; at = dirname(at)) {
    const state = orNull(() => statSync(at));
    if (state?.isDirectory() === false) throw cliError('file-as-folder', { file: at });
    if (state !== null || dirname(at) === at) return;
  }
}

/** Device and number of an existing file, else its place; null for a device, which may be read and written. */
export function fileIdentity(path: string): string | null {
  const state = orNull(() => statSync(path, { bigint: true }));
  if (state === null) return `path:${foldCase(onDisk(path))}`;
  return state.isFile() ? `file:${state.dev}:${state.ino}` : null;
}

/**
 * The one name of the place a product goes to. It is put there whole in place of what stood there, so
 * two names of a hard link are two places; a device takes any number of products.
 */
function placeOf({ path, named }: Target, folders: Map<string, string>): string | null {
  const look = named ? statSync : lstatSync;
  if (orNull(() => look(path, { throwIfNoEntry: false }))?.isCharacterDevice()) return null;
  if (named) return foldCase(onDisk(path));
  const folder = dirname(path);
  const known = folders.get(folder) ?? onDisk(folder);
  folders.set(folder, known);
  return foldCase(join(known, basename(path)));
}

/** The real path of a file; of one that is not there, where it will be. */
function onDisk(path: string): string {
  const real = orNull(() => realpathSync.native(path));
  if (real !== null) return real;
  const folder = dirname(path);
  return folder === path ? resolve(path) : join(onDisk(folder), basename(path));
}

const foldsCase = process.platform === 'win32' || process.platform === 'darwin';

/** Two paths that are one after this are one file on the file systems of this platform. */
export function foldCase(path: string): string {
  return foldsCase ? path.toLowerCase() : path;
}
