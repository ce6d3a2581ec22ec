import type { Lines } from './lines.js';

/** Characters that an extractor left outside their line, and where they belong. */
export interface TornGlyph {
  /** Offsets of the characters. */
  from: number;
  to: number;
  /** Where they go, and the blank that held their place (empty if none did). */
  place: number;
  placeEnd: number;
  /** The line break, or the gap, that goes with them. */
  gapStart: number;
  gapEnd: number;
  /** What remains of that gap. */
  gapAfter: string;
}

/** A whole line that belongs in front of another. */
export function tornLine(lines: Lines, line: number, home: number): TornGlyph {
  const from = lines.from[line] ?? 0;
  const place = lines.from[home] ?? 0;
  return {
    from,
    to: lines.to[line] ?? 0,
    place,
    placeEnd: place,
    gapStart: lines.start[line] ?? 0,
    gapEnd: from,
    gapAfter: '',
  };
}
