import type { PlacedLink } from '../align/align.js';
import { placeOf } from '../align/alignment.js';
import type { Edition } from '../edition/edition.js';
import type { Unit } from '../edition/flatten.js';
import { otherSide, type Side } from '../side.js';

/**
 * A label in front of a paragraph that one edition alone has: in the other it stands in front of what
 * follows here. A paragraph was put before the first of an article, which keeps its number.
 */
interface HandedLabel {
  /** The edition that has the paragraph, and the paragraph. */
  side: Side;
  opener: Unit;
  /** In the other edition, where the paragraph would stand: behind the label. */
  at: number;
}

/** The labels that stand in front of another paragraph in the other edition. */
export class HandedLabels {
  readonly #byLink: ReadonlyMap<PlacedLink, HandedLabel>;
  readonly #byOpener: Readonly<Record<Side, ReadonlyMap<number, HandedLabel>>>;

  constructor(byLink: ReadonlyMap<PlacedLink, HandedLabel>) {
    this.#byLink = byLink;
    const of = (side: Side): Map<number, HandedLabel> =>
      new Map(
        [...byLink.values()]
          .filter((handed) => handed.side === side)
          .map((handed) => [handed.opener.index, handed]),
      );
    this.#byOpener = { old: of('old'), new: of('new') };
  }

  /** What is known of the label of a linked unit, where it stands before another paragraph. */
  of(link: PlacedLink): HandedLabel | undefined {
    return this.#byLink.get(link);
  }

  /** The unit that has the label of the article a linked unit begins, itself for most. */
  labelled(link: PlacedLink, side: Side, unit: Unit): Unit {
    const handed = this.#byLink.get(link);
    return handed?.side === side ? handed.opener : unit;
  }

  /** The label of a unit without a link that is not its own alone. */
  at(side: Side, unit: number): HandedLabel | undefined {
    return this.#byOpener[side].get(unit);
  }
}

/**
 * Finds them: a body has its label on one side only, and on the other opens nothing but is the first
 * of its article that both have. Cost: linear in the units.
 */
export function findHandedLabels(
  old: Edition,
  next: Edition,
  links: readonly PlacedLink[],
): HandedLabels {
  const editions = { old, new: next };
  const linked = { old: linkedUnits(old, links, 'old'), new: linkedUnits(next, links, 'new') };
  const found = new Map<PlacedLink, HandedLabel>();
  for (const link of links) {
    const [a, b] = [old.units[link.old], next.units[link.new]];
    if (!a || !b || (a.label === null) === (b.label === null)) continue;
    const [side, bare, whole] = b.label ? (['old', a, b] as const) : (['new', b, a] as const);
    const [one, other] = [editions[side], editions[otherSide(side)]];
    const opener = one.units[bare.section];
    if (!opener?.label || opener.label.scheme !== whole.label?.scheme) continue;
    if (looseBefore(linked[side], bare.index, opener.index) > opener.index) continue;
    const stays = placeOf(one, opener.index) === placeOf(other, whole.index);
    if (!stays && isBehindLabel(other, linked[otherSide(side)], whole)) continue;
    found.set(link, { side, opener, at: whole.bodyStart });
  }
  return new HandedLabels(found);
}

/** True where something with such a label and without a link stands before: it is what the other label belongs to. */
function isBehindLabel(edition: Edition, linked: Uint8Array, { index, label }: Unit): boolean {
  for (let at = looseBefore(linked, index, 0); at < index; at++) {
    if (edition.units[at]?.label?.scheme === label?.scheme) return true;
  }
  return false;
}

/** The first of the units without a link that stand together just before one; none before `least`. */
function looseBefore(linked: Uint8Array, unit: number, least: number): number {
  let first = unit;
  while (first > least && linked[first - 1] === 0) first--;
  return first;
}

function linkedUnits(edition: Edition, links: readonly PlacedLink[], side: Side): Uint8Array {
  const linked = new Uint8Array(edition.units.length);
  for (const link of links) {
    if (side === 'old') linked.fill(1, link.old, link.oldEnd);
    else linked.fill(1, link.new, link.newEnd);
  }
  return linked;
}
