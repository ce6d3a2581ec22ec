import type { ChangeKind } from '../../model/comparison.js';

/** A change as it is found: where it lies in the texts of both editions; null where it is not there. */
export interface Finding {
  kind: ChangeKind;
  counts: boolean;
  old: [number, number] | null;
  new: [number, number] | null;
  /**
   * Where it would stand on the side that is null, inside a block that both editions have. Where both
   * sides are there, but not in each other's place: where in the new text the old side stood.
   */
  at?: number;
  from?: string;
  to?: string;
  expected?: string;
}

/** A finding and its place: the new unit it belongs to, or just before the one it stands before. */
export interface PlacedFinding {
  at: number;
  finding: Finding;
}

/** Kinds that are differences of substance. */
const substance: ReadonlySet<ChangeKind> = new Set([
  'number',
  'date',
  'obligation',
  'text',
  'moved',
  'renumbered',
  'split',
  'merged',
]);

export function countsByKind(kind: ChangeKind): boolean {
  return substance.has(kind);
}
