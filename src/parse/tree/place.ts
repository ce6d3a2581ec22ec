import type { Manuscript } from '../../model/manuscript.js';
import type { NodeData } from '../../model/nodes.js';
import type { Position } from '../../model/position.js';

/** What every node of a parse carries. */
interface Placed {
  position: Position;
  data?: NodeData;
}

/**
 * Gives nodes their places in the source. Nodes of which a text has thousands ask for position and
 * data apart: to copy them from an object costs more than to find them.
 */
export interface Place {
  /** The hull of what a stretch of the manuscript came from. */
  position(start: number, end: number): Position;
  /** The exact ranges of a stretch, where its hull holds more than they do. */
  data(start: number, end: number): NodeData | undefined;
  /** Both, to be spread into a node. */
  of(start: number, end: number): Placed;
}

/** Places by a manuscript's trace. Cost of a call: logarithmic, plus the pieces in the stretch. */
export function placing(manuscript: Manuscript): Place {
  const { trace } = manuscript;
  // Where nothing was edited, every hull is its own range.
  const untouched = manuscript.passes
    ? manuscript.passes.length === 0
    : manuscript.edits.every((edit) => edit.confidence === 'unsure');
  const position = (start: number, end: number): Position => trace.position(start, end);
  const dataOf = (start: number, end: number): NodeData | undefined => {
    if (untouched) return undefined;
    const ranges = trace.ranges(start, end);
    return ranges.length > 1 ? { ranges } : undefined;
  };
  return {
    position,
    data: dataOf,
    of: (start, end) => {
      const data = dataOf(start, end);
      return { position: position(start, end), ...(data ? { data } : {}) };
    },
  };
}
