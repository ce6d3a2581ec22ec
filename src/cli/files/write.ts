import {
  closeSync,
  fchmodSync,
  lstatSync,
  mkdirSync,
  openSync,
  promises,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cliError, inFile, systemCode, systemError } from '../failure.js';
import { chunksOf, type Data } from './data.js';
import { orNull } from './or-null.js';

/** A file to write: whole or not at all. */
export interface Output {
  path: string;
  data: Data;
  /**
   * Permissions of a new file, before the umask, its owner's to write added; a file that is replaced
   * keeps its own.
   */
  mode?: number | undefined;
  /** Write through a symbolic link to the file it names; otherwise the link itself is replaced. */
  follow?: boolean;
}

interface Staged {
  temporary: string;
  path: string;
}

/** Temporary files that exist now; an interrupted run removes them. */
const unfinished = new Set<string>();

let ownName: string | undefined;
let count = 0;

/** What the names of this run's unfinished files begin with, behind `.zhengben-`. */
export function unfinishedName(): string {
  ownName ??= `${process.pid.toString(36)}${Math.random().toString(36).slice(2)}`;
  return ownName;
}

/**
 * Lets a worker thread name its unfinished files so that the run it belongs to can find them, and a
 * long run so that a later one can tell whose they are.
 */
export function nameUnfinished(name: string): void {
  ownName = name;
}

/** Removes what an interrupted run would leave behind. Synchronous: it runs while the process ends. */
export function removeUnfinished(): void {
  for (const path of unfinished) remove(path);
}

function remove(temporary: string): void {
  if (!unfinished.delete(temporary)) return;
  try {
    unlinkSync(temporary);
  } catch {
    // It was renamed or removed in the meantime: nothing is left behind.
  }
}

/**
 * Writes files that belong together. Each is written under a temporary name in its own folder; only
 * when all are complete are they renamed, the last one last, so that its presence says that the
 * others are there. A reader never sees a half-written file, and a file that is replaced stays as
 * it was until then. Folders are made as needed; devices and pipes are written to directly.
 *
 * @throws ZhengbenError in plain words, naming the file, if the system refuses; no temporary file is
 *   left.
 */
export async function writeWhole(outputs: readonly Output[]): Promise<void> {
  const staged: Staged[] = [];
  let concerned = '';
  try {
    for (const output of outputs) {
      concerned = output.path;
      const done = await stage(output);
      if (done !== null) staged.push(done);
    }
    for (const { temporary, path } of staged) {
      concerned = path;
      renameSync(temporary, path);
      unfinished.delete(temporary);
    }
  } catch (error) {
    throw inFile(concerned, systemError(error));
  } finally {
    for (const { temporary } of staged) remove(temporary);
  }
}

async function stage({ path: named, data, mode, follow }: Output): Promise<Staged | null> {
  const look = follow ? statSync : lstatSync;
  const old = orNull(() => look(named, { throwIfNoEntry: false }));
  if (old?.isDirectory()) throw cliError('is-folder');
  if (old && !old.isFile() && !old.isSymbolicLink()) {
    // A pipe makes who writes to it wait, and signals must get through meanwhile.
    await promises.writeFile(named, chunksOf(data));
    return null;
  }
  const path = follow ? (orNull(() => realpathSync.native(named)) ?? named) : named;
  const temporary = join(dirname(path), `.zhengben-${unfinishedName()}-${count++}.tmp`);
  unfinished.add(temporary);
  try {
    // Who cleans an archive that may not be written to may write to the results.
    const file = create(temporary, ((mode ?? 0o666) | 0o200) & 0o666);
    try {
      if (old?.isFile()) fchmodSync(file, old.mode & 0o7777);
      for (const chunk of chunksOf(data)) writeFileSync(file, chunk);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    remove(temporary);
    throw error;
  }
  return { temporary, path };
}

/** Opens a new file; its folder is made if it is not there, which it is for all but the first. */
function create(path: string, mode: number): number {
  try {
    return openSync(path, 'wx', mode);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'wx', mode);
  }
}
