/**
 * Standard input, output and error as the operating system has them. Node's own streams for them
 * take longer to load than a page takes to clean, so they are asked for only where these do not do.
 */
import { closeSync, constants, fstatSync, openSync, writeSync, type Stats } from 'node:fs';
import { systemCode } from '../failure.js';

const numbers = { stdin: 0, stdout: 1, stderr: 2 } as const;

export type Channel = keyof typeof numbers;

/** True if a person is at the other end. */
export function isTerminal(channel: Channel): boolean {
  return (stateOf(channel)?.isCharacterDevice() ?? false) && process[channel].isTTY;
}

function stateOf(channel: Channel): Stats | null {
  try {
    return fstatSync(numbers[channel]);
  } catch {
    // The channel was closed before the program began.
    return null;
  }
}

/** What the buffer of a socket that nothing was written to takes without waiting, on any system. */
const socketTakes = 8192 * 4;

/**
 * Writes to standard output what it takes without waiting, for while this program waits, it hears no
 * signal. To be called once, before `process.stdout` is used.
 *
 * @returns how many bytes were written; the rest is for `process.stdout`.
 * @throws the system's error, such as that of a full disk or of a pipe whose reader has gone.
 */
export function writeAtOnce(bytes: Uint8Array): number {
  const state = stateOf('stdout');
  if (state?.isFile()) return write(numbers.stdout, bytes);
  if (state?.isSocket() && bytes.length <= socketTakes) return write(numbers.stdout, bytes);
  if (state?.isFIFO() && process.platform === 'linux') return writeToPipe(bytes);
  return 0;
}

/** Opens the pipe once more: only that opening of it does not wait, not that of the programs it is shared with. */
function writeToPipe(bytes: Uint8Array): number {
  let pipe: number;
  try {
    pipe = openSync('/proc/self/fd/1', constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return 0;
  }
  try {
    return write(pipe, bytes);
  } finally {
    closeSync(pipe);
  }
}

function write(file: number, bytes: Uint8Array): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(file, bytes, written);
  } catch (error) {
    if (systemCode(error) !== 'EAGAIN') throw error;
  }
  return written;
}
