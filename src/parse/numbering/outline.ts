import type { Line } from '../line.js';
import {
  habitsOf,
  toCandidate,
  unnumberedCandidate,
  type Candidate,
  type Habits,
} from './candidate.js';
import { findHeadings } from './heading-shape.js';
import { cheapestPath } from './path.js';
import type { Decision } from './state.js';

/** A section before its title is known: the line that opens it and what it holds, in order. */
export interface OutlineSection<Leaf> {
  type: 'section';
  line: number;
  /** Number of its scheme in the usual order; `unnumbered` for none. */
  scheme: number;
  depth: number;
  parent: OutlineSection<Leaf> | null;
  children: (OutlineSection<Leaf> | Leaf)[];
  /** True where a Markdown heading says that the whole line is a heading. */
  heading: boolean;
}

/** A body's lines, some of which stand for other nodes (an exchange, a note). */
export interface Outline<Leaf> {
  children: (OutlineSection<Leaf> | Leaf)[];
  decisions: Decision[];
}

/**
 * Finds the sections of a body: candidates, the cheapest path through them, and the nesting it says.
 *
 * @param leaves the body in order; `line` is a line's index, or -1 where a leaf is something else.
 * @param headingDepth the depth of section a Markdown heading opens, or 0 for other lines.
 * @param headed true where Markdown headings say which lines without a number are headings.
 * Cost: linear in the leaves, see {@link cheapestPath}.
 */
export function readOutline<Leaf extends { type: string; line: number }>(
  lines: readonly Line[],
  leaves: readonly Leaf[],
  headingDepth: (line: Line) => number,
  headed: boolean,
): Outline<Leaf> {
  const indices = leaves.filter((leaf) => leaf.line >= 0).map((leaf) => leaf.line);
  const shaped = headed ? new Set<number>() : findHeadings(lines, indices);
  const habits = habitsOf(lines, indices);
  const candidates = candidatesOf(lines, indices, shaped, habits, headingDepth);
  const decisions = cheapestPath(candidates);
  const accepted = new Map<number, Decision>();
  for (const decision of decisions) {
    if (decision.accepted) accepted.set(decision.candidate.line, decision);
  }
  return { children: nest(lines, leaves, accepted, headingDepth), decisions };
}

function candidatesOf(
  lines: readonly Line[],
  indices: readonly number[],
  shaped: ReadonlySet<number>,
  habits: Habits,
  headingDepth: (line: Line) => number,
): Candidate[] {
  const candidates: Candidate[] = [];
  let before: Line | undefined;
  for (const index of indices) {
    const line = lines[index];
    if (!line) continue;
    const forced = headingDepth(line);
    if (line.label) {
      const candidate = toCandidate(line, index, before, habits, forced);
      if (candidate) candidates.push(candidate);
    } else if (forced > 0 || shaped.has(index)) {
      candidates.push(unnumberedCandidate(line, index, forced));
    }
    before = line;
  }
  return candidates;
}

function nest<Leaf extends { type: string; line: number }>(
  lines: readonly Line[],
  leaves: readonly Leaf[],
  accepted: ReadonlyMap<number, Decision>,
  headingDepth: (line: Line) => number,
): (OutlineSection<Leaf> | Leaf)[] {
  const children: (OutlineSection<Leaf> | Leaf)[] = [];
  let open: OutlineSection<Leaf> | null = null;
  for (const leaf of leaves) {
    const decision = leaf.line >= 0 ? accepted.get(leaf.line) : undefined;
    if (!decision) {
      (open?.children ?? children).push(leaf);
      continue;
    }
    while (open && open.depth >= decision.depth) open = open.parent;
    const line = lines[leaf.line];
    const section: OutlineSection<Leaf> = {
      type: 'section',
      line: leaf.line,
      scheme: decision.candidate.scheme,
      depth: (open?.depth ?? 0) + 1,
      parent: open,
      children: [],
      heading: line !== undefined && headingDepth(line) > 0,
    };
    (open?.children ?? children).push(section);
    open = section;
  }
  return children;
}
