import { ZhengbenError } from '../model/error.js';
import type { Edition } from './edition/edition.js';

/** Two units someone says belong together, each named by words that stand in it. */
export interface PairAnchor {
  old: string;
  new: string;
}

/**
 * The units that pairs name: those whose line holds the words, blanks aside; where several do, a
 * heading that begins with them.
 *
 * @throws ZhengbenError `unknown-pair` if words stand nowhere, or in several places.
 * Cost: linear in the editions for each pair.
 */
export function findPairs(
  old: Edition,
  next: Edition,
  pairs: readonly PairAnchor[],
): [number, number][] {
  return pairs.map((pair) => [find(old, pair.old), find(next, pair.new)]);
}

function find(edition: Edition, words: string): number {
  const wanted = words.replaceAll(/\s/g, '');
  const lines = edition.units.map((unit) =>
    edition.text.slice(unit.start, unit.end).replaceAll(/\s/g, ''),
  );
  const holders = edition.units.filter((unit) => lines[unit.index]?.includes(wanted));
  const exact = holders.filter((unit) => lines[unit.index] === wanted);
  const heads = holders.filter((unit) => lines[unit.index]?.startsWith(wanted));
  for (const found of [holders, exact, heads]) {
    const [only] = found;
    if (found.length === 1 && only && wanted !== '') return only.index;
  }
  throw new ZhengbenError('unknown-pair', {
    en: `"${words}" names ${holders.length === 0 ? 'no line' : 'several lines'} of its edition. Give words that stand in one line only.`,
    zh: `“${words}”在该版本中${holders.length === 0 ? '没有找到' : '出现在多处'}。请给出只出现在一行中的文字。`,
  });
}
