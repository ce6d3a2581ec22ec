import type { Lines } from './lines.js';

/** How many lines at either end of a page may be furniture. */
export const furnitureDepth = 5;

/** True where form feeds tell the pages. */
export function hasFeed(lines: Lines): boolean {
  return lines.text.includes('\f');
}

/** The first line of each page, by form feeds. */
export function seamsByFeed(lines: Lines): number[] {
  const starts: number[] = [0];
  for (let line = 1; line < lines.count; line++) {
    if (lines.page[line] !== lines.page[line - 1]) starts.push(line);
  }
  return starts;
}

/** Lines before which more blank lines stand than is usual. */
export function seamsByGap(lines: Lines): number[] {
  const usual = usualGap(lines);
  const starts: number[] = [0];
  for (let line = 1; line < lines.count; line++) {
    if ((lines.gap[line] ?? 0) > usual) starts.push(line);
  }
  return starts;
}

let last: { lines: Lines; usual: number } | undefined;

/** The number of blank lines that stands between most lines. The last answer is remembered. */
export function usualGap(lines: Lines): number {
  if (last?.lines !== lines) last = { lines, usual: findUsualGap(lines) };
  return last.usual;
}

function findUsualGap(lines: Lines): number {
  const counts = new Map<number, number>();
  let run = 0;
  for (let line = 1; line < lines.count; line++) {
    // Lines with the same gap mostly follow each other: they are counted together.
    run++;
    const gap = lines.gap[line] ?? 0;
    if (line + 1 < lines.count && lines.gap[line + 1] === gap) continue;
    counts.set(gap, (counts.get(gap) ?? 0) + run);
    run = 0;
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
