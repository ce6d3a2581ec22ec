import { charactersOf, unitAt, type Edition } from '../edition/edition.js';
import { countsByKind, type Finding, type PlacedFinding } from './finding.js';
import { fromPlaceToPlace, placeNameOf } from './place-name.js';
import type { Side } from '../side.js';

/** Shorter stretches are too common to say that one was moved. */
const shortestMove = 10;

/**
 * Takes a stretch of text that was taken out in one place and put in, unchanged, in one other place
 * for what it is: moved. Cost: linear in the findings and their lengths.
 */
export function joinSentenceMoves(
  placed: readonly PlacedFinding[],
  old: Edition,
  next: Edition,
): PlacedFinding[] {
  const gone = byText(placed, old, 'old');
  if (gone.size === 0) return [...placed];
  const come = byText(placed, next, 'new');
  const dropped = new Set<PlacedFinding>();
  const moved = new Map<PlacedFinding, Finding>();
  for (const [text, from] of gone) {
    const to = come.get(text);
    if (!from || !to?.finding.new || !from.finding.old) continue;
    dropped.add(from);
    moved.set(to, {
      kind: 'moved',
      counts: countsByKind('moved'),
      old: from.finding.old,
      new: to.finding.new,
      ...fromPlaceToPlace(
        placeNameAt(old, from.finding.old[0]),
        placeNameAt(next, to.finding.new[0]),
      ),
    });
  }
  return placed
    .filter((one) => !dropped.has(one))
    .map((one) => ({ at: one.at, finding: moved.get(one) ?? one.finding }));
}

function placeNameAt(edition: Edition, offset: number): string {
  const unit = unitAt(edition, offset);
  return unit ? placeNameOf(edition, unit) : '';
}

/** What stands on one side only, by its compared characters; null where several say the same. */
function byText(
  placed: readonly PlacedFinding[],
  edition: Edition,
  side: Side,
): Map<string, PlacedFinding | null> {
  const found = new Map<string, PlacedFinding | null>();
  for (const one of placed) {
    const { kind, [side]: range, [side === 'old' ? 'new' : 'old']: other } = one.finding;
    if (kind !== 'text' || !range || other) continue;
    const text = charactersOf(
      edition,
      edition.places.firstFrom(range[0]),
      edition.places.firstFrom(range[1]),
    );
    if (text.length >= shortestMove) found.set(text, found.has(text) ? null : one);
  }
  return found;
}
