import type { Range } from '../model/position.js';
import { PieceList } from './piece-list.js';
import { findRuns, runsBetween, type Runs } from './runs.js';
import { TextBuilder } from './text-builder.js';

/** A replacement of `[start, end)` of a text by `after`; both halves of a move share `move`. */
export interface Replacement {
  start: number;
  end: number;
  after: string;
  move?: number;
}

/** Replacements in order; to be gone through as often as one likes. */
export interface Replacements extends Iterable<Replacement> {
  readonly length: number;
}

/**
 * A text that knows where each stretch of it came from, however many passes of edits lie between.
 *
 * It is a piece table: each piece of the text stands for a range of the source. Where both are of
 * one length they map unit by unit (text that was copied, or replaced character by character);
 * otherwise the whole piece stands for the whole range. A piece with an empty range was inserted.
 * Pieces may stand in another order than their source: that is a move.
 *
 * Offsets are UTF-16 code units. Applying a pass costs time linear in text, pieces and edits; a
 * look-up is logarithmic, a range linear in the pieces it spans.
 */
export class TracedText {
  readonly text: string;
  readonly #outStarts: Int32Array;
  readonly #sourceStarts: Int32Array;
  readonly #sourceEnds: Int32Array;
  #bySource: Int32Array | undefined;
  #disorder: Uint32Array | undefined;
  #runs: Runs | undefined;
  /** The piece found last: the next offset asked for mostly lies near it. */
  #last = 0;

