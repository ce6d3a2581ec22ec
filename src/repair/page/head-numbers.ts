/** A line at the edge of a page: which page, and what it says. */
export interface HeadLine {
  page: number;
  words: string;
}

/** Pages that must agree where only the sequence says that a number counts them. */
const enough = 4;

/**
 * True where lines that differ in their numbers alone may recur from page to page: no number changes,
 * or one does that is the page's. Such a number is set apart from the words beside it, which the label
 * of an attachment (附件1, 附件2) is not; extractors that lose the gap leave the sequence, which must
 * keep step with the pages. The number of a day or an issue that changes belongs to a text.
 *
 * @param folioed true where pages have numbers of their own on other lines.
 * Cost: linear in the words.
 */
export function countPages(heads: readonly HeadLine[], folioed: boolean): boolean {
  const numbers = heads.map(({ words }) => [...words.matchAll(/\d+/gu)]);
  const first = numbers[0] ?? [];
  for (let at = 0; at < first.length; at++) {
    if (numbers.every((found) => found[at]?.[0] === first[at]?.[0])) continue;
    const apart = heads.every(({ words }, index) => isApart(words, numbers[index]?.[at]));
    if (apart) continue;
    const offsets = new Set(
      heads.map(({ page }, index) => Number(numbers[index]?.[at]?.[0]) - page),
    );
    if (folioed || heads.length < enough || offsets.size > 1) return false;
  }
  return true;
}

/** True for a number that stands between marks, wide gaps and the ends of its line, or is called a page’s. */
function isApart(words: string, number: RegExpExecArray | undefined): boolean {
  if (!number) return false;
  const before = words.slice(0, number.index);
  const behind = words.slice(number.index + number[0].length);
  if (/^\s?[页頁]/u.test(behind)) return true;
  const opens = before === '' || /(?:\s{2}|[^\p{L}\p{N}\s]\s?)$/u.test(before);
  return opens && (behind === '' || /^(?:\s{2}|\s?[^\p{L}\p{N}\s])/u.test(behind));
}
