import { getHeapStatistics } from 'node:v8';
import type { Manuscript } from '../model/manuscript.js';
import { cliError } from './failure.js';

/**
 * What a node takes while a tree is made, and an edit with its places, in bytes. Measured as the least
 * heap in which texts of short lines are parsed: 500 to 1,000 a node, most for questions and answers;
 * a node of the finished tree takes 300.
 */
const bytesANode = 1000;
const bytesAnEdit = 400;

/** The share of the memory that is left which one tree or one list may take: others live beside it. */
const share = 0.9;

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