  private constructor(text: string, pieces: PieceList) {
    this.text = text;
    [this.#outStarts, this.#sourceStarts, this.#sourceEnds] = pieces.take();
  }

  /** A text that is its own source. */
  static of(source: string): TracedText {
    const pieces = new PieceList(1);
    pieces.push(source.length, 0, source.length);
    return new TracedText(source, pieces);
  }

  /**
   * The text after one pass of edits, traced to the same source.
   *
   * @param edits sorted by start and disjoint; offsets into this text.
   * @throws RangeError if they overlap, lie outside the text, or a move lacks its deletion.
   */
  apply(edits: Replacements): TracedText {
    if (edits.length === 0) return this;
    const deletions = new Map<number, Replacement>();
    for (const edit of edits) {
      if (edit.move !== undefined && edit.end > edit.start) deletions.set(edit.move, edit);
    }
    // Each edit cuts a piece in two at most, and stands between them.
    const pieces = new PieceList(this.#outStarts.length + 2 * edits.length);
    const made = new TextBuilder();
    let at = 0;
    let piece = 0;
    for (const edit of edits) {
      if (edit.start < at || edit.end < edit.start || edit.end > this.text.length) {
        throw new RangeError(
          `Edit [${edit.start}, ${edit.end}) overlaps the one before it or lies outside the text`,
        );
      }
      piece = this.#copy(pieces, at, edit.start, piece);
      made.add(this.text.slice(at, edit.start));
      at = edit.end;
      if (edit.after === '') continue;
      made.add(edit.after);
      if (edit.move === undefined) {
        const hull = this.#hull(edit.start, edit.end);
        pieces.push(edit.after.length, hull.start, hull.end);
      } else {
        const from = deletions.get(edit.move);
        if (!from || from.end - from.start !== edit.after.length) {
          throw new RangeError(`Move ${edit.move} inserts another text than it deletes`);
        }
        this.#copy(pieces, from.start, from.end, this.#pieceAt(from.start));
      }
    }
    this.#copy(pieces, at, this.text.length, piece);
    made.add(this.text.slice(at));
    return new TracedText(made.take(), pieces);
  }

  /** The smallest source range that holds all that `[start, end)` came from; a point if it is empty. */
  hull(start: number, end: number): Range {
    return this.#hull(start, end);
  }

  /**
   * The source ranges `[start, end)` came from, sorted; ranges that touch are joined. Ranges are not
   * to be changed: other answers may hold the same.
   */
  ranges(start: number, end: number): Range[] {
    if (end <= start || start >= this.text.length) return [];
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (this.#inOrder(first, last)) return this.#rangesInOrder(start, end, first, last);
    const found: Range[] = [];
    for (let index = first; index <= last; index++) {
      const from = this.#sliceStart(index, start);
      const to = this.#sliceEnd(index, end);
      if (to > from) found.push({ start: from, end: to });
    }
    found.sort((a, b) => a.start - b.start || a.end - b.end);
    const joined: Range[] = [];
    for (const range of found) {
      const before = joined.at(-1);
      if (before && range.start <= before.end) before.end = Math.max(before.end, range.end);
      else joined.push(range);
    }
    return joined;
  }

  /** The ranges of pieces that follow each other in the source as they do in the text. */
  #rangesInOrder(start: number, end: number, first: number, last: number): Range[] {
    this.#runs ??= findRuns(this.#sourceStarts, this.#sourceEnds);
    const [low, high] = [this.#sliceStart(first, start), this.#sliceEnd(last, end)];
    return runsBetween(this.#runs, first, last, { start: low, end: high });
  }

  /** True if no piece from `first + 1` to `last` begins before the end of the one in front of it. */
  #inOrder(first: number, last: number): boolean {
    this.#disorder ??= this.#countDisorder();
    return this.#disorder[first] === this.#disorder[last];
  }

  /** For each piece, how many up to it begin before the end of the one in front of them. */
  #countDisorder(): Uint32Array {
    const counts = new Uint32Array(this.#outStarts.length);
    let count = 0;
    for (let index = 1; index < counts.length; index++) {
      if (this.#sourceStart(index) < this.#sourceEnd(index - 1)) count++;
      counts[index] = count;
    }
    return counts;
  }

  /** Where a source offset stands in this text; for deleted text, the end of what stood before it. */
  fromSource(offset: number): number {
    this.#bySource ??= this.#inOrderOfSource();
    let low = 0;
    let high = this.#bySource.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      /* v8 ignore next -- @preserve: every index has its piece; the type only cannot say so */
      if (this.#sourceStart(this.#bySource[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const index = this.#bySource[low - 1];
    if (index === undefined) return 0;
    const start = this.#outStart(index);
    const length = this.#outEnd(index) - start;
    if (offset >= this.#sourceEnd(index)) return start + length;
    const within = offset - this.#sourceStart(index);
    return length === this.#sourceEnd(index) - this.#sourceStart(index) ? start + within : start;
  }

  /** The pieces that stand for a range of the source. Only moves leave them out of its order. */
  #inOrderOfSource(): Int32Array {
    const found = new Int32Array(this.#outStarts.length);
    let count = 0;
    let before = 0;
    let ascending = true;
    for (let index = 0; index < this.#outStarts.length; index++) {
      const start = this.#sourceStart(index);
      if (this.#sourceEnd(index) === start) continue;
      if (start < before) ascending = false;
      before = start;
      found[count++] = index;
    }
    const all = found.subarray(0, count);
    return ascending ? all : all.sort((a, b) => this.#sourceStart(a) - this.#sourceStart(b));
  }

  /** Copies the pieces of `[start, end)`, the first of them at index `from`; gives the last index seen. */
  #copy(into: PieceList, start: number, end: number, from: number): number {
    let index = from;
    while (index < this.#outStarts.length && this.#outEnd(index) <= start) index++;
    while (index < this.#outStarts.length && this.#outStart(index) < end) {
      const out = Math.min(end, this.#outEnd(index)) - Math.max(start, this.#outStart(index));
      into.push(out, this.#sliceStart(index, start), this.#sliceEnd(index, end));
      if (this.#outEnd(index) > end) break;
      index++;
    }
    return index;
  }

  #hull(start: number, end: number): Range {
    if (end <= start || start >= this.text.length) {
      const point = this.#pointAt(start);
      return { start: point, end: point };
    }
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end - 1);
    if (this.#inOrder(first, last)) {
      return { start: this.#sliceStart(first, start), end: this.#sliceEnd(last, end) };
    }
    let low = Infinity;
    let high = -Infinity;
    for (let index = first; index <= last; index++) {
      low = Math.min(low, this.#sliceStart(index, start));
      high = Math.max(high, this.#sliceEnd(index, end));
    }
    return { start: low, end: high };
  }

  /** The source place of a gap between two units: the start of what follows, else the end of what precedes. */
  #pointAt(offset: number): number {
    if (this.#outStarts.length === 0) return 0;
    const index = this.#pieceAt(offset);
    if (offset >= this.#outEnd(index)) return this.#sourceEnd(index);
    return this.#sliceStart(index, offset);
  }

  /** Where the source range of the part of a piece inside `[start, …)` begins. */
  #sliceStart(index: number, start: number): number {
    const out = this.#outStart(index);
    const source = this.#sourceStart(index);
    const exact = this.#outEnd(index) - out === this.#sourceEnd(index) - source;
    return exact && start > out ? source + start - out : source;
  }

  /** Where the source range of the part of a piece inside `[…, end)` ends. */
  #sliceEnd(index: number, end: number): number {
    const outEnd = this.#outEnd(index);
    const sourceEnd = this.#sourceEnd(index);
    const exact = outEnd - this.#outStart(index) === sourceEnd - this.#sourceStart(index);
    return exact && end < outEnd ? sourceEnd - outEnd + end : sourceEnd;
  }

  /** The index of the piece that holds the unit at `offset`, or of the last one. */
  #pieceAt(offset: number): number {
    let low = this.#last;
    let high = this.#outStarts.length - 1;
    if (this.#outStart(low) > offset) low = 0;
    else if (this.#outEnd(low) > offset) return low;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#outStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#last = low;
    return low;
  }

  #outStart(index: number): number {
    /* v8 ignore next -- @preserve: every index has its piece; the type only cannot say so */
    return this.#outStarts[index] ?? this.text.length;
  }
  #outEnd(index: number): number {
    return this.#outStarts[index + 1] ?? this.text.length;
  }
  #sourceStart(index: number): number {
    /* v8 ignore next -- @preserve: every index has its piece; the type only cannot say so */
    return this.#sourceStarts[index] ?? 0;
  }
  #sourceEnd(index: number): number {
    /* v8 ignore next -- @preserve: every index has its piece; the type only cannot say so */
    return this.#sourceEnds[index] ?? 0;
  }
}
