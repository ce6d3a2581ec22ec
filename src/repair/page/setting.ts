import { costs } from './costs.js';
import { endKinds, type LineFeatures } from './line-features.js';
import { findHanging } from './hanging.js';
import { readInitials } from './initials.js';
import { isIndent, leastInset, mostInset, readInsets } from './insets.js';
import { isTooWide, readMeasure } from './line-measure.js';
import type { Lines } from './lines.js';
import { usualGap } from './seams.js';
import { breaksLines } from './wrapping.js';

/** How a text was set: what its line breaks, indents and blank lines mean. */
export interface Setting {
  /** False where each line is a paragraph already. */
  readonly wrapped: boolean;
  /** The measure each line was set in, in East Asian columns; less what hanging items stand in. */
  readonly measure: Float64Array;
  /** Columns an indent that can no longer be seen took from first lines. */
  readonly lostIndent: number;
  /** What an indent, none, a blank line, none cost a first line and a continuation, in nats. */
  readonly indent: Evidence;
  readonly gap: Evidence;
  /** 1 where a line stands in by a first line's indent; 1 where more blank lines than usual precede, 2 where nobody can tell. */
  readonly indented: Uint8Array;
  readonly parted: Uint8Array;
  /** Columns each line stands in from its page's margin. */
  readonly insets: Int32Array;
  /** 1 where a line is of a hanging item: its measure is what is left of its page's. */
  readonly hanging: Uint8Array;
  /** What 。 at a soft break costs: by how often this text has one inside its lines. */
  readonly stopInside: number;
  /** How much each line's first words speak for a paragraph's start, in nats. */
  readonly initial: Float64Array;
  /** What a break of either kind costs, by how many of this text's lines begin paragraphs. */
  readonly softBreak: number;
  readonly hardBreak: number;
  /** What each kind of ending costs where a paragraph ends: by how this text ends its short lines. */
  readonly endings: Float64Array;
}

/** Costs of a yes-or-no sign, for lines that begin a paragraph and lines that continue one. */
interface Evidence {
  readonly first: readonly [no: number, yes: number];
  readonly next: readonly [no: number, yes: number];
}

let last: { lines: Lines; setting: Setting } | undefined;

/** Reads the setting off the lines; the last answer is remembered. Cost: linear in lines and pages. */
export function readSetting(lines: Lines, features: LineFeatures): Setting {
  if (last?.lines === lines) return last.setting;
  const setting = findSetting(lines, features);
  last = { lines, setting };
  return setting;
}

/** Columns a hanging item has at least: what is narrower is a cell. */
const narrowest = 20;

function findSetting(lines: Lines, features: LineFeatures): Setting {
  const measure = readMeasure(lines).slice();
  const wrapped = !isTooWide(lines) && breaksLines(lines, features, measure);
  const insets = readInsets(lines);
  const hanging = findHanging(lines, insets);
  for (let line = 0; line < lines.count; line++) {
    if (!hanging[line]) continue;
    const left = (measure[line] ?? 0) - (insets[line] ?? 0);
    if (left >= narrowest) measure[line] = left;
    else hanging[line] = 0;
  }
  const indented = findIndents(insets);
  const parted = findGaps(lines);
  const clear = clearCases(lines, features, measure);
  const stepped = withSteps(clear, insets);
  return {
    wrapped,
    measure,
    lostIndent: indentOf(lines, features, clear, measure),
    indent: weigh(
      indented,
      wideOnly(lines, stepped, measure),
      stepped === clear ? 0 : printed,
      surest,
    ),
    gap: weigh(parted, clear, 0, surestGap),
    indented,
    parted,
    insets,
    hanging,
    stopInside: stopsInside(lines, clear),
    initial: readInitials(lines, features, clear),
    ...breakCosts(clear),
    endings: hardEndings(lines, features, measure),
  };
}

/** 1 where a line stands in from its page's margin by about a first line's indent. */
function findIndents(insets: Int32Array): Uint8Array {
  return Uint8Array.from(insets, (inset) => (isIndent(inset) ? 1 : 0));
}

/**
 * 1 where more blank lines stand before a line than most lines of the text have before them; 2 where a
 * page begins, which tells nothing.
 */
function findGaps(lines: Lines): Uint8Array {
  const usual = usualGap(lines);
  const parted = new Uint8Array(lines.count);
  for (let line = 1; line < lines.count; line++) {
    if (lines.page[line] !== lines.page[line - 1]) parted[line] = 2;
    else if ((lines.gap[line] ?? 0) > usual) parted[line] = 1;
  }
  return parted;
}

/** Lines that begin a paragraph (1) or continue one (2) beyond doubt; 0 the others. */
function clearCases(lines: Lines, features: LineFeatures, measure: Float64Array): Uint8Array {
  const clear = new Uint8Array(lines.count);
  for (let line = 1; line < lines.count; line++) {
    const room =
      (measure[line - 1] ?? 0) - (lines.width[line - 1] ?? 0) - (features.token[line] ?? 0);
    const ending = features.ending[line - 1] ?? 0;
    if (features.label[line] === 2 && (ending === 5 || ending === 3) && room > 6) clear[line] = 1;
    else if (ending === 5 && room > 8) clear[line] = 1;
    else if (room <= 0.5 && room > -8 && features.label[line] === 0 && ending <= 2) clear[line] = 2;
  }
  return clear;
}

/** Clear cases among lines of running text: headings and articles' labels stand centred or flush. */
function wideOnly(lines: Lines, clear: Uint8Array, measure: Float64Array): Uint8Array {
  return clear.map((kind, line) =>
    (lines.width[line] ?? 0) >= 0.45 * (measure[line] ?? 0) ? kind : 0,
  );
}

