import type { LineFeatures } from './line-features.js';
import { leastInset, mostInset, readInsets } from './insets.js';
import type { Lines } from './lines.js';

/** Columns about the measure in which a line counts as full: a first line lacks its indent. */
const overhang = 2.6;
const shortfall = 7.2;
/** Columns that may stay free before a token that does not fit. */
const slack = 0.3;
/** Broken lines that tell of wrapping, and their share of the full ones. */
const fewest = 2;
const share = 0.25;
/** The narrowest line whose break tells by itself. */
const wideEnough = 36;

/**
 * True where several full lines break off in mid-phrase, as only a compositor breaks them. Lines
 * with a comma or stop inside show it; one without, which may be a name or a heading, counts beside
 * them if the next word did not fit and its sentence goes on to its end. A notice of a few lines
 * may break but one, its widest: then too few lines tell the measure, and `measure` is filled with
 * the widest that line allows, its indent lost. A line whose indent can be seen, and which goes on at
 * the margin, needs neither comma nor stop for that. Cost: linear in the lines.
 */
export function breaksLines(lines: Lines, features: LineFeatures, measure: Float64Array): boolean {
  const ends = sentenceEnds(lines, features, measure);
  let full = 0;
  let cut = 0;
  let plainCut = 0;
  let lone = -1;
  let widest = 0;
  let stepped = -1;
  let edge = 0;
  const insets = readInsets(lines);
  for (let line = 0; line < lines.count; line++) {
    if (lines.pieces[line]) continue;
    widest = Math.max(widest, lines.width[line] ?? 0);
    edge = Math.max(edge, edgeOf(lines, insets, line));
    if (!isFull(lines, measure, line)) continue;
    full++;
    if ((features.ending[line] ?? 0) > 2) continue;
    if (ends[line + 1] && isFirstLine(insets, line)) stepped = line;
    if (!features.plain[line]) {
      cut++;
      lone = line;
    } else if (leavesNoRoom(lines, features, measure, line) && ends[line + 1]) plainCut++;
  }
  if (cut >= fewest || (cut === 1 && plainCut >= fewest)) return cut + plainCut >= share * full;
  if (stepped >= 0 && isLone(lines, features, stepped) && edgeOf(lines, insets, stepped) >= edge) {
    measure.fill(edge);
    return true;
  }
  if (cut !== 1 || lone < 0 || !isLone(lines, features, lone)) return false;
  const width = lines.width[lone] ?? 0;
  if (width < widest || !ends[lone + 1]) return false;
  if (!leavesNoRoom(lines, features, measure, lone)) return false;
  measure.fill(width + lostIndent);
  return true;
}

/** True for a line whose break tells by itself: a wide one that no label makes a heading. */
function isLone(lines: Lines, features: LineFeatures, line: number): boolean {
  return !features.label[line] && (lines.width[line] ?? 0) >= wideEnough;
}

/** True for a line that stands in by a first line's indent above one at the margin. */
function isFirstLine(insets: Int32Array, line: number): boolean {
  const inset = insets[line] ?? 0;
  return inset >= leastInset && inset <= mostInset && insets[line + 1] === 0;
}

/** How far to the right a line reaches, unless it is set in the middle or at the right. */
function edgeOf(lines: Lines, insets: Int32Array, line: number): number {
  const inset = insets[line] ?? 0;
  return (lines.width[line] ?? 0) + (inset <= mostInset ? inset : 0);
}

function isFull(lines: Lines, measure: Float64Array, line: number): boolean {
  const difference = (lines.width[line] ?? 0) - (measure[line] ?? 0);
  return difference <= overhang && difference >= -shortfall;
}

/** True where the next line's first word would not have fitted on this one, an indent lost or not. */
function leavesNoRoom(
  lines: Lines,
  features: LineFeatures,
  measure: Float64Array,
  line: number,
): boolean {
  const room =
    (measure[line] ?? 0) - (lines.width[line] ?? 0) - (features.token[line + 1] ?? Infinity);
  return room <= slack || (room <= slack + lostIndent && room >= lostIndent - 1.7);
}

/** Columns of an indent that can no longer be seen. */
const lostIndent = 4;

/** 1 for lines that go on, over full ones, until a line ends with ； ： or a stop. */
function sentenceEnds(lines: Lines, features: LineFeatures, measure: Float64Array): Uint8Array {
  const ends = new Uint8Array(lines.count + 1);
  for (let line = lines.count - 1; line >= 0; line--) {
    if (features.label[line] || features.alone[line] || lines.pieces[line]) continue;
    const ending = features.ending[line] ?? 0;
    if (ending >= 3 && ending <= 5) ends[line] = 1;
    else if (ending <= 2 && isFull(lines, measure, line)) ends[line] = ends[line + 1] ?? 0;
  }
  return ends;
}
