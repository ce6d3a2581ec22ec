import type { Line } from './line.js';

/** What the Markdown headings of a text mean. */
export interface HeadingPlan {
  /** The depth of the headings that are titles, or 0 for none. */
  titleDepth: number;
  /** The depth of section a line opens, or 0. */
  depthOf: (line: Line) => number;
  /** True where headings mark the sections, so that lines without one have no title of their own. */
  headed: boolean;
}

/**
 * Reads how a text uses Markdown headings. As zhengben writes them, # is a title and a heading of
 * level n + 1 a section of depth n; a page that begins with its only heading of the highest level,
 * whatever that is, has its title there. Cost: linear in the lines.
 */
export function headingPlan(lines: readonly Line[]): HeadingPlan {
  const headings = lines.filter((line) => line.heading > 0);
  const first = headings[0];
  if (!first) return { titleDepth: 0, depthOf: () => 0, headed: false };
  const highest = headings.reduce((depth, line) => Math.min(depth, line.heading), 6);
  const highestOnes = headings.filter((line) => line.heading === highest);
  const unnumbered = highestOnes.every((line) => line.label === null);
  const isOnlyAndFirst = first.heading === highest && highestOnes.length === 1;
  const titleDepth = unnumbered && (highest === 1 || isOnlyAndFirst) ? highest : 0;
  const base = titleDepth > 0 ? titleDepth : highest > 1 ? 1 : 0;
  const depthOf = (line: Line): number => Math.max(0, line.heading - base);
  return { titleDepth, depthOf, headed: headings.some((line) => depthOf(line) > 0) };
}
