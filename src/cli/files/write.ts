import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { lstat, mkdir, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cliError, systemError } from '../failure.js';
import { orNull } from './or-null.js';

/** A file to write: whole or not at all. */
export interface Output {
  path: string;
  data: string | Uint8Array;
  /** Permissions of a new file, before the umask; a file that is replaced keeps its own. */
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
  ownName ??= randomBytes(8).toString('hex');
  return ownName;
}

/** Lets a worker thread name its unfinished files so that the run it belongs to can find them. */
export function nameUnfinished(name: string): void {
  ownName = name;
}

/** Removes what an interrupted run would leave behind. Synchronous: it runs while the process ends. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      unlinkSync(path);
    } catch {
      // It was renamed or removed in the meantime: nothing is left behind.
    }
  }
  unfinished.clear();
}

/**
 * Writes files that belong together. Each is written under a temporary name in its own folder; only
 * when all are complete are they renamed, the last one last, so that its presence says that the
 * others are there. A reader never sees a half-written file, and a file that is replaced stays as
 * it was until then. Folders are made as needed; devices and pipes are written to directly.
 *
 * @throws ZhengbenError in plain words if the system refuses; no temporary file is left.
 */
export async function writeWhole(outputs: readonly Output[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const output of outputs) {
      const done = await stage(output);
      if (done !== null) staged.push(done);
    }
    for (const { temporary, path } of staged) {
      await rename(temporary, path);
      unfinished.delete(temporary);
    }
  } catch (error) {
    throw systemError(error);
  } finally {
    for (const { temporary } of staged) {
      if (unfinished.delete(temporary)) await unlink(temporary).catch(() => undefined);
    }
  }
}

async function stage({ path: named, data, mode, follow }: Output): Promise<Staged | null> {
  const old = await orNull(follow ? stat(named) : lstat(named));
  if (old?.isDirectory()) throw cliError('is-folder');
  if (old !== null && !old.isFile() && !old.isSymbolicLink()) {
    await writeFile(named, data);
    return null;
  }
  const path = follow ? ((await orNull(realpath(named))) ?? named) : named;
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.zhengben-${unfinishedName()}-${count++}.tmp`);
  unfinished.add(temporary);
  try {
    const handle = await open(temporary, 'wx', (mode ?? 0o666) & 0o666);
    try {
      if (old?.isFile()) await handle.chmod(old.mode & 0o7777);
      await handle.writeFile(data);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (unfinished.delete(temporary)) await unlink(temporary).catch(() => undefined);
    throw error;
  }
  return { temporary, path };
}
