import { readdirSync, readlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { systemCode } from '../failure.js';

/** An unfinished file: the host and the process whose it is, what tells its runs and threads apart. */
const unfinished = /^\.zhengben-([a-z\d]+)\.(\d+)\.[a-z\d]+(?:-\d+)+\.tmp$/;

let host: string | undefined;

/**
 * A name for the unfinished files of this run that tells later ones whose they are: a killed run
 * cannot remove what it was writing.
 */
export function nameOfRun(): string {
  host ??= hostMark();
  return `${host}.${process.pid}.${Math.random().toString(36).slice(2)}`;
}

/**
 * Removes from folders what runs that are no more left unfinished there. A file of a process that
 * lives, or may live because it was another host's, stays: two runs may write into one folder.
 * Whatever the system refuses here is left: it is no trouble of this run.
 * Cost: linear in the entries of the folders.
 */
export function removeLeftBehind(folders: Iterable<string>): void {
  host ??= hostMark();
  for (const folder of folders) {
    for (const name of attempt(() => readdirSync(folder)) ?? []) {
      const [, owner, pid] = unfinished.exec(name) ?? [];
      if (owner !== host || isAlive(Number(pid))) continue;
      // Another run may have come first, and the folder need not be ours to write to.
      attempt(() => {
        unlinkSync(join(folder, name));
      });
    }
  }
}

/** A process id says something only among those that share it: on one host, and in one container of it. */
function hostMark(): string {
  const container = attempt(() => readlinkSync('/proc/self/ns/pid')) ?? '';
  let hash = 0x811c9dc5;
  for (const unit of `${hostname()} ${container}`) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process one may not signal is there all the same.
    return systemCode(error) !== 'ESRCH';
  }
}

function attempt<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch {
    return null;
  }
}
