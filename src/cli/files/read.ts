import { closeSync, createReadStream, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { ZhengbenError } from '../../model/error.js';
import { cliError, inFile, systemError } from '../failure.js';
import type { Input } from './inputs.js';

/** What was read of an input. */
export interface ReadFile {
  bytes: Uint8Array;
  /** The permissions of the file; undefined for standard input, devices and pipes. */
  mode: number | undefined;
}

/**
 * The bytes of a file, a pipe or standard input. Reading stops as soon as there is more than
 * `limit`, so that an endless input ends.
 *
 * @throws ZhengbenError in plain words if the system refuses; `too-large`.
 */
export async function readBytes(input: Pick<Input, 'path'>, limit: number): Promise<ReadFile> {
  try {
    if (input.path === null) return { bytes: await collect(process.stdin, limit), mode: undefined };
    const state = statSync(input.path);
    if (state.isDirectory()) throw cliError('is-folder');
    if (state.isFile()) return readWhole(input.path, limit);
    // A pipe makes who opens it wait, so that is not done here.
    return { bytes: await collect(createReadStream(input.path), limit), mode: undefined };
  } catch (error) {
    throw systemError(error);
  }
}

function readWhole(path: string, limit: number): ReadFile {
  const file = openSync(path, 'r');
  try {
    const { size, mode } = fstatSync(file);
    if (size > limit) throw cliError('too-large', { limit });
    return { bytes: readFileSync(file), mode };
  } finally {
    closeSync(file);
  }
}

/** The path a name stands for; null where it is `-`, standard input. */
export function pathOf(name: string): string | null {
  return name === '-' ? null : name;
}

async function collect(stream: Readable, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    if (!(part instanceof Uint8Array)) throw new TypeError('A stream of bytes gave text');
    length += part.length;
    if (length > limit) throw cliError('too-large', { limit });
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

/** The most a file beside the documents (edits, terms) may hold: half of what one string can. */
const textLimit = 256 * 1024 * 1024;

/**
 * A file of the user's own beside the documents (edits, terms, overrides) as text.
 *
 * @throws ZhengbenError as {@link readBytes}, and if it is not UTF-8; the message does not name the file.
 */
export async function readText(path: string, limit: number = textLimit): Promise<string> {
  const bytes = await bytesOfText(path, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw cliError('not-utf8-file');
  }
}

async function bytesOfText(path: string, limit: number): Promise<Uint8Array> {
  try {
    return (await readBytes({ path: pathOf(path) }, limit)).bytes;
  } catch (error) {
    // --max-bytes speaks of documents and would not help here.
    if (error instanceof ZhengbenError && error.code === 'too-large') {
      throw cliError('file-too-large', { limit });
    }
    throw error;
  }
}

/** As {@link readText}; a message names the file, for it is not the one being worked on. */
export async function readTextBeside(path: string, limit?: number): Promise<string> {
  try {
    return await readText(path, limit);
  } catch (error) {
    throw error instanceof ZhengbenError ? inFile(path, error) : error;
  }
}
