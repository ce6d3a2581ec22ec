import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ZhengbenError } from '../../model/error.js';
import { breathe } from '../breathe.js';
import { orNull } from './or-null.js';
import type { Say } from '../messages/say.js';
import { cliError, systemError } from '../failure.js';
import { placeOf } from './list.js';

/** One document to read. */
export interface Input {
  /** As the user knows it; for messages. */
  readonly name: string;
  /** Null for standard input. */
  readonly path: string | null;
  /**
   * Where its result stands inside an output folder, in this input's name: its path below the
   * folder or pattern that found it, else its base name. Never absolute, never with `..`.
   */
  readonly place: string;
}

/** What naming inputs found: the inputs, and the names that led to none. */
export interface FoundInputs {
  inputs: Input[];
  failures: { name: string; error: ZhengbenError }[];
  /** True if a folder or a pattern was named: then results go into a folder, however many they are. */
  collective: boolean;
}

/** Files of these extensions are taken from a folder. */
const extensions = /\.(?:txt|md|markdown)$/i;

/**
 * The inputs that files, folders, patterns and `-` name, each once, in the order they were named;
 * inside a folder or pattern in the order of their names. A name that exists is meant literally,
 * even if it looks like a pattern. Nothing named is standard input.
 *
 * @param except a folder to leave out: the output folder, so that a second run does not read the
 *   results of the first.
 * @param listed names from a list: files, whose results keep their folders.
 */
export async function findInputs(
  names: readonly string[],
  say: Say,
  except?: string,
  listed?: readonly string[],
): Promise<FoundInputs> {
  const found: FoundInputs = { inputs: [], failures: [], collective: listed !== undefined };
  if (names.length === 0 && listed === undefined) {
    found.inputs.push(standardInput(say));
    return found;
  }
  const seen = new Set<string>();
  const expansions = [
    ...names.map((name) => ({ name, expanded: () => expand(name, say, except, found) })),
    ...(listed ?? []).map((name) => ({ name, expanded: () => [listedFile(name)] })),
  ];
  for (const { name, expanded } of expansions) {
    try {
      for (const input of await expanded()) {
        await breathe();
        const key = input.path === null ? '-' : identity(input.path);
        if (!seen.has(key)) found.inputs.push(input);
        else if (input.path === null) throw cliError('stdin-twice');
        seen.add(key);
      }
    } catch (error) {
      if (!(error instanceof ZhengbenError)) throw error;
      found.failures.push({ name, error });
    }
  }
  return found;
}

function listedFile(name: string): Input {
  return { name, path: name, place: placeOf(name) };
}

function standardInput(say: Say): Input {
  return { name: say('standard-input'), path: null, place: 'stdin' };
}

async function expand(
  name: string,
  say: Say,
  except: string | undefined,
  found: FoundInputs,
): Promise<Input[]> {
  if (name === '-') return [standardInput(say)];
  if (name === '') throw cliError('empty-name');
  const kind = kindOf(name);
  if (kind === 'folder') {
    found.collective = true;
    return inFolder(name, except, found);
  }
  if (kind === 'file') return [{ name, path: name, place: basename(name) }];
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(name)) throw cliError('no-such-file');
  found.collective = true;
  return matching(name, except);
}

function kindOf(name: string): 'file' | 'folder' | null {
  const state = orNull(() => statSync(name));
  if (state !== null) return state.isDirectory() ? 'folder' : 'file';
  // A link that leads nowhere is a file: reading it gives the right message.
  return orNull(() => lstatSync(name)) === null ? null : 'file';
}

/** The documents below a folder; names that begin with a dot are left out, links are not followed. */
async function inFolder(
  folder: string,
  except: string | undefined,
  found: FoundInputs,
): Promise<Input[]> {
  const leftOut = except === undefined ? undefined : resolve(except);
  const inputs: Input[] = [];
  const visit = async (path: string): Promise<void> => {
    await breathe();
    const entries = readdirSync(path, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const child = join(path, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) {
        if (resolve(child) === leftOut) continue;
        await visit(child).catch((error: unknown) => {
          found.failures.push({ name: child, error: systemError(error) });
        });
      } else if (extensions.test(entry.name)) {
        inputs.push({ name: child, path: child, place: relative(folder, child) });
      }
    }
  };
  await visit(folder).catch((error: unknown) => {
    throw systemError(error);
  });
  if (inputs.length === 0) throw cliError('empty-folder', { folder });
  return inputs;
}

/** The files that fit a pattern, placed below its part without wildcards. */
async function matching(pattern: string, except: string | undefined): Promise<Input[]> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const segments = pattern.split('/');
  const first = segments.findIndex((segment) => isDynamicPattern(segment));
  const base = segments.slice(0, first).join('/');
  const root = base === '' ? (pattern.startsWith('/') ? '/' : '.') : base;
  const paths = await glob(segments.slice(first).join('/'), {
    cwd: root,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
  });
  // What the pattern's fixed part names is meant, also where results go there.
  const leftOut = except !== undefined && isBelow(except, root) ? except : null;
  const inputs = paths
    .sort()
    .map((path) => ({ name: join(root, path), path: join(root, path), place: inside(path) }))
    .filter(({ path }) => leftOut === null || !isBelow(path, leftOut));
  if (inputs.length === 0) throw cliError('no-match');
  return inputs;
}

/** True for a path that lies in a folder, by its name. */
function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A path below a pattern's base; one that leaves it (`*` cannot, `..` behind it could) keeps its last name. */
function inside(path: string): string {
  return path.split(/[/\\]/).includes('..') ? basename(path) : path.split('/').join(sep);
}

/** One name for a file that is reached by several. */
function identity(path: string): string {
  return orNull(() => realpathSync.native(path)) ?? resolve(path);
}
