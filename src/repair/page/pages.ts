import { findFolios } from './folios.js';
import type { Lines } from './lines.js';
import { findHeads } from './running-heads.js';
import { hasFeed, seamsByFeed, seamsByGap } from './seams.js';

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
