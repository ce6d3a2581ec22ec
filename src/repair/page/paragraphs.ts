import { costs as defaults, type Costs } from './costs.js';
import type { LineFeatures } from './line-features.js';
import {
  continuation,
  flushFirst,
  heading,
  indentedFirst,
  roles,
  titleFirst,
  titleNext,
} from './line-roles.js';
import type { Lines } from './lines.js';
import { RoleModel } from './role-model.js';
import type { Setting } from './setting.js';
import type { TitleZones } from './titles.js';

export interface Paragraphs {
  /** The role of each line. */
  readonly role: Uint8Array;
  /** For the break before each line: how much dearer the other reading is, in nats. */
  readonly margin: Float64Array;
}

/**
 * Finds what each line is (a paragraph's first line, its continuation, a line of a title) by the
 * cheapest reading of the whole text: a shortest path over line roles. For each break it also tells
 * how far behind the other reading lay. Cost: linear in the lines.
 *
 * @param titles where a title may stand.
 * @param cells 1 for lines that are cells of a table, which join nothing.
 */
export function findParagraphs(
  lines: Lines,
  features: LineFeatures,
  setting: Setting,
  titles: TitleZones,
  cells: Uint8Array,
  table: Costs = defaults,
): Paragraphs {
  const { count } = lines;
  const forward = new Float64Array(count * roles).fill(Infinity);
  const from = new Uint8Array(count * roles);
  const entered = new Float64Array(count * roles);
  const steps = new Float64Array(Math.max(0, count - 1) * roles * 2);
  const model = new RoleModel(lines, features, setting, titles, cells, table);

  for (let state = 0; state < roles; state++) {
    if (state !== continuation && state !== titleNext) forward[state] = model.enter(0, state);
  }
  for (let line = 1; line < count; line++) {
    const before = (line - 1) * roles;
    const here = line * roles;
    model.look(line - 1);
    for (let state = 0; state < roles; state++) {
      const paid = forward[before + state] ?? Infinity;
      if (paid === Infinity) continue;
      const soft = model.soft(line - 1, state);
      const hard = model.hard(line - 1, state);
      steps[(before + state) * 2] = soft;
      steps[(before + state) * 2 + 1] = hard;
      const joined = here + joinedState(state);
      if (paid + soft < (forward[joined] ?? Infinity)) {
        forward[joined] = paid + soft;
        from[joined] = state;
      }
      // What begins anew may do so as any of these; the cheapest way there is the same for all.
      if (paid + hard < (forward[here] ?? Infinity)) {
        for (const next of starts) {
          forward[here + next] = paid + hard;
          from[here + next] = state;
        }
      }
    }
    for (let state = 0; state < roles; state++) {
      const cost = model.enter(line, state);
      entered[here + state] = cost;
      forward[here + state] = (forward[here + state] ?? Infinity) + cost;
    }
  }
  const role = trace(forward, from, count);
  return { role, margin: margins(forward, steps, entered, count) };
}

const starts = [indentedFirst, flushFirst, titleFirst, heading] as const;

function joinedState(state: number): number {
  return state === titleFirst || state === titleNext ? titleNext : continuation;
}

function trace(forward: Float64Array, from: Uint8Array, count: number): Uint8Array {
  const role = new Uint8Array(count);
  if (count === 0) return role;
  let state = 0;
  const last = (count - 1) * roles;
  for (let other = 1; other < roles; other++) {
    if ((forward[last + other] ?? Infinity) < (forward[last + state] ?? Infinity)) state = other;
  }
  for (let line = count - 1; line >= 0; line--) {
    role[line] = state;
    state = from[line * roles + state] ?? 0;
  }
  return role;
}

/** For each break the difference between the cheapest path that joins there and the cheapest that does not. */
function margins(
  forward: Float64Array,
  steps: Float64Array,
  entered: Float64Array,
  count: number,
): Float64Array {
  const margin = new Float64Array(count).fill(Infinity);
  let behind = new Float64Array(roles);
  let now = new Float64Array(roles);
  for (let line = count - 1; line > 0; line--) {
    const here = line * roles;
    const before = here - roles;
    now.fill(Infinity);
    let join = Infinity;
    let split = Infinity;
    let cheapest = Infinity;
    for (const next of starts) {
      cheapest = Math.min(cheapest, (entered[here + next] ?? Infinity) + (behind[next] ?? 0));
    }
    for (let state = 0; state < roles; state++) {
      const paid = forward[before + state] ?? Infinity;
      if (paid === Infinity) continue;
      const next = joinedState(state);
      const soft =
        (steps[(before + state) * 2] ?? Infinity) +
        (entered[here + next] ?? Infinity) +
        (behind[next] ?? 0);
      const hard = (steps[(before + state) * 2 + 1] ?? Infinity) + cheapest;
      join = Math.min(join, paid + soft);
      split = Math.min(split, paid + hard);
      now[state] = Math.min(soft, hard);
    }
    margin[line] = Math.abs(join - split);
    [behind, now] = [now, behind];
  }
  return margin;
}
