import type { Manuscript } from '../model/manuscript.js';
import type { Node, Root } from '../model/nodes.js';
import type { Point, Position, Range } from '../model/position.js';
import { digest } from '../text/digest.js';
import { childrenOf, descend } from './descend.js';
import { attachmentName } from './index-row.js';
import { headText, lineOf } from '../text/node-line.js';
import { questionText } from './outline.js';

/** A piece of a document for retrieval: no longer than asked for, from one section. */
export interface Chunk {
  /**
   * Made of path and text, so it stays the same while they do, wherever the rest of the document
   * moves; pieces with the same path and text are told apart by a number behind it.
   */
  id: string;
  /** The document's title, if it has one. */
  title: string | null;
  /** Label and title of the sections, question or attachment around it, outermost first. */
  path: string[];
  text: string;
  /** Where it stands in the clean text, in UTF-16 units; null where that text was not given. */
  range: Range | null;
  /** Where it stands in the source; null for a tree made by a program. */
  position: Position | null;
}

export interface ChunkOptions {
  /** The most characters (UTF-16 units) of a piece; 1000 if not given. */
  maxChars?: number | undefined;
  /** Let a piece hold several sections where they are short; its path is what they share. */
  across?: boolean | undefined;
  /** The clean text the tree was made of: without it, pieces of a repaired line have its whole place. */
  manuscript?: Pick<Manuscript, 'text' | 'trace'> | undefined;
}

/** A line of the text and where it stands. */
interface Unit {
  place: Place;
  text: string;
  position: Position | undefined;
  range: Range | undefined;
  /** True for a heading that has its line to itself: it goes with what follows. */
  heading: boolean;
}

/** What encloses a line; places are shared, so a path costs nothing until it is asked for. */
interface Place {
  outer: Place | null;
  name: string;
  depth: number;
}

const defaultMaxChars = 1000;

const top: Place = { outer: null, name: '', depth: 0 };

/**
 * Cuts a tree into pieces for retrieval. Lines stay whole, and a heading stays with what follows it;
 * only a line longer than a piece is cut, behind the end of a sentence where there is one.
 *
 * Cost: linear, but for the paths, which repeat the titles above a piece.
 */
export function chunksOf(root: Root, options: ChunkOptions = {}): Chunk[] {
  const max = Math.max(1, options.maxChars ?? defaultMaxChars);
  const title = titleOf(root);
  const seen = new Map<string, number>();
  const { across = false, manuscript } = options;
  return gather(unitsOf(root, manuscript), max, across, manuscript).map((units) => {
    const places = units.map(({ place }) => place);
    // Headings before the section lead to it; across sections, a piece is of what they share.
    const path = pathOf(across ? places.reduce(sharedPlace) : (places.at(-1) ?? top));
    const text = units.map((unit) => unit.text).join('\n');
    const hash = digest(JSON.stringify([path, text])).slice(0, 16);
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    const id = times === 1 ? hash : `${hash}-${times}`;
    return { id, title, path, text, range: rangeOver(units), position: hullOf(units) };
  });
}

/** Chunks as NDJSON: one JSON object a line. See {@link chunksOf}. */
export function writeChunks(root: Root, options: ChunkOptions = {}): string {
  return chunksOf(root, options)
    .map((chunk) => `${JSON.stringify(chunk)}\n`)
    .join('');
}

function titleOf(root: Root): string | null {
  const first: readonly Node[] = root.children[0]?.children ?? [];
  return first.find((node) => node.type === 'title')?.value ?? null;
}

function unitsOf(root: Root, manuscript: ChunkOptions['manuscript']): Unit[] {
  const units: Unit[] = [];
  const places = new Map<Node, Place>();
  descend(root, (node) => {
    const outer = places.get(node) ?? top;
    places.delete(node);
    const name = nameOf(node);
    const place = name === '' ? outer : { outer, name, depth: outer.depth + 1 };
    const { line, rest } = lineOf(node);
    if (line !== null) {
      const within = childrenOf(node).length > rest.length;
      const heading = node.type === 'section' && !within;
      const position = within || rest.length === 0 ? ownPosition(node) : headPosition(node, rest);
      const range = rangeOf(line, position, manuscript);
      units.push({ place, text: line, position, range, heading });
    }
    for (const child of rest) places.set(child, place);
    return rest;
  });
  return units;
}

function nameOf(node: Node): string {
  if (node.type === 'section') return headText(node);
  if (node.type === 'attachment') return attachmentName(node);
  if (node.type !== 'exchange') return '';
  const { label, title } = questionText(node);
  return (label ?? '') + title;
}

/** A container's own line ends where its first written child begins. */
function headPosition(node: Node, rest: readonly Node[]): Position | undefined {
  const whole = node.position;
  const next = rest[0]?.position?.start;
  return whole && next ? { start: whole.start, end: next } : whole;
}

