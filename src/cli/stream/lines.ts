import type { Readable } from 'node:stream';
import { cliError } from '../failure.js';

/** A line of a stream, or null for one that is longer than allowed. */
export type StreamLine = Uint8Array | null;

/**
 * The lines of a stream of bytes, without their line feeds, each handed out before more is read: who
 * takes them slowly slows the stream. Of a line longer than `limit` nothing is kept.
 */
export async function* linesOf(stream: Readable, limit: number): AsyncGenerator<StreamLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const line = (): StreamLine => {
    const whole = length > limit ? null : parts.length === 1 ? parts[0] : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole ?? null;
  };
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > limit) parts = [];
    else parts.push(part);
  };
  for await (const read of stream) {
    if (!(read instanceof Uint8Array)) throw new TypeError('A stream of bytes gave text');
    let start = 0;
    for (let end = read.indexOf(10); end >= 0; end = read.indexOf(10, start)) {
      take(read.subarray(start, end));
      yield line();
      start = end + 1;
    }
    if (start < read.length) take(read.subarray(start));
  }
  if (length > 0) yield line();
}

/** The record of a line. @throws ZhengbenError that says what is wrong with it. */
export function recordOf(line: StreamLine, limit: number): Record<string, unknown> {
  if (line === null) throw cliError('too-large', { limit });
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    throw cliError('bad-record', { detail: error instanceof Error ? error.message : '' });
  }
  if (!isRecord(value)) throw cliError('bad-record', { detail: 'not an object' });
  if (isDeeperThan(deepest, value)) throw cliError('record-too-deep', { deepest });
  return value;
}

/** JSON.parse takes any depth, JSON.stringify only what the stack holds. */
const deepest = 1000;

/** Cost: linear in what nests. */
function isDeeperThan(most: number, value: object): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each) => Object.values(each).filter(isObject));
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
