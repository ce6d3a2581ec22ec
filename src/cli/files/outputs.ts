import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { cliError, inFile } from '../failure.js';
import { demandFolder, foldCase } from './guard.js';
import { orNull } from './or-null.js';
import type { Input } from './inputs.js';

/** Where results go: one path for each input, or null for standard output. */
export interface Destination {
  /** The output folder, where there is one. */
  readonly folder: string | null;
  of(input: Input): string | null;
}

/** True if `-o` names a folder: it is one, ends in a separator, or must hold several results. */
function namesFolder(output: string, several: boolean): boolean {
  if (several || output.endsWith('/') || output.endsWith('\\')) return true;
  return orNull(() => statSync(output))?.isDirectory() ?? false;
}

/**
 * Where the result of each input goes, checked before anything is read: every result has its own
 * name, none lands outside the output folder. That none is an input is for `guardFiles` to see.
 *
 * @param extension of the results, with its dot.
 * @throws ZhengbenError, and then nothing may be written.
 */
export function chooseOutputs(
  inputs: readonly Input[],
  output: string | undefined,
  extension: string,
  several: boolean,
): Destination {
  // Where standard output is a socket, the device cannot be opened by its name.
  if (output === undefined || output === '-' || output === '/dev/stdout') {
    if (several) throw cliError('several-need-output');
    return { folder: null, of: () => null };
  }
  if (!namesFolder(output, several)) {
    return { folder: null, of: () => output };
  }
  if (orNull(() => statSync(output))?.isDirectory() === false) {
    throw inFile(output, cliError('not-a-folder'));
  }
  demandFolder(output);
  const paths = new Map<Input, string>();
  const taken = new Map<string, Input>();
  for (const input of inputs) {
    const path = join(output, withExtension(input.place, extension));
    const key = foldCase(resolve(path));
    const other = taken.get(key);
    if (other !== undefined) {
      throw cliError('one-output-two-inputs', {
        first: other.name,
        second: input.name,
        output: path,
      });
    }
    taken.set(key, input);
    paths.set(input, path);
  }
  refuseOutside(output, [...paths.values()]);
  return { folder: output, of: (input) => paths.get(input) ?? null };
}

/** A name with another extension; a name without one, or a dot file's, gets it added. */
function withExtension(place: string, extension: string): string {
  const old = extname(place);
  return join(dirname(place), basename(place, old) + extension);
}

/** Refuses results that a link inside the output folder would carry elsewhere. */
function refuseOutside(folder: string, outputs: readonly string[]): void {
  const root = orNull(() => realpathSync.native(folder));
  if (root === null) return;
  for (const parent of new Set(outputs.map((output) => dirname(output)))) {
    const real = nearestReal(parent);
    const away = relative(root, real);
    if (away === '..' || away.startsWith(`..${sep}`) || resolve(away) === away) {
      throw cliError('outside-folder', { output: parent });
    }
  }
}

/** The real path of a folder, or of the nearest one above it that exists. */
function nearestReal(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const real = orNull(() => realpathSync.native(at));
    if (real !== null || dirname(at) === at) return real ?? at;
  }
}
