import type { ScriptFold } from '../text/script-fold.js';
import type { Hunk } from './characters.js';
import { replace } from './edition.js';
import type { Stretch } from './stretch.js';

/**
 * True where a hunk is no more than script: both sides stand there as they are in the other edition,
 * or would be equal had another standard been used to fold the traditional side (着力 and 著力).
 * Cost: linear in the body, for each standard.
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
  const { edition, start: from } = stretch;
  const body = edition.text.slice(from, stretch.end);
  const pick = (text: string): string => {
    let picked = '';
    for (let place = start; place < end; place++) {
      picked += text[stretch.textStart(place) - from] ?? '';
    }
    return picked;
  };
  found.push(pick(body));
  const dictionaries = edition.variant === undefined ? fold.traditional : fold.simplify;
  for (const convert of dictionaries.values()) {
    const converted = replace(body, convert(body));
    if (converted.at === null) found.push(pick(converted.text));
  }
  return found;
}
