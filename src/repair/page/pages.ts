import { readFolio, type Folio } from './folio.js';
import type { Lines } from './lines.js';

/** The pages of a text, and the furniture that stands at their heads and feet. */
export interface Pages {
  /** The first line of each page, and the number of lines behind the last. */
  readonly starts: readonly number[];
  /** True where form feeds mark the pages; else blank lines or page numbers tell them. */
  readonly marked: boolean;
  /** 1 for a line that is a page number. */
  readonly folios: Uint8Array;
  /** 1 for a line that is a running head or foot. */
  readonly heads: Uint8Array;
}

/** Lines between the numbers of two pages, the last of which may be nearly empty. */
const shortestPage = 3;

/** How many lines at either end of a page may be furniture. */
const depth = 5;

let last: { lines: Lines; pages: Pages } | undefined;

/** Finds pages, page numbers and running heads. The last answer is remembered. Cost: linear in the lines. */
export function readPages(lines: Lines): Pages {
  if (last?.lines === lines) return last.pages;
  const pages = findPages(lines);
  last = { lines, pages };
  return pages;
}

function findPages(lines: Lines): Pages {
  const byFeed = seamsByFeed(lines);
  const marked = byFeed.length > 1 || hasFeed(lines);
  const seams = marked ? byFeed : seamsByGap(lines);
  const folios = findFolios(lines, seams, marked);
  const starts = marked ? seams : confirmed(lines, seams, folios);
  return { starts, marked, folios, heads: findHeads(lines, starts, folios) };
}

function hasFeed(lines: Lines): boolean {
  return lines.text.includes('\f');
}

function seamsByFeed(lines: Lines): number[] {
  const starts: number[] = [0];
  for (let line = 1; line < lines.count; line++) {
    if (lines.page[line] !== lines.page[line - 1]) starts.push(line);
  }
  return starts;
}

/** Lines before which more blank lines stand than is usual. */
function seamsByGap(lines: Lines): number[] {
  const usual = usualGap(lines);
  const starts: number[] = [0];
  for (let line = 1; line < lines.count; line++) {
    if ((lines.gap[line] ?? 0) > usual) starts.push(line);
  }
  return starts;
}

/** The number of blank lines that stands between most lines. */
export function usualGap(lines: Lines): number {
  const counts = new Map<number, number>();
  for (let line = 1; line < lines.count; line++) {
    const gap = lines.gap[line] ?? 0;
    counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [gap, count] of counts) {
    if (count > most) {
      usual = gap;
      most = count;
    }
  }
  return usual;
}

interface Candidate extends Folio {
  line: number;
  page: number;
  /** Lines between it and its page's nearer edge. */
  rank: number;
}

/** Numbers at the edges of pages that advance with the pages: a clock tells folios from table cells. */
function findFolios(lines: Lines, starts: readonly number[], marked: boolean): Uint8Array {
  const folios = new Uint8Array(lines.count);
  const byDress = new Map<string, Candidate[]>();
  for (let page = 0; page < starts.length; page++) {
    const first = starts[page] ?? 0;
    const behind = starts[page + 1] ?? lines.count;
    for (let line = first; line < behind; line++) {
      const rank = Math.min(line - first, behind - 1 - line);
      if (rank >= depth) {
        line = Math.max(line, behind - depth - 1);
        continue;
      }
      const folio = readFolio(
        lines.text.slice(
          lines.from[line] ?? 0,
          Math.min(lines.to[line] ?? 0, (lines.from[line] ?? 0) + 41),
        ),
      );
      if (!folio) continue;
      const list = byDress.get(folio.dress);
      const candidate = { ...folio, line, page, rank };
      if (list) list.push(candidate);
      else byDress.set(folio.dress, [candidate]);
    }
  }
  for (const [dress, candidates] of byDress) {
    const chosen = marked ? byPage(candidates, starts.length) : byChain(candidates);
    if (chosen.length === 1 && needsClock(dress)) {
      if (dress !== '#' || !isLonePage(lines, chosen[0], marked, starts.length)) continue;
    }
    for (const { line } of chosen) folios[line] = 1;
  }
  return folios;
}

/** A number alone, or beside other words, may be the text's own; — 3 — and 第 3 页 may not. */
function needsClock(dress: string): boolean {
  return dress === '#' || /[|｜丨]/u.test(dress) || dress === '#/#';
}

/** A single bare number counts as a page's only if it is the last or first line of a text of one page. */
function isLonePage(
  lines: Lines,
  candidate: Candidate | undefined,
  marked: boolean,
  pages: number,
): boolean {
  if (candidate?.rank !== 0) return false;
  const edge = candidate.line === lines.count - 1 || candidate.line === 0;
  const year = candidate.value >= 1800 && candidate.value <= 2100;
  return edge && !year && lines.count >= 8 && (pages <= 2 || marked);
}

