import { readLabel } from '../../labels/index.js';
import type { PlacedLink } from '../align/align.js';
import { placeOf } from '../align/alignment.js';
import type { Edition } from '../edition/edition.js';
import type { Stretch } from '../bodies/stretch.js';

/**
 * Old places in a numbering, articles and their paragraphs, and where what stood there stands now: a
 * section that was split stands in two. Cost: linear.
 */
export function placesOf(
  old: Edition,
  next: Edition,
  links: readonly PlacedLink[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  const add = (before: string | null | undefined, after: string | null | undefined): void => {
    if (!before || !after) return;
    const known = places.get(before);
    if (known) known.add(after);
    else places.set(before, new Set([after]));
  };
  const paragraphs = [paragraphPlaces(old), paragraphPlaces(next)] as const;
  for (const link of links) {
    const a = old.units[link.old];
    const b = next.units[link.new];
    if (!a || !b) continue;
    add(placeOf(old, a.index), placeOf(next, b.index));
    // A paragraph takes the number of its article along.
    if (!a.label || !b.label) add(placeOf(old, a.section), placeOf(next, b.section));
    add(paragraphs[0][a.index], paragraphs[1][b.index]);
  }
  return places;
}

/** By unit, which 款 of which article it is; null for what is none. */
function paragraphPlaces(edition: Edition): (string | null)[] {
  let article = -1;
  let count = 0;
  return edition.units.map(({ index, section, label, node }) => {
    if (section === index && label?.scheme === '条') {
      article = index;
      count = 1;
    } else if (section === article && article >= 0 && node.type === 'paragraph') {
      count++;
    } else return null;
    return paragraphPlace(placeOf(edition, article), count);
  });
}

function paragraphPlace(article: string | null, count: number): string | null {
  return article === null ? null : `${article} 款 ${count}`;
}

/**
 * The place a citation names, by where it stands: 第二款 is that of the article cited just before it,
 * or of the one it stands in.
 *
 * @param start where the citation begins in the stretch. Cost: the length of what stands before it.
 */
export function citedPlace(stretch: Stretch, start: number, citation: string): string | null {
  const label = readLabel(citation);
  if (!label) return null;
  if (label.scheme !== '款') return `${label.scheme} ${label.ordinal} ${label.branch ?? 0}`;
  const before = stretch.characters.slice(Math.max(0, start - 16), start);
  const cited = /第[〇一二三四五六七八九十百千\d]+[条條](?:之[一二三四五六七八九十]+)?$/.exec(
    before,
  );
  if (cited) {
    const article = readLabel(cited[0]);
    return article
      ? paragraphPlace(`条 ${article.ordinal} ${article.branch ?? 0}`, label.ordinal)
      : null;
  }
  const { units } = stretch.edition;
  let opener = units[units[stretch.unit]?.section ?? -1];
  while (opener && opener.label?.scheme !== '条') opener = units[opener.outer];
  return opener ? paragraphPlace(placeOf(stretch.edition, opener.index), label.ordinal) : null;
}
