import type { Change, ChangeSide, Comparison } from '../model/comparison.js';
import { quietKinds } from './change-kinds.js';

/** Changes of one block, or one change that is a block itself. */
export interface ChangeRun {
  path: readonly string[];
  changes: readonly Change[];
  /** For a change that stands in many places, the other places. */
  others: readonly Change[];
}

/**
 * The changes a report shows, those of one block together; of a group only the first. Differences of
 * form are left out unless they count or there is nothing else. Cost: linear.
 */
export function runsOf({ changes }: Comparison): ChangeRun[] {
  const onlyQuiet = changes.every(({ kind }) => quietKinds.has(kind));
  const groups = new Map<number, Change[]>();
  for (const change of changes) {
    if (change.group === undefined) continue;
    const known = groups.get(change.group);
    if (known) known.push(change);
    else groups.set(change.group, [change]);
  }
  const runs: { path: readonly string[]; changes: Change[]; others: readonly Change[] }[] = [];
  for (const change of changes) {
    if (quietKinds.has(change.kind) && !change.counts && !onlyQuiet) continue;
    const group = change.group === undefined ? [] : (groups.get(change.group) ?? []);
    if (group.length > 0) {
      if (group[0] === change) {
        runs.push({ path: change.path, changes: [change], others: group.slice(1) });
      }
      continue;
    }
    const last = runs.at(-1);
    const before = last?.changes.at(-1);
    if (last && before && last.others.length === 0 && inOneBlock(before, change)) {
      last.changes.push(change);
    } else {
      runs.push({ path: change.path, changes: [change], others: [] });
    }
  }
  return runs;
}

/** True where two changes follow each other in one block. */
function inOneBlock(before: Change, change: Change): boolean {
  return (['old', 'new'] as const).every((side) => {
    const a = sideAt(before, side);
    const b = sideAt(change, side);
    if (a?.context === undefined || a.context !== b?.context) return false;
    return (b.contextOffset ?? 0) >= (a.contextOffset ?? 0) + a.text.length;
  });
}

/** A side of a change, also where it is only the place at which something is missing. */
function sideAt(change: Change, side: 'old' | 'new'): ChangeSide | null {
  return change[side] ?? change.anchor ?? null;
}

/** A stretch of a block: equal, or one side of a change. */
export interface Segment {
  text: string;
  side: 'equal' | 'old' | 'new';
}

/** The block of a run as the new edition has it, with what was taken out and put in where it stands. */
export function segmentsOf({ changes }: ChangeRun): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let context = '';
  for (const change of changes) {
    const here = sideAt(change, 'new');
    if (here?.context !== undefined) {
      context = here.context;
      const from = here.contextOffset ?? 0;
      push(segments, context.slice(at, from), 'equal');
      at = from + here.text.length;
    }
    // What moved within its text stands elsewhere on the old side.
    const elsewhere = change.operation === 'move' && here?.context !== undefined;
    if (change.old && !elsewhere) push(segments, change.old.text, 'old');
    if (change.new) push(segments, change.new.text, 'new');
  }
  push(segments, context.slice(at), 'equal');
  return segments;
}

/** One side of a run's block, with what differs on that side marked. */
export function sideOf({ changes }: ChangeRun, side: 'old' | 'new'): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let context = '';
  for (const change of changes) {
    const here = sideAt(change, side);
    if (here?.context === undefined) {
      push(segments, change[side]?.text ?? '', side);
      continue;
    }
    context = here.context;
    const from = here.contextOffset ?? 0;
    push(segments, context.slice(at, from), 'equal');
    push(segments, here.text, side);
    at = from + here.text.length;
  }
  push(segments, context.slice(at), 'equal');
  return segments;
}

function push(segments: Segment[], text: string, side: Segment['side']): void {
  if (text !== '') segments.push({ text, side });
}

/** So near the cut, a clause is not begun or broken off. */
const fringe = 10;
const clauseEnd = /[，。；：！？]/;

/**
 * Leaves out what is equal and far from any change, where a clause ends if one ends near: `…` stands
 * for it. Cost: linear.
 *
 * @param around characters kept on either side of a change.
 */
export function shorten(segments: readonly Segment[], around: number): Segment[] {
  return segments.map((segment, index) => {
    if (segment.side !== 'equal') return segment;
    const characters = Array.from(segment.text);
    const head = index === 0 ? 0 : around;
    const tail = index === segments.length - 1 ? 0 : around;
    if (characters.length <= head + tail + 4) return segment;
    let to = head;
    for (let at = head; at > head - fringe && at > 0; at--) {
      if (clauseEnd.test(characters[at - 1] ?? '')) {
        to = at;
        break;
      }
    }
    let from = characters.length - tail;
    for (let at = from; at < from + fringe && at < characters.length - 1; at++) {
      if (clauseEnd.test(characters[at] ?? '')) {
        from = at + 1;
        break;
      }
    }
    const start = characters.slice(0, to).join('');
    return { ...segment, text: `${start}…${characters.slice(from).join('')}` };
  });
}
