import { Alignment, placeOf, type Link, type Scope } from './alignment.js';
import { absorbLeads, absorbLoose } from './absorb.js';
import type { Edition } from '../edition/edition.js';
import { pairFrames } from './frame.js';
import { fillGaps } from './gaps.js';
import { heaviestIncreasing } from '../increasing.js';
import { joinMoves, linkMoves } from './moved-bodies.js';
import { Similarity } from './similarity.js';
import { linkSpine } from './spine.js';

/** A link, and whether it stands elsewhere in the other edition. */
export interface PlacedLink extends Link {
  moved: boolean;
}

/**
 * Aligns the units of two editions: a spine of equal bodies, what is similar between them, moves,
 * splits and merges. The cascade of compare.md; the same pairs come out whichever side is old.
 *
 * @param pairs units someone has decided belong together.
 * @returns links in the order of the new edition; units without a link were inserted or deleted.
 * Cost: linear where the editions share much, bounded where they do not.
 */
export function align(
  old: Edition,
  next: Edition,
  scope: Scope,
  pairs: readonly (readonly [number, number])[],
): PlacedLink[] {
  if (old.text > next.text) {
    const turned = alignInOrder(
      next,
      old,
      {
        oldStart: scope.newStart,
        oldEnd: scope.newEnd,
        newStart: scope.oldStart,
        newEnd: scope.oldEnd,
      },
      pairs.map(([a, b]) => [b, a]),
    );
    return turned
      .map((link) => ({
        old: link.new,
        oldEnd: link.newEnd,
        new: link.old,
        newEnd: link.oldEnd,
        moved: link.moved,
      }))
      .sort((a, b) => a.new - b.new);
  }
  return alignInOrder(old, next, scope, pairs);
}

function alignInOrder(
  old: Edition,
  next: Edition,
  scope: Scope,
  pairs: readonly (readonly [number, number])[],
): PlacedLink[] {
  const alignment = new Alignment(old, next, scope);
  const similarity = new Similarity(old, next);
  linkSpine(alignment, [...pairs, ...pairFrames(old, next, scope, pairs)]);
  fillGaps(alignment, similarity);
  absorbLoose(alignment, similarity);
  linkMoves(alignment, similarity);
  joinMoves(alignment, similarity);
  absorbLoose(alignment, similarity);
  absorbLeads(alignment);
  return placed(alignment);
}

/** What an article whose number stays is worth more than one that has another. */
const staysNumbered = 4;

/**
 * The heaviest links that stand in one order stay; the others moved. Articles are counted through the
 * whole document: one whose number stays has as many before it as it had, and is likely to have stayed.
 */
function placed(alignment: Alignment): PlacedLink[] {
  const links = alignment.links();
  const { old, new: next } = alignment;
  const stays = (link: Link): boolean =>
    old.units[link.old]?.label?.scheme === '条' &&
    placeOf(old, link.old) === placeOf(next, link.new);
  const kept = new Set(
    heaviestIncreasing(
      links.map((link) => ({
        old: link.old,
        new: link.new,
        weight:
          (1 + (old.endCore[link.oldEnd - 1] ?? 0) - (old.lineCore[link.old] ?? 0)) *
          (stays(link) ? staysNumbered : 1),
      })),
    ),
  );
  return links.map((link, index) => ({ ...link, moved: !kept.has(index) }));
}
