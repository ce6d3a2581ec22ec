import type { ScriptFold } from '../../text/script-fold.js';
import type { Hunk } from './characters.js';
import { replace } from '../edition/edition.js';
import type { Stretch } from './stretch.js';

/**
 * True where a hunk is no more than script: both sides stand there as they are in the other edition,
 * or would be equal had another standard been used to fold the traditional side (着力 and 著力).
 * Cost: the hunk's length; linear in the body, for each standard, the first time.
 */
export function isScriptOnly(
  hunk: Hunk,
  old: Stretch,
  next: Stretch,
  fold: ScriptFold | undefined,
): boolean {
  if (!fold || hunk.oldEnd - hunk.old !== hunk.newEnd - hunk.new) return false;
  const left = readings(old, hunk.old, hunk.oldEnd, fold);
  const right = readings(next, hunk.new, hunk.newEnd, fold);
  return left.some((reading) => right.includes(reading));
}

/** What a stretch may say: as folded, as it stands, and by the dictionaries of the other standards. */
function readings(stretch: Stretch, start: number, end: number, fold: ScriptFold): string[] {
  const found = [stretch.characters.slice(start, end)];
  if (start === end) return found;
  for (const text of bodiesOf(stretch, fold)) {
    let picked = '';
    for (let place = start; place < end; place++) {
      picked += text[stretch.textStart(place) - stretch.start] ?? '';
    }
    found.push(picked);
  }
  return found;
}

/** A body has many hunks and few readings: each is made once. */
const known = new WeakMap<Stretch, readonly string[]>();

function bodiesOf(stretch: Stretch, fold: ScriptFold): readonly string[] {
  let bodies = known.get(stretch);
  if (!bodies) {
    const { edition, start, end } = stretch;
    const body = edition.text.slice(start, end);
    const dictionaries = edition.variant === undefined ? fold.traditional : fold.simplify;
    bodies = [
      body,
      ...[...dictionaries.values()].flatMap((convert) => {
        const converted = replace(body, convert(body));
        return converted.at === null ? [converted.text] : [];
      }),
    ];
    known.set(stretch, bodies);
  }
  return bodies;
}
