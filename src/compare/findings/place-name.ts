import type { Edition } from '../edition/edition.js';
import type { Unit } from '../edition/flatten.js';

/**
 * The place of a unit in the numbering as one cites it: 第五条, 第五条（二）, 三、（二）; of a paragraph
 * without a number, that of the section it stands in. Empty where nothing around it has a number.
 * Cost: the depth.
 */
export function placeNameOf({ units }: Edition, unit: Unit): string {
  let name = unit.section === unit.index ? '' : (unit.label?.text ?? '');
  // Articles are counted through the whole document: what stands around them says nothing more.
  if (name !== '' && unit.label?.scheme === '条') return name;
  for (let opener = units[unit.section]; opener; opener = units[opener.outer]) {
    name = (opener.label?.text ?? '') + name;
    if (opener.label?.scheme === '条') break;
  }
  return name;
}

/** Both places as a change names them; nothing where they are the same. */
export function fromPlaceToPlace(from: string, to: string): { from?: string; to?: string } {
  return from === to ? {} : { from, to };
}
