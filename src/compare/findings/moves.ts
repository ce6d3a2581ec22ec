import type { PlacedLink } from '../align/align.js';
import type { Edition } from '../edition/edition.js';
import { countsByKind, type PlacedFinding } from './finding.js';

/**
 * What stands elsewhere: neighbours that moved together are one change. Cost: linear in the links.
 */
export function findMoves(
  old: Edition,
  next: Edition,
  links: readonly PlacedLink[],
): PlacedFinding[] {
  const found: PlacedFinding[] = [];
  let open: PlacedLink | null = null;
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
    } else {
      close();
      open = { ...link };
    }
  }
  close();
  return found;
}
