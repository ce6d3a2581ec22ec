import type { Manuscript } from '../../model/manuscript.js';
import type { NodeData } from '../../model/nodes.js';
import type { Position } from '../../model/position.js';

/** What every node of a parse carries. */
interface Placed {
  position: Position;
  data?: NodeData;
}

/** Gives nodes their places in the source. */
export type Place = (start: number, end: number) => Placed;

/**
 * A function from a stretch of the manuscript to a node's position, with the exact ranges where the
 * hull holds more than they do. Cost of a call: logarithmic, plus the pieces in the stretch.
 */
export function placing(manuscript: Manuscript): Place {
  const { trace } = manuscript;
  // Where nothing was edited, every hull is its own range.
  const untouched = manuscript.passes
    ? manuscript.passes.length === 0
    : manuscript.edits.every((edit) => edit.confidence === 'unsure');
  return (start, end) => {
    const position = trace.position(start, end);
    if (untouched) return { position };
    const ranges = trace.ranges(start, end);
    return ranges.length > 1 ? { position, data: { ranges } } : { position };
  };
}
