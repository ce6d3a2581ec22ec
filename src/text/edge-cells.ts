/** Where lines begin and end, parallel: `[start, end)` with the blanks at both ends, `[from, to)` without. */
export interface LinePlaces {
  readonly start: ArrayLike<number>;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
  readonly end: ArrayLike<number>;
}

/** For each line the tabs before and behind its words that stand for empty cells. */
export interface EdgeCells {
  readonly before: Uint16Array;
  readonly behind: Uint16Array;
}

/** Tabs from which on a line's edge tells of cells: a single one is an indent, or a slip. */
const fewest = 2;
/** No count: other blanks stand among the tabs at a line's end. */
const none = -1;
const most = 0xffff;

/**
 * Tabs at the ends of a line are empty cells where successive lines hold the same number of tabs in
 * all, and some of them part words. Tabs that every one of these lines begins or ends with are no
 * cells, but how the table was indented. Null where no line has any. Cost: linear in the text.
 */
export function findEdgeCells(text: string, places: LinePlaces, count: number): EdgeCells | null {
  if (!text.includes('\t')) return null;
  const before = new Uint16Array(count);
  const behind = new Uint16Array(count);
  const inside = new Int32Array(count);
  for (let line = 0; line < count; line++) {
    const from = places.from[line] ?? 0;
    const to = places.to[line] ?? 0;
    const ahead = tabsAt(text, places.start[line] ?? 0, from);
    const after = tabsAt(text, to, places.end[line] ?? 0);
    if (ahead === none || after === none) inside[line] = none;
    else {
      before[line] = ahead;
      behind[line] = after;
      inside[line] = tabsIn(text, from, to);
    }
  }
  const total = (line: number): number =>
    inside[line] === none ? none : (before[line] ?? 0) + (inside[line] ?? 0) + (behind[line] ?? 0);
  let found = false;
  for (let first = 0; first < count;) {
    const tabs = total(first);
    let next = first + 1;
    while (next < count && total(next) === tabs) next++;
    if (keepRun(before, behind, inside, first, next, tabs)) found = true;
    first = next;
  }
  return found ? { before, behind } : null;
}

/** Leaves the tabs that are cells in lines of as many tabs each; true if there are any. */
function keepRun(
  before: Uint16Array,
  behind: Uint16Array,
  inside: Int32Array,
  first: number,
  next: number,
  tabs: number,
): boolean {
  let indent = most;
  let rest = most;
  let parts = false;
  for (let line = first; line < next; line++) {
    indent = Math.min(indent, before[line] ?? 0);
    rest = Math.min(rest, behind[line] ?? 0);
    if ((inside[line] ?? 0) > 0) parts = true;
  }
  const kept = parts && tabs - indent - rest >= fewest;
  let found = false;
  for (let line = first; line < next; line++) {
    before[line] = kept ? (before[line] ?? 0) - indent : 0;
    behind[line] = kept ? (behind[line] ?? 0) - rest : 0;
    if ((before[line] ?? 0) + (behind[line] ?? 0) > 0) found = true;
  }
  return found;
}

/** The tabs in the blanks `[from, to)`; -1 where other blanks stand among them. */
function tabsAt(text: string, from: number, to: number): number {
  const tabs = tabsIn(text, from, to);
  return tabs === 0 || (tabs === to - from && tabs < most) ? tabs : none;
}

function tabsIn(text: string, from: number, to: number): number {
  let tabs = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 9) tabs++;
  return tabs;
}
