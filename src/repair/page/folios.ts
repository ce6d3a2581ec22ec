import { readFolio, type Folio } from './folio.js';
import type { Lines } from './lines.js';
import { findClock } from './page-clock.js';
import { furnitureDepth } from './seams.js';

/** Lines between the numbers of two pages, the last of which may be nearly empty. */
const shortestPage = 3;

/** Numbers in a row that tell how all pages are numbered. */
const enoughPages = 3;

interface Candidate extends Folio {
  line: number;
  page: number;
  /** Lines between it and its page's nearer edge. */
  rank: number;
}

/**
 * Numbers at the edges of pages that advance with the pages: a clock tells folios from table cells.
 *
 * @param starts the first line of each page.
 * @param marked whether form feeds tell the pages; else `starts` are only gaps that may be page ends.
 * @returns 1 for each line that is a page number. Cost: linear in the lines.
 */
export function findFolios(lines: Lines, starts: readonly number[], marked: boolean): Uint8Array {
  const folios = new Uint8Array(lines.count);
  const byDress = new Map<string, Candidate[]>();
  for (let page = 0; page < starts.length; page++) {
    const first = starts[page] ?? 0;
    const behind = starts[page + 1] ?? lines.count;
    for (let line = first; line < behind; line++) {
      const rank = Math.min(line - first, behind - 1 - line);
      if (rank >= furnitureDepth) {
        line = Math.max(line, behind - furnitureDepth - 1);
        continue;
      }
      const from = lines.from[line] ?? 0;
      const to = lines.to[line] ?? 0;
      const folio = readFolio(lines.text, from, to);
      if (!folio) continue;
      const list = byDress.get(folio.dress);
      const candidate = { ...folio, line, page, rank };
      if (list) list.push(candidate);
      else byDress.set(folio.dress, [candidate]);
    }
  }
  // Pages are numbered once: where each says which of all it is, bare numbers are the text's.
  if (isClock(byDress.get('#/#'), starts.length, marked)) byDress.delete('#');
  for (const [dress, candidates] of byDress) {
    const chosen = marked ? byPage(candidates, starts.length) : byChain(candidates);
    if (chosen.length === 1 && needsClock(dress)) {
      if (dress !== '#' || !isLonePage(lines, chosen[0], marked, starts.length)) continue;
      // A number in a column of numbers is a cell, or each would be the first once more.
      if (candidates.some(({ line }) => Math.abs(line - (chosen[0]?.line ?? line)) === 1)) continue;
    }
    for (const { line } of chosen) folios[line] = 1;
  }
  if (!marked && starts.length * 3 < lines.count) {
    for (const line of findClock(lines)) folios[line] = 1;
  }
  return folios;
}

/** True for numbers of pages that advance with them. */
function isClock(
  candidates: readonly Candidate[] | undefined,
  pages: number,
  marked: boolean,
): boolean {
  if (!candidates) return false;
  return (marked ? byPage(candidates, pages) : byChain(candidates)).length >= enoughPages;
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
  const { value } = candidate;
  const odd = value > 9999 || (value >= 1800 && value <= 2100);
  return edge && !odd && lines.count >= 8 && (pages <= 2 || marked);
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
    for (const each of run) chosen.push(each);
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
