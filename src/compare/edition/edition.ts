import type { Root, Script } from '../../model/nodes.js';
import type { Manuscript, Trace } from '../../model/manuscript.js';
import type { Position } from '../../model/position.js';
import type { ScriptFold } from '../../text/script-fold.js';
import type { Replacement } from '../../text/traced-text.js';
import { readUnits } from '../../text/units.js';
import { foldUnit } from './character-fold.js';
import { flatten, type FlatTree, type Unit } from './flatten.js';
import { OffsetIndex } from './offset-index.js';

/**
 * One side of a comparison: its lines, and its compared characters in one long array. A compared
 * character is a folded UTF-16 unit; `at` says where in `text` it stands.
 */
export interface Edition {
  readonly text: string;
  readonly units: readonly Unit[];
  /** Where the units start, and where the compared characters stand, to be found by offset. */
  readonly starts: OffsetIndex;
  readonly places: OffsetIndex;
  readonly attachments: FlatTree['attachments'];
  readonly script: Script;
  /** The standard a traditional text was folded by. */
  readonly variant: string | undefined;
  readonly core: Uint16Array;
  /** One longer than `core`: the last is the text's length. */
  readonly at: Int32Array;
  /** By unit: where its compared characters begin, where those of its body do, where they end. */
  readonly lineCore: Int32Array;
  readonly bodyCore: Int32Array;
  readonly endCore: Int32Array;
  /** By unit: a hash of its body's compared characters. */
  readonly keys: Float64Array;
  /** The text the tree was parsed from, where exact places are wanted. */
  readonly origin: Origin | undefined;
}

/** A manuscript as far as places need it, and by unit where its line begins in it. */
interface Origin {
  readonly trace: Trace;
  readonly starts: Int32Array;
}

/**
 * Reads a tree for comparing. Only a traditional text is folded, by the standard its characters
 * name: folding a simplified one would turn 显著 into 显着. Cost: linear.
 */
export function readEdition(
  root: Root,
  fold: ScriptFold | undefined,
  manuscript: Pick<Manuscript, 'text' | 'trace'> | undefined,
): Edition {
  const { text, units, attachments } = flatten(root);
  const found = fold?.detect(text) ?? { script: root.data?.script ?? 'undecidable' };
  const variant = 'variant' in found ? found.variant : undefined;
  const folds = found.script === 'hant' || found.script === 'mixed';
  const simplified = folds && fold ? simplify(text, units, fold, variant) : null;
  const core = foldCharacters(text, simplified, units);
  return {
    text,
    units,
    starts: new OffsetIndex(Int32Array.from(units, (unit) => unit.start)),
    places: new OffsetIndex(core.at),
    attachments,
    script: found.script,
    variant: simplified ? (variant ?? 'tw') : undefined,
    origin: manuscript && originOf(manuscript, text, units),
    ...core,
  };
}

/** Where a stretch of an edition's text stands in its source. */
export function positionOf(edition: Edition, start: number, end: number): Position {
  const unit = unitAt(edition, start);
  if (edition.origin && unit) {
    const last = unitAt(edition, Math.max(start, end - 1)) ?? unit;
    const { starts, trace } = edition.origin;
    const from = (starts[unit.index] ?? 0) + start - unit.start;
    return trace.position(from, Math.max(from, (starts[last.index] ?? 0) + end - last.start));
  }
  const position = unit?.node.position;
  if (!unit || !position) {
    const nowhere = { line: 1, column: 1, offset: 0 };
    return { start: nowhere, end: nowhere };
  }
  const exact = position.end.offset - position.start.offset === unit.end - unit.start;
  if (!exact || end > unit.end) return position;
  const point = (at: number): Position['start'] => ({
    line: position.start.line,
    column: position.start.column + at - unit.start,
    offset: position.start.offset + at - unit.start,
  });
  return { start: point(start), end: point(end) };
}

/** The lines of a tree are those of its manuscript, but for blanks around them. Cost: linear. */
function originOf(
  manuscript: Pick<Manuscript, 'text' | 'trace'>,
  text: string,
  units: readonly Unit[],
): Origin | undefined {
  const starts = new Int32Array(units.length);
  let from = 0;
  for (const unit of units) {
    const found = manuscript.text.indexOf(text.slice(unit.start, unit.end), from);
    if (found < 0) return undefined;
    starts[unit.index] = found;
    from = found + unit.end - unit.start;
  }
  return { trace: manuscript.trace, starts };
}