/** The hull of a node that is written as one line: with a run-in paragraph, that of the paragraph. */
function ownPosition(node: Node): Position | undefined {
  const whole = node.position;
  const first = childrenOf(node)[0]?.position;
  const isContainer = node.type === 'section' || node.type === 'question' || node.type === 'answer';
  return whole && first && isContainer ? { start: whole.start, end: first.end } : whole;
}

/**
 * Where a line stands in the clean text: as it is written there, or else what came of its place in
 * the source.
 */
function rangeOf(
  line: string,
  position: Position | undefined,
  manuscript: ChunkOptions['manuscript'],
): Range | undefined {
  if (!position || !manuscript) return undefined;
  const { text, trace } = manuscript;
  const start = trace.fromSource(position.start.offset);
  const end = trace.fromSource(position.end.offset);
  for (const at of [start, text.lastIndexOf('\n', start - 1) + 1]) {
    if (text.startsWith(line, at)) return { start: at, end: at + line.length };
  }
  return { start, end: Math.max(start, end) };
}

/** The part of a line from one place in it to another. */
function partOf(
  unit: Unit,
  from: number,
  to: number,
  manuscript: ChunkOptions['manuscript'],
): Unit {
  const { text, range, position } = unit;
  const part = { ...unit, text: text.slice(from, to) };
  if (range && manuscript && range.end - range.start === text.length) {
    const own = { start: range.start + from, end: range.start + to };
    return { ...part, range: own, position: manuscript.trace.position(own.start, own.end) };
  }
  // A line of the source that nothing was put into or taken out of.
  if (position?.start.line !== position?.end.line) return part;
  if (!position || position.end.offset - position.start.offset !== text.length) return part;
  return { ...part, position: { start: along(position, from), end: along(position, to) } };
}

function along({ start: { line, column, offset } }: Position, by: number): Point {
  return { line, column: column + by, offset: offset + by };
}

/** Lines into pieces: of one section, or across them; never longer than `max`. */
function gather(
  units: readonly Unit[],
  max: number,
  across: boolean,
  manuscript: ChunkOptions['manuscript'],
): Unit[][] {
  const pieces: Unit[][] = [];
  let piece: Unit[] = [];
  let length = 0;
  const close = (): void => {
    if (piece.length > 0) pieces.push(piece);
    piece = [];
    length = 0;
  };
  for (const unit of units) {
    const last = piece.at(-1);
    const together = across || !last || last.place === unit.place || leadsTo(piece, unit.place);
    if (!together || length + unit.text.length + 1 > max) close();
    if (unit.text.length > max) {
      close();
      let at = 0;
      for (const { length: long } of cut(unit.text, max)) {
        pieces.push([partOf(unit, at, at + long, manuscript)]);
        at += long;
      }
      continue;
    }
    piece.push(unit);
    length += unit.text.length + 1;
  }
  close();
  return pieces;
}

/** True if a piece is headings alone, and the place lies in the section of the last of them. */
function leadsTo(piece: readonly Unit[], place: Place): boolean {
  const last = piece.at(-1);
  return (
    last?.heading === true && piece.every(({ heading }) => heading) && place.outer === last.place
  );
}

/** What two places share. */
function sharedPlace(one: Place, two: Place): Place {
  let a = one;
  let b = two;
  while (a !== b) {
    if (a.depth >= b.depth && a.outer) a = a.outer;
    else if (b.outer) b = b.outer;
    else break;
  }
  return a;
}

function pathOf(place: Place): string[] {
  const path: string[] = [];
  for (let at: Place = place; at.outer; at = at.outer) path.push(at.name);
  return path.reverse();
}

const sentenceEnd = /[。！？；…!?;][”’」』）)]{0,3}$/u;

/** A long line in parts: behind the last end of a sentence that fits, else where it must be. */
function cut(text: string, max: number): string[] {
  const parts: string[] = [];
  let start = 0;
  while (text.length - start > max) {
    let end = start + max;
    for (let at = end; at > start + max / 2; at--) {
      if (!sentenceEnd.test(text.slice(Math.max(start, at - 4), at))) continue;
      end = at;
      break;
    }
    if (end > start + 1 && isHigh(text.charCodeAt(end - 1))) end--;
    parts.push(text.slice(start, end));
    start = end;
  }
  parts.push(text.slice(start));
  return parts;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function rangeOver(units: readonly Unit[]): Range | null {
  const ranges = units.flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) return null;
  return ranges.reduce((hull, { start, end }) => ({
    start: Math.min(hull.start, start),
    end: Math.max(hull.end, end),
  }));
}

function hullOf(units: readonly Unit[]): Position | null {
  let start: Point | undefined;
  let end: Point | undefined;
  for (const { position } of units) {
    if (!position) continue;
    if (!start || position.start.offset < start.offset) start = position.start;
    if (!end || position.end.offset > end.offset) end = position.end;
  }
  return start && end ? { start, end } : null;
}
