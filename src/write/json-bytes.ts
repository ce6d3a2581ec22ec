import type { Root } from '../model/nodes.js';
import type { Position, Range } from '../model/position.js';
import { childrenOf } from './descend.js';
import { ascii, JsonBuffer } from './json-buffer.js';
import { checkNesting } from './nesting.js';

const open = ascii('{');
const close = ascii('}');
const openList = ascii('[');
const closeList = ascii(']');
const comma = ascii(',');
const newline = ascii('\n');
const yes = ascii('true');
const no = ascii('false');
const nothing = ascii('null');

/** What a unit of a source mostly comes to, places and all. */
const bytesAUnit = 12;

/**
 * A tree with its positions as JSON in UTF-8, in chunks: for a tree that `parse` made, byte for byte
 * what `writeJson` gives. Four fifths of it are places, whose shape is known here. It takes
 * a third of the memory, and may be larger than a string.
 *
 * @throws ZhengbenError `tree-too-deep` beyond a thousand levels. Cost: linear.
 */
export function writeJsonBytes(root: Root): readonly Uint8Array[] {
  checkNesting(root, childrenOf);
  const { position } = root;
  const length = position ? position.end.offset - position.start.offset : 0;
  const json = new JsonBuffer(Math.max(4096, length * bytesAUnit));
  writeValue(json, root);
  json.put(newline);
  return json.take();
}

function writeValue(json: JsonBuffer, value: unknown): void {
  if (typeof value === 'string') json.string(value);
  else if (typeof value === 'number') json.number(value);
  else if (Array.isArray(value)) writeList(json, value);
  else if (isRecord(value)) writeRecord(json, value);
  else json.put(value === true ? yes : value === false ? no : nothing);
}

function writeList(json: JsonBuffer, list: readonly unknown[]): void {
  json.put(openList);
  for (let at = 0; at < list.length; at++) {
    if (at > 0) json.put(comma);
    writeValue(json, list[at]);
  }
  json.put(closeList);
}

function writeRecord(json: JsonBuffer, record: Readonly<Record<string, unknown>>): void {
  json.put(open);
  let first = true;
  for (const key of Object.keys(record)) {
    const value = record[key];
    if (value === undefined) continue;
    if (!first) json.put(comma);
    first = false;
    json.put(nameOf(key));
    if (key === 'position' && isPosition(value)) json.position(value);
    else if (key === 'ranges' && isRanges(value)) json.ranges(value);
    else writeValue(json, value);
  }
  json.put(close);
}

/** The keys of nodes, as they are written. */
const names = new Map<string, Uint8Array>();

/** A key with its colon. Keys of metadata are whatever a document has, so only so many are kept. */
function nameOf(key: string): Uint8Array {
  const known = names.get(key);
  if (known !== undefined) return known;
  const json = new TextEncoder().encode(`${JSON.stringify(key)}:`);
  if (names.size < 100) names.set(key, json);
  return json;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Metadata may have keys of these names, but their values are strings. */
function isPosition(value: unknown): value is Position {
  return isRecord(value);
}

function isRanges(value: unknown): value is readonly Range[] {
  return Array.isArray(value);
}