/**
 * The clear cases, and as paragraphs' first lines also those that stand in while what goes on with
 * them stands at the margin; the same where there are none.
 */
function withSteps(clear: Uint8Array, insets: Int32Array): Uint8Array {
  let stepped = clear;
  for (let line = 1; line < clear.length; line++) {
    const inset = insets[line - 1] ?? 0;
    if (clear[line] !== 2 || insets[line] !== 0 || inset < leastInset || inset > mostInset)
      continue;
    if (clear[line - 1] !== 0) continue;
    if (stepped === clear) stepped = clear.slice();
    stepped[line - 1] = 1;
  }
  return stepped;
}

/** The share of first lines with a sign that is believed at most: tables and lists have blank lines of their own. */
const surest = 0.97;
const surestGap = 0.93;

/** How many first lines with an indent the habit of print is worth in a text that shows one. */
const printed = 3;

/**
 * What a sign costs either kind of line, by how often clear cases of each kind show it.
 *
 * @param usual how many first lines with the sign count beside those there are.
 * @param most the share of first lines with the sign at most.
 */
function weigh(sign: Uint8Array, clear: Uint8Array, usual: number, most: number): Evidence {
  const seen = [0, 0, 0];
  const total = [0, 0, 0];
  for (let line = 1; line < sign.length; line++) {
    if ((sign[line] ?? 0) > 1) continue;
    const kind = clear[line] ?? 0;
    total[kind] = (total[kind] ?? 0) + 1;
    seen[kind] = (seen[kind] ?? 0) + (sign[line] ?? 0);
  }
  const rate = (kind: number): number => {
    const more = kind === 1 ? usual : 0;
    const smoothed = ((seen[kind] ?? 0) + more + 0.15) / ((total[kind] ?? 0) + more + 1);
    return Math.min(most, Math.max(0.004, smoothed));
  };
  const first = rate(1);
  // A sign nearly all first lines show is the print's own; lines that seem to continue and show it
  // are first lines that were taken for others.
  const next = first >= 0.75 && rate(2) <= 0.2 ? Math.min(rate(2), 0.01) : rate(2);
  return {
    first: [-Math.log(1 - first), -Math.log(first)],
    next: [-Math.log(1 - next), -Math.log(next)],
  };
}

/** −log of how often 。 falls on a line end by chance: its share of the units inside clear lines. */
function stopsInside(lines: Lines, clear: Uint8Array): number {
  const { text } = lines;
  let stop = text.indexOf('。');
  let stops = 0;
  let units = 0;
  for (let line = 1; line < lines.count; line++) {
    if (clear[line] !== 2) continue;
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (stop >= 0 && stop < from) stop = text.indexOf('。', from);
    for (; stop >= 0 && stop < to - 1; stop = text.indexOf('。', stop + 1)) stops++;
    units += to - from;
  }
  return -Math.log((stops + 1) / (units + 40));
}

/** How many lines the general habit of official print weighs against a text's own. */
const habit = 10;

/** −log of how often a paragraph's last line ends in each way, judged by lines that had room for more. */
function hardEndings(lines: Lines, features: LineFeatures, measure: Float64Array): Float64Array {
  const counts = new Float64Array(endKinds.length);
  let total = 0;
  for (let line = 0; line + 1 < lines.count; line++) {
    const room =
      (measure[line] ?? 0) - 4 - (lines.width[line] ?? 0) - (features.token[line + 1] ?? 0);
    if (room < 6) continue;
    const ending = features.ending[line] ?? 0;
    // Open ends are headings and cells; they say nothing of how paragraphs end.
    if (ending === 0) continue;
    counts[ending] = (counts[ending] ?? 0) + 1;
    total++;
  }
  return counts.map((count, ending) => {
    const usual = costs.end[endKinds[ending] ?? 'open'][1];
    // Behind 、 another name always follows: a short line that ends with it is a cell, or a list
    // set under its first name.
    if (ending === 0 || ending === 2) return usual;
    return -Math.log((count + habit * Math.exp(-usual)) / (total + habit));
  });
}

/** How many lines the general rate of paragraphs weighs against a text's own. */
const usualRate = 20;

function breakCosts(clear: Uint8Array): Pick<Setting, 'softBreak' | 'hardBreak'> {
  const usual = Math.exp(-costs.hardBreak);
  let first = usual * usualRate;
  let all = usualRate;
  for (const kind of clear) {
    if (kind === 0) continue;
    all++;
    if (kind === 1) first++;
  }
  const rate = Math.min(0.6, Math.max(0.15, first / all));
  return { softBreak: -Math.log(1 - rate), hardBreak: -Math.log(rate) };
}

/** Columns of the two characters by which print sets a paragraph's first line in. */
const usualIndent = 4;

/**
 * Columns the indent of first lines took: none where undoubted first lines that break off in
 * mid-phrase fill the whole measure, as they do where paragraphs are set flush.
 */
function indentOf(
  lines: Lines,
  features: LineFeatures,
  clear: Uint8Array,
  measure: Float64Array,
): number {
  let set = 0;
  let flush = 0;
  for (let line = 0; line + 1 < lines.count; line++) {
    if (clear[line] !== 1 || (features.ending[line] ?? 0) > 2 || features.plain[line]) continue;
    const room = (measure[line] ?? 0) - (lines.width[line] ?? 0);
    if (room > -2 && room <= 1.5) flush++;
    else if (room >= 3 && room <= 6) set++;
  }
  return flush >= 3 && flush > 3 * set ? 0 : usualIndent;
}