/** The unit an offset of the text lies in. Cost: logarithmic. */
export function unitAt({ units, starts }: Edition, offset: number): Unit | undefined {
  return units[Math.max(0, starts.firstFrom(offset + 1) - 1)];
}

/** Compared characters as a string. Cost: linear. */
export function charactersOf({ core }: Pick<Edition, 'core'>, start: number, end: number): string {
  if (end - start > short) return readUnits(core.subarray(start, end), end - start);
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(core[at] ?? 0);
  return text;
}

/** Up to this many characters are put together one by one sooner than a view of them is made. */
const short = 64;

/** A text in simplified characters, unit by unit of the one it was made from. */
export interface SimplifiedText {
  text: string;
  /** For each unit where in the original it stands; null where both are of one length. */
  at: Int32Array | null;
}

function simplify(
  text: string,
  units: readonly Unit[],
  fold: ScriptFold,
  variant: string | undefined,
): SimplifiedText | null {
  const convert = fold.simplify.get(variant ?? 'tw') ?? fold.simplify.get('tw');
  if (!convert) return null;
  const replacements: Replacement[] = [];
  for (const unit of units) {
    for (const one of convert(text.slice(unit.start, unit.end))) {
      replacements.push({ ...one, start: one.start + unit.start, end: one.end + unit.start });
    }
  }
  return replace(text, replacements);
}

/** A text after replacements, with the original place of each of its units. */
export function replace(text: string, replacements: readonly Replacement[]): SimplifiedText {
  const parts: string[] = [];
  let done = 0;
  let keepsLength = true;
  for (const { start, end, after } of replacements) {
    parts.push(text.slice(done, start), after);
    keepsLength &&= after.length === end - start;
    done = end;
  }
  parts.push(text.slice(done));
  const replaced = parts.join('');
  if (keepsLength) return { text: replaced, at: null };
  const at = new Int32Array(replaced.length + 1);
  let from = 0;
  let to = 0;
  for (const { start, end, after } of [
    ...replacements,
    { start: text.length, end: text.length, after: '' },
  ]) {
    while (from < start) at[to++] = from++;
    for (let k = 0; k < after.length; k++) at[to++] = Math.min(start + k, Math.max(end - 1, start));
    from = end;
  }
  at[to] = text.length;
  return { text: replaced, at };
}

type Characters = Pick<Edition, 'core' | 'at' | 'lineCore' | 'bodyCore' | 'endCore' | 'keys'>;

function foldCharacters(
  text: string,
  simplified: SimplifiedText | null,
  units: readonly Unit[],
): Characters {
  const source = simplified?.text ?? text;
  const places = simplified?.at ?? null;
  const core = new Uint16Array(source.length);
  const at = new Int32Array(source.length + 1);
  const lineCore = new Int32Array(units.length);
  const bodyCore = new Int32Array(units.length);
  const endCore = new Int32Array(units.length);
  const keys = new Float64Array(units.length);
  let count = 0;
  let from = 0;
  for (const unit of units) {
    lineCore[unit.index] = count;
    let body = -1;
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (; from < source.length; from++) {
      const place = places ? (places[from] ?? 0) : from;
      if (place >= unit.end) break;
      if (body < 0 && place >= unit.bodyStart) body = count;
      const folded = foldUnit(source, from);
      if (folded === 0) continue;
      core[count] = folded;
      at[count++] = place;
      if (body < 0) continue;
      high = Math.imul(high ^ folded, 0x01000193);
      low = Math.imul(low ^ folded, 0x85ebca6b) ^ (low >>> 15);
    }
    bodyCore[unit.index] = body < 0 ? count : body;
    endCore[unit.index] = count;
    keys[unit.index] = (high >>> 0) * 0x20_0000 + (low >>> 11);
  }
  at[count] = text.length;
  return {
    core: core.subarray(0, count),
    at: at.subarray(0, count + 1),
    lineCore,
    bodyCore,
    endCore,
    keys,
  };
}
