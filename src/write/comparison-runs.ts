import type { Change, ChangeSide, ComparedEdition, Comparison } from '../model/comparison.js';
import type { Language } from '../model/localized.js';
import { quietKinds } from './change-kinds.js';

/** Changes of one block, or one change that is a block itself. */
export interface ChangeRun {
  path: readonly string[];
  changes: readonly Change[];
  /** For a change that stands in many places, the other places. */
  others: readonly Change[];
  /** The edition that faults of conversion are in. */
  converted: 'old' | 'new';
}

/**
 * The changes a report shows, those of one block together; of a group only the first. Differences of
 * form are left out unless they count or there is nothing else. Cost: linear.
 */
export function runsOf({ changes, compared }: Comparison): ChangeRun[] {
  const converted = isTraditional(compared.old) && !isTraditional(compared.new) ? 'old' : 'new';
  const onlyQuiet = changes.every(({ kind }) => quietKinds.has(kind));
  const groups = new Map<number, Change[]>();
  for (const change of changes) {
    if (change.group === undefined) continue;
    const known = groups.get(change.group);
    if (known) known.push(change);
    else groups.set(change.group, [change]);
  }
  const runs: (ChangeRun & { changes: Change[] })[] = [];
  for (const change of changes) {
    if (quietKinds.has(change.kind) && !change.counts && !onlyQuiet) continue;
    const group = change.group === undefined ? [] : (groups.get(change.group) ?? []);
    if (group.length > 0) {
      if (group[0] === change) {
        runs.push({ path: change.path, changes: [change], others: group.slice(1), converted });
      }
      continue;
    }
    const last = runs.at(-1);
    const before = last?.changes.at(-1);
    if (last && before && last.others.length === 0 && inOneBlock(before, change)) {
      last.changes.push(change);
    } else {
      runs.push({ path: change.path, changes: [change], others: [], converted });
    }
  }
  return runs;
}

function isTraditional({ script }: ComparedEdition): boolean {
  return script === 'hant' || script === 'mixed';
}

/** True where two changes follow each other in one block, or one is in a block that the other moved. */
function inOneBlock(before: Change, change: Change): boolean {
  return (['old', 'new'] as const).every((side) => {
    const a = sideAt(before, side);
    const b = sideAt(change, side);
    if (isMovedBlock(before)) return a?.text === b?.context;
    if (a?.context === undefined || a.context !== b?.context) return false;
    if (isApart(before) || isApart(change)) return true;
    return (b.contextOffset ?? 0) >= (a.contextOffset ?? 0) + a.text.length;
  });
}

/** True for a block in another place: what changed in it tells its text. */
function isMovedBlock({ kind, old, new: next }: Change): boolean {
  return kind === 'moved' && old?.context === undefined && next?.context === undefined;
}

/** True where both sides of a change stand in one block, but not in each other's place. */
export function isApart({ old, new: next, anchor }: Change): boolean {
  return old !== null && next !== null && anchor !== undefined;
}

/** A side of a change, also where it is only the place at which something is missing. */
function sideAt(change: Change, side: 'old' | 'new'): ChangeSide | null {
  return change[side] ?? change.anchor ?? null;
}

/** A stretch of a block: equal, one side of a change, or a fault of conversion and its correction. */
export interface Segment {
  text: string;
  side: 'equal' | 'old' | 'new' | 'fault';
}

/** The block of a run as the new edition has it, with what was taken out and put in where it stands. */
export function segmentsOf(run: ChangeRun): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let context = '';
  for (const change of inOrder(changesIn(run).flatMap(sidesApart), 'new')) {
    const here = sideAt(change, 'new');
    if (here?.context !== undefined) {
      context = here.context;
      const from = here.contextOffset ?? 0;
      push(segments, context.slice(at, from), 'equal');
      at = from + here.text.length;
    }
    const fault = faultOf(change, run);
    if (fault) {
      push(segments, `${fault.written}→${fault.expected}`, 'fault');
      continue;
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
export function sideOf(run: ChangeRun, side: 'old' | 'new'): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let context = '';
  for (const change of inOrder(changesIn(run), side)) {
    const here = sideAt(change, side);
    if (here?.context === undefined) {
      push(segments, change[side]?.text ?? '', side);
      continue;
    }
    context = here.context;
    const from = here.contextOffset ?? 0;
    push(segments, context.slice(at, from), 'equal');
    const fault = faultOf(change, run);
    if (!fault) push(segments, here.text, side);
    else if (side !== run.converted) push(segments, here.text, 'equal');
    else push(segments, `${fault.written}→${fault.expected}`, 'fault');
    at = from + here.text.length;
  }
  push(segments, context.slice(at), 'equal');
  return segments;
}

/** A change as it is shown in one text: what was taken out and what was put in, each where it stood. */
function sidesApart(change: Change): Change[] {
  const { anchor, ...both } = change;
  if (!anchor || !isApart(change)) return [change];
  return [
    { ...both, anchor, new: null },
    { ...both, old: null },
  ];
}

/** Changes of one block in the order of a side: those whose sides are apart cross others. */
function inOrder(changes: readonly Change[], side: 'old' | 'new'): readonly Change[] {
  const placed = changes.map((change) => ({ change, at: sideAt(change, side)?.contextOffset }));
  if (placed.some(({ at }) => at === undefined)) return changes;
  return placed.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)).map(({ change }) => change);
}

/** The changes that show text: a block that moved is shown by what changed in it. */
function changesIn({ changes }: ChangeRun): readonly Change[] {
  return changes.length > 1 ? changes.filter((change) => !isMovedBlock(change)) : changes;
}

/** What a converted edition has where it should have something else. */
export function faultOf(
  change: Change,
  { converted }: Pick<ChangeRun, 'converted'>,
): { written: string; expected: string } | null {
  if (change.expected === undefined) return null;
  return { written: change[converted]?.text ?? '', expected: change.expected };
}

/**
 * From what to what: values, or labels; `∅` where there was nothing. A numbered block that became a
 * paragraph of another is in it, and does not have its number; so does a paragraph that moved.
 */
export function fromTo(change: Change, lang: Language): string {
  const { kind, from, to, old, new: next, anchor } = change;
  if (from === undefined && to === undefined) return '';
  const said = (value: string | undefined): string =>
    value === undefined || value === '' ? '∅' : value;
  const within = (label: string): string => ({ en: `in ${label}`, zh: `${label}内` })[lang];
  const isIn = (place: string | undefined, side: ChangeSide | null): boolean => {
    if (!place) return false;
    if (kind === 'moved') return side !== null && !beginsWithLabel(side.text, place);
    return kind === 'renumbered' && !side && anchor?.context?.startsWith(place) === false;
  };
  const before = isIn(from, old) ? within(said(from)) : said(from);
  const after = isIn(to, next) ? within(said(to)) : said(to);
  return `${before} → ${after}`;
}

/** True where a text has the last label of its place, or of the first of several, in front. */
function beginsWithLabel(text: string, place: string): boolean {
  const [first = place] = place.split('–');
  for (let at = 0; at < first.length - 1; at++) if (text.startsWith(first.slice(at))) return true;
  return false;
}

/** From where to where something moved: its numbers where it has other ones, and the lines given. */
export function moveOf(change: Change, lines: string, lang: Language): string {
  const places = fromTo(change, lang);
  if (places === '') return lines;
  return { en: `${places} (${lines})`, zh: `${places}（${lines}）` }[lang];
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