/** Of numbers on known pages, those that keep step with the pages. */
function byPage(candidates: readonly Candidate[], pages: number): Candidate[] {
  const offsets = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const offset = candidate.value - candidate.page;
    const list = offsets.get(offset);
    if (!list) offsets.set(offset, [candidate]);
    else if (list.at(-1)?.page !== candidate.page) list.push(candidate);
    // The outermost of two on one page is the folio.
    else if (candidate.rank < (list.at(-1)?.rank ?? 0)) list[list.length - 1] = candidate;
  }
  const bare = needsClock(candidates[0]?.dress ?? '#');
  const runs = [...offsets.values()].sort((a, b) => b.length - a.length);
  const chosen: Candidate[] = [];
  for (const run of runs) {
    const enough = bare ? (chosen.length === 0 ? Math.min(2, pages) : 3) : 1;
    if (run.length < enough) break;
    chosen.push(...run);
  }
  return bare ? onePerPage(chosen) : chosen;
}

function onePerPage(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, Candidate>();
  for (const candidate of candidates)
    if (!best.has(candidate.page)) best.set(candidate.page, candidate);
  return [...best.values()];
}

/** Of numbers beside gaps that may be page ends, the longest run that counts up by one or two. */
function byChain(candidates: readonly Candidate[]): Candidate[] {
  if (!needsClock(candidates[0]?.dress ?? '#')) return [...candidates];
  const length = new Map<number, { at: number; length: number }>();
  const before: number[] = [];
  let best = { at: -1, length: 0 };
  for (const [at, candidate] of candidates.entries()) {
    let chain = { at: -1, length: 0 };
    for (const skip of [1, 2]) {
      const found = length.get(candidate.value - skip);
      if (
        found &&
        found.length - skip + 1 > chain.length &&
        candidate.line - (candidates[found.at]?.line ?? 0) >= shortestPage
      ) {
        chain = { at: found.at, length: found.length - skip + 1 };
      }
    }
    before[at] = chain.at;
    const own = { at, length: chain.length + 1 };
    if (own.length >= (length.get(candidate.value)?.length ?? 0)) length.set(candidate.value, own);
    if (own.length > best.length) best = own;
  }
  const chosen: Candidate[] = [];
  for (let at = best.at; at >= 0; at = before[at] ?? -1) {
    const candidate = candidates[at];
    if (candidate) chosen.push(candidate);
  }
  return chosen.reverse();
}

/** Of gaps, those beside a page number; all of them if there is none. */
function confirmed(lines: Lines, seams: readonly number[], folios: Uint8Array): number[] {
  const beside = seams.filter(
    (line) =>
      line === 0 ||
      [1, 2, 3].some(
        (distance) => folios[line - distance] === 1 || folios[line + distance - 1] === 1,
      ),
  );
  if (beside.length > 1) return beside;
  return seams.length * 8 <= lines.count ? [...seams] : [0];
}

/** What of a line recurs from page to page: its words without blanks, each number as #. */
function foldHead(words: string): string {
  return words.replace(/[\s\u3000]+/gu, '').replace(/\d+/gu, '#');
}

interface Edge {
  key: string;
  line: number;
  side: 'head' | 'foot';
}

/**
 * Lines that stand outermost on several pages, peeled off layer by layer. A line that stands as
 * often inside pages is a table's, and of two alike on one page only the one on the usual side goes.
 */
function findHeads(lines: Lines, starts: readonly number[], folios: Uint8Array): Uint8Array {
  const heads = new Uint8Array(lines.count);
  if (starts.length < 2) return findLoneHead(lines, heads);
  const pages = starts.map((first, page) => ({
    first,
    behind: starts[page + 1] ?? lines.count,
  }));
  for (let layer = 0; layer < depth; layer++) {
    const edges = pages.map((page) => edgesOf(lines, page.first, page.behind, folios, heads));
    const counts = countEdges(edges);
    let found = false;
    for (const [key, { head, foot, atPages }] of counts) {
      if (atPages < 2 || atPages < 0.3 * pages.length) continue;
      if (atPages * 2 <= inside(lines, key, edges)) continue;
      const usual = head >= foot ? 'head' : 'foot';
      for (const page of edges) {
        const mine = page.filter((edge) => edge.key === key);
        const chosen = mine.find((edge) => edge.side === usual) ?? mine[0];
        if (!chosen) continue;
        heads[chosen.line] = 1;
        found = true;
      }
    }
    if (!found) break;
  }
  return heads;
}

/** What a gazette or collection prints at the head of every page: its name and its issue. */
const issue =
  /^[\p{Script=Han}]{2,16}(?:公报|公報|汇编|彙編|月刊|学报|學報|通讯)\s*(?:(?:19|20)\d{2}|第)\s*[\d·.．年第期号號]*$/u;

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
    if (line >= behind || (line - first >= depth * 2 && side === 'head')) continue;
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from > 90) continue;
    const words = lines.text.slice(from, to);
    if (/[。；，：]$/u.test(words)) continue;
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
    if (foldHead(lines.text.slice(from, to)) === key) count++;
  }
  return count;
}
