import { applyReplacements } from '../text/apply-replacements.js';
import { baseShift, keyEnds, noLabel, type Column, type Packed } from './packed.js';

/** A key of a dictionary, and its value. */
export type Entry = [key: string, value: string];

/**
 * All entries of a group of dictionaries, sorted by key. From each slot at which a key ends the way
 * leads back: its label tells the base it lies behind, and the base its owner. Cost: linear.
 */
export function entriesOf(packed: Packed, { nodes, actions }: Column): Entry[] {
  const unitOf: string[] = [];
  packed.codes.forEach((code, unit) => {
    if (code > 0) unitOf[code] = String.fromCharCode(unit);
  });
  const owners = new Uint32Array(nodes.length);
  nodes.forEach((node, slot) => {
    owners[node >>> baseShift] = slot;
  });
  const beginnings: string[] = [];
  const wayTo = (slot: number): string => {
    const label = (nodes[slot] ?? 0) & noLabel;
    if (label === noLabel) return unitOf[slot] ?? '';
    const owner = owners[slot - label] ?? 0;
    return (beginnings[owner] ??= wayTo(owner)) + (unitOf[label] ?? '');
  };
  const entries: Entry[] = [];
  nodes.forEach((node, slot) => {
    const action = actions[slot] ?? 0;
    if ((node & keyEnds) === 0 || action === 0) return;
    const key = wayTo(slot);
    entries.push([key, applyReplacements(key, packed.replacements(action))]);
  });
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
