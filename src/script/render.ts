import type { Replacement } from '../text/traced-text.js';
import { readUnits } from '../text/units.js';
import { lastPart, type Packed } from './packed.js';
import type { Found } from './scan.js';

/** What was found as replacements: sorted, disjoint, minimal. Cost: linear in what was found. */
export function replacementsOf(found: Found, packed: Packed): Replacement[] {
  const { count, places, actions, islands } = found;
  const all: Replacement[] = [];
  for (let index = 0; index < count; index++) {
    const action = actions[index] ?? 0;
    if (action < 0) {
      const island = islands[-1 - action];
      if (island) all.push(island);
      continue;
    }
    const place = places[index] ?? 0;
    const list = packed.replacements(action);
    for (let part = 0; part < list.length; part++) {
      const one = list[part];
      if (one) all.push({ start: place + one.start, end: place + one.end, after: one.after });
    }
  }
  return all;
}

/**
 * The text after all that was found is done, without making a replacement of it. It is put together in
 * the units of what was found, which are used up: most replacements are as long as what they replace,
 * and nothing moves. Cost: linear.
 */
export function renderText(text: string, found: Found, packed: Packed): string {
  const { count, places, actions, islands } = found;
  if (count === 0) return text;
  const { heads, units: parts } = packed;
  let units = found.units;
  let length = text.length;
  // What is read next, where what is written goes, and how far all that is unread has been moved.
  let at = 0;
  let to = 0;
  let moved = 0;
  for (let index = 0; index < count; index++) {
    const action = actions[index] ?? 0;
    const place = places[index] ?? 0;
    const head = action < 0 ? 0 : (heads[action] ?? 0);
    if (head < 0) {
      if (at === to) at = to = place + moved;
      else while (at < place + moved) units[to++] = units[at++] ?? 0;
      units[to++] = head & 0xffff;
      at++;
      continue;
    }
    const island = islands[-1 - action];
    let isLast = false;
    for (let from = head - 1; !isLast;) {
      const part = parts[from] ?? lastPart;
      const start = place + moved + (island ? 0 : (part >> 10) & 31);
      const coming = island ? island.after.length : part & 31;
      if (at === to) at = to = start;
      else while (at < start) units[to++] = units[at++] ?? 0;
      at = island ? island.end + moved : start + ((part >> 5) & 31);
      if (to + coming > at) {
        // More comes than was read: what is unread moves, and far, so that it does so seldom.
        const room = Math.max(4096, coming, (length - at) >> 4);
        if (length + room > units.length) units = grown(units, length + room);
        units.copyWithin(at + room, at, length);
        at += room;
        length += room;
        moved += room;
      }
      for (let unit = 0; unit < coming; unit++) {
        units[to++] = island ? island.after.charCodeAt(unit) : (parts[from + 1 + unit] ?? 0);
      }
      from += 1 + coming;
      isLast = island !== undefined || (part & lastPart) !== 0;
    }
  }
  if (at === to) to = length;
  else while (at < length) units[to++] = units[at++] ?? 0;
  return readUnits(units, to);
}

function grown(list: Uint16Array, room: number): Uint16Array {
  const more = new Uint16Array(room);
  more.set(list);
  return more;
}
