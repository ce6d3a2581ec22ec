import type { Alignment, Link } from './alignment.js';
import { covered, Parts } from './parts.js';
import { range } from '../range.js';
import { otherSide, type Side } from '../side.js';
import type { Similarity } from './similarity.js';

const shortestPart = 6;

/**
 * A loose body beside a link that is found in the link's other side belongs to it: one body became
 * several, or several became one. Cost: linear in the loose bodies and their neighbours.
 */
export function absorbLoose(alignment: Alignment, similarity: Similarity): void {
  absorbInto('old', alignment, similarity);
  absorbInto('new', alignment, similarity);
}

/**
 * What leads in a list of which the items are one body on the other side belongs to it, and its label
 * is that of the body: an article whose cases were set out as items. Cost: linear in the links.
 */
export function absorbLeads(alignment: Alignment): void {
  for (const side of ['old', 'new'] as const) {
    const whole = alignment[otherSide(side)];
    const { units } = alignment[side];
    const { oldStart, newStart } = alignment.scope;
    const first = side === 'old' ? oldStart : newStart;
    for (const link of alignment.links()) {
      const [start, end] = boundsOf(link, side);
      const [one, behind] = boundsOf(link, otherSide(side));
      if (end - start < 2 || behind - one !== 1) continue;
      const lead = units[units[start]?.outer ?? -1];
      if (!lead?.label || lead.label.scheme !== whole.units[one]?.label?.scheme) continue;
      let from = start;
      while (from > Math.max(first, lead.index) && !alignment.of(side, from - 1)) from--;
      if (from > lead.index) continue;
      const isList = units
        .slice(lead.index + 1, end)
        .every(({ index, section, outer }) => section === index && outer === lead.index);
      if (!isList) continue;
      alignment.extend(link, side, lead.index);
    }
  }
}

/** @param side - that of the bodies of which the loose ones of the other side are parts. */
function absorbInto(side: Side, alignment: Alignment, similarity: Similarity): void {
  const other = otherSide(side);
  const known = new Map<Link, Parts>();
  const partsOf = (link: Link): Parts => {
    let parts = known.get(link);
    if (!parts) {
      parts = new Parts(similarity.pairs(side, link[side]));
      const [start, end] = boundsOf(link, other);
      for (const unit of range(start, end)) parts.take(similarity.pairs(other, unit));
      known.set(link, parts);
    }
    return parts;
  };
  for (const unit of alignment.loose(other)) {
    const own = similarity.pairs(other, unit);
    if (own.length < shortestPart) continue;
    for (const link of [alignment.of(other, unit - 1), alignment.of(other, unit + 1)]) {
      if (!link || alignment.of(other, unit)) continue;
      const [start, end] = boundsOf(link, side);
      if (end - start !== 1) continue;
      const [old, next] = side === 'old' ? [start, unit] : [unit, start];
      if (similarity.shared(old, next) < covered * own.length) continue;
      const parts = partsOf(link);
      if (!parts.areFound(own)) continue;
      const [first, last] =
        unit < link[other] ? [unit, link[other]] : [boundsOf(link, other)[1] - 1, unit];
      if (!similarity.standInOrder(side, start, first, last)) continue;
      alignment.extend(link, other, unit);
      parts.take(own);
    }
  }
}

function boundsOf(link: Link, side: Side): [start: number, end: number] {
  return side === 'old' ? [link.old, link.oldEnd] : [link.new, link.newEnd];
}
