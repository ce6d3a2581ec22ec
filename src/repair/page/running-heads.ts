import { readLabel } from '../../labels/index.js';
import { countPages } from './head-numbers.js';
import type { Lines } from './lines.js';
import { furnitureDepth, hasFeed } from './seams.js';
import { behindHan, firstHan } from './unit-class.js';

/** What of a line recurs from page to page: its words without blanks, each number as #. */
function foldHead(words: string): string {
  return words.replace(/\s+/gu, '').replace(/\d+/gu, '#');
}

interface Edge {
  key: string;
  line: number;
  side: 'head' | 'foot';
}

/** The date of a document, or the place for one on a form. */
const date = /^(?:(?:19|20)\d{2})?年\d{0,2}月\d{0,2}日$/u;

function isDate(words: string): boolean {
  return words.endsWith('日') && date.test(words.replaceAll(/\s+/gu, ''));
}

/** True for a page whose last line is a date: what stands on the next is a document of its own. */
function endsDocument(lines: Lines, page: Page | undefined, folios: Uint8Array): boolean {
  if (!page) return false;
  let last = page.behind - 1;
  while (last > page.first && folios[last]) last--;
  return isDate(wordsOf(lines, last));
}

interface Page {
  first: number;
  behind: number;
}

/**
 * Lines that stand outermost on several pages, peeled off layer by layer. A line that stands as
 * often inside pages is a table's, and of two alike on one page only the one on the usual side goes.
 * What recurs only where documents begin is their title; a date ends a document, not a page.
 */
export function findHeads(lines: Lines, starts: readonly number[], folios: Uint8Array): Uint8Array {
  const heads = new Uint8Array(lines.count);
  if (starts.length < 2) return findLoneHead(lines, heads);
  const pages = starts.map((first, page) => ({
    first,
    behind: starts[page + 1] ?? lines.count,
  }));
  const folioed = folios.includes(1);
  const opensDocument = pages.map(
    (_, page) => page === 0 || endsDocument(lines, pages[page - 1], folios),
  );
  for (let layer = 0; layer < furnitureDepth; layer++) {
    const edges = pages.map((page) => edgesOf(lines, page.first, page.behind, folios, heads));
    const counts = countEdges(edges);
    let found = false;
    for (const [key, { head, foot, atPages }] of counts) {
      if (atPages < 2 || atPages < 0.3 * pages.length) continue;
      if (atPages * 2 <= inside(lines, key, edges)) continue;
      const usual = head >= foot ? 'head' : 'foot';
      const chosen: { page: number; line: number }[] = [];
      for (const [page, own] of edges.entries()) {
        const mine = own.filter((edge) => edge.key === key);
        const edge = mine.find(({ side }) => side === usual) ?? mine[0];
        if (edge) chosen.push({ page, line: edge.line });
      }
      if (chosen.every(({ page }) => opensDocument[page])) continue;
      const words = chosen.map(({ page, line }) => ({ page, words: wordsOf(lines, line) }));
      if (!countPages(words, folioed)) continue;
      for (const { line } of chosen) heads[line] = 1;
      found = true;
    }
    if (!found) break;
  }
  keepTitle(lines, folios, heads);
  return heads;
}

/**
 * A head that repeats the document's title does not take the title with it: where the text's own
 * first line is the only copy before a numbering that begins at one, or before the document number,
 * it is the title.
 */
function keepTitle(lines: Lines, folios: Uint8Array, heads: Uint8Array): void {
  let line = 0;
  while (line < lines.count && folios[line]) line++;
  if (heads[line] !== 1) return;
  const title = wordsOf(lines, line);
  if (title.length < shortestTitle || issue.test(title)) return;
  let next = line + 1;
  while (next < lines.count && (folios[next] || heads[next])) next++;
  const words = wordsOf(lines, next);
  if (readLabel(words)?.ordinal === 1 || documentNumber.test(words)) heads[line] = 0;
}

/** A magazine's column has fewer characters. */
const shortestTitle = 8;
const documentNumber = /^\p{Script=Han}{2,10}\s?[〔[（(]\s?\d{4}\s?[〕\]）)]\s?\d{1,4}\s?[号號]$/u;

function wordsOf(lines: Lines, line: number): string {
  return lines.text.slice(lines.from[line] ?? 0, lines.to[line] ?? 0);
}

/** What a gazette or collection prints at the head of every page: its name and its issue. */
const issue =
  /^\p{Script=Han}{2,16}(?:公报|公報|汇编|彙編|月刊|学报|學報|通讯)\s*(?:(?:19|20)\d{2}|第)\s*[\d·.．年第期号號]*$/u;

/** On a single page, which has nothing to recur, a gazette's name and issue at an edge; form feeds tell a page. */
function findLoneHead(lines: Lines, heads: Uint8Array): Uint8Array {
  if (!hasFeed(lines)) return heads;
  for (const line of [0, 1, lines.count - 2, lines.count - 1]) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from <= 40 && issue.test(lines.text.slice(from, to))) heads[line] = 1;
  }
  return heads;
}

function edgesOf(
  lines: Lines,
  first: number,
  behind: number,
  folios: Uint8Array,
  heads: Uint8Array,
): Edge[] {
  const edges: Edge[] = [];
  let top = first;
  while (top < behind && (folios[top] || heads[top])) top++;
  let bottom = behind - 1;
  while (bottom > top && (folios[bottom] || heads[bottom])) bottom--;
  for (const [line, side] of [
    [top, 'head'],
    [bottom, 'foot'],
  ] as const) {
    if (line >= behind || (line - first >= furnitureDepth * 2 && side === 'head')) continue;
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from > 90) continue;
    const words = lines.text.slice(from, to);
    if (/[。；，：]$/u.test(words) || isDate(words)) continue;
    const key = foldHead(words);
    // A head says something: a number, a label or a dash that recurs at page ends is the text's.
    if (!/[\p{Script=Han}a-z]{2}|#\D#/iu.test(key)) continue;
    edges.push({ key, line, side });
    if (top === bottom) break;
  }
  return edges;
}

function countEdges(
  edges: readonly (readonly Edge[])[],
): Map<string, { head: number; foot: number; atPages: number }> {
  const counts = new Map<string, { head: number; foot: number; atPages: number }>();
  for (const page of edges) {
    const seen = new Set<string>();
    for (const { key, side } of page) {
      const count = counts.get(key) ?? { head: 0, foot: 0, atPages: 0 };
      count[side]++;
      if (!seen.has(key)) count.atPages++;
      seen.add(key);
      counts.set(key, count);
    }
  }
  return counts;
}

/** How often a key's words stand as a line that is not at a page's edge. */
function inside(lines: Lines, key: string, edges: readonly (readonly Edge[])[]): number {
  const atEdge = new Set(edges.flat().map((edge) => edge.line));
  let count = 0;
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from > 90 || to - from < key.length || atEdge.has(line)) continue;
    const first = lines.text.charCodeAt(from);
    if (first >= firstHan && first < behindHan && first !== key.charCodeAt(0)) continue;
    if (foldHead(lines.text.slice(from, to)) === key) count++;
  }
  return count;
}
