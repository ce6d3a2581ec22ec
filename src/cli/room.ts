import { getHeapStatistics } from 'node:v8';
import type { Manuscript } from '../model/manuscript.js';
import { cliError } from './failure.js';

/** What a node of a tree takes with its places, and an edit with its own, in bytes; measured. */
const bytesANode = 320;
const bytesAnEdit = 400;

/** The share of the memory that is left which one tree or one list may take: others live beside it. */
const share = 0.6;

/** For this many bytes there is room anywhere. */
const small = 1_000_000;

/** How many nodes a tree made of so many bytes may have; undefined where there is room for any. */
export function roomForNodes(bytes: number): number | undefined {
  return bytes < small ? undefined : Math.floor(room() / bytesANode);
}

/**
 * To be asked before the edits of a document are made all at once.
 *
 * @throws ZhengbenError `too-many-edits` where there is no room for them.
 */
export function demandRoomForEdits({ passes }: Manuscript): void {
  const count = (passes ?? []).reduce((sum, { replacements }) => sum + replacements.length, 0);
  const needed = count * bytesAnEdit;
  if (needed > small && needed > room()) throw cliError('too-many-edits', { count });
}

/** In bytes. */
function room(): number {
  const { heap_size_limit: limit, used_heap_size: used } = getHeapStatistics();
  return Math.max(0, limit - used) * share;
}
