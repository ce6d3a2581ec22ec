/**
 * A place in the source text, as unist defines it: `line` and `column` are 1-based, `offset` is
 * 0-based; column and offset count UTF-16 code units of the decoded text behind a byte order mark.
 * Lines end at LF, CRLF or CR.
 */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of the source text; `end` is the first place behind it. */
export interface Position {
  start: Point;
  end: Point;
}

/** A half-open range `[start, end)` of UTF-16 offsets. */
export interface Range {
  start: number;
  end: number;
}
