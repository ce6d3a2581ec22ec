import type { Replacement } from '../text/traced-text.js';
import { readUnits } from '../text/units.js';
import type { Packed } from './packed.js';
import type { Found } from './scan.js';

/** What was found as replacements: sorted, disjoint, minimal. Cost: linear in what was found. */
export function replacementsOf(found: Found, { replacements }: Packed): Replacement[] {
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
    for (const { start, end, after } of replacements(action)) {
      all.push({ start: place + start, end: place + end, after });
    }
  }
  return all;
}

/** Where texts are put together; kept, as fresh memory is dear. */
let buffer = new Uint16Array(1024);

/** More than any action puts in. */
const most = 1024;

/** The text after all that was found is done, without making a replacement of it. Cost: linear. */
export function renderText(text: string, found: Found, packed: Packed): string {
  const { units, count, places, actions, islands } = found;
  if (count === 0) return text;
  const { starts, units: inserted } = packed;
  let into = buffer;
  if (text.length + most > into.length) into = buffer = grown(into, text.length + most);
  let at = 0;
  let to = 0;
  for (let index = 0; index < count; index++) {
    const action = actions[index] ?? 0;
    const place = places[index] ?? 0;
    const island = action < 0 ? islands[-1 - action] : undefined;
    const room = to + (text.length - at) + most + (island?.after.length ?? 0);
    if (room > into.length) into = buffer = grown(into, room);
    if (island) {
      while (at < place) into[to++] = units[at++] ?? 0;
      for (let unit = 0; unit < island.after.length; unit++) {
        into[to++] = island.after.charCodeAt(unit);
      }
      at = island.end;
      continue;
    }
    const end = starts[action + 1] ?? 0;
    for (let from = starts[action] ?? 0; from < end;) {
      const head = inserted[from++] ?? 0;
      const start = place + (head >> 10);
      while (at < start) into[to++] = units[at++] ?? 0;
      for (let left = head & 31; left > 0; left--) into[to++] = inserted[from++] ?? 0;
      at = start + ((head >> 5) & 31);
    }
  }
  while (at < text.length) into[to++] = units[at++] ?? 0;
  return readUnits(into, to);
}

function grown(list: Uint16Array, room: number): Uint16Array<ArrayBuffer> {
  const more = new Uint16Array(room + (room >> 3));
  more.set(list);
  return more;
}
