import type { PlacedLink } from '../align/align.js';
import type { Edition } from '../edition/edition.js';
import { countsByKind, type PlacedFinding } from './finding.js';
import type { HandedLabels } from './handed-labels.js';
import { fromPlaceToPlace, placeNameOf } from './place-name.js';

/** Links that moved together: the first, and the last that has a label of its kind. */
interface Run extends PlacedLink {
  first: PlacedLink;
  last: PlacedLink;
}

/**
 * What stands elsewhere: neighbours that moved together are one change, from the numbers they had to
 * those they have. Cost: linear in the links.
 */
export function findMoves(
  old: Edition,
  next: Edition,
  links: readonly PlacedLink[],
  handed: HandedLabels,
): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const labelOf = (link: PlacedLink) => {
    const [a, b] = [old.units[link.old], next.units[link.new]];
    const before = a && handed.labelled(link, 'old', a).label;
    const after = b && handed.labelled(link, 'new', b).label;
    return before && after ? { before, after } : null;
  };
  const placesOf = ({ first, last }: Run): { from?: string; to?: string } => {
    const [a, b] = [old.units[first.old], next.units[first.new]];
    if (!a || !b) return {};
    const end = last === first ? null : labelOf(last);
    const name = (edition: Edition, unit: typeof a, label: string | undefined): string =>
      placeNameOf(edition, unit) + (label === undefined ? '' : `–${label}`);
    const from = name(old, handed.labelled(first, 'old', a), end?.before.text);
    const to = name(next, handed.labelled(first, 'new', b), end?.after.text);
    return fromPlaceToPlace(from, to);
  };
  let open: Run | null = null;
  const close = (): void => {
    if (!open) return;
    const first = old.units[open.old];
    const second = next.units[open.new];
    if (first && second) {
      found.push({
        at: open.new,
        finding: {
          kind: 'moved',
          counts: countsByKind('moved'),
          old: [first.start, old.units[open.oldEnd - 1]?.end ?? first.end],
          new: [second.start, next.units[open.newEnd - 1]?.end ?? second.end],
          ...placesOf(open),
        },
      });
    }
    open = null;
  };
  for (const link of links) {
    if (!link.moved) continue;
    if (open && link.new === open.newEnd && link.old === open.oldEnd) {
      open.newEnd = link.newEnd;
      open.oldEnd = link.oldEnd;
      const [label, first] = [labelOf(link), labelOf(open.first)];
      const isAlike =
        label?.before.scheme === first?.before.scheme &&
        label?.after.scheme === first?.after.scheme;
      if (label && isAlike) open.last = link;
    } else {
      close();
      open = { ...link, first: link, last: link };
    }
  }
  close();
  return found;
}
