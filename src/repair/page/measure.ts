import type { Lines } from './lines.js';

const narrowest = 20;
const widest = 132;
const step = 0.5;
/** The width of a line that counts as one. */
const typical = 50;
const bins = (widest + 4) / step + 1;

/**
 * Lines of a stretch by width, in bins of half a column; each counts as much as it holds, so that
 * the cells of a table do not outvote the body.
 */
export function widthHistogram(lines: Lines, first: number, behind: number): Float64Array {
  const histogram = new Float64Array(bins);
  for (let line = first; line < behind; line++) {
    if (lines.pieces[line]) continue;
    const bin = Math.round((lines.width[line] ?? 0) / step);
    if (bin < bins) histogram[bin] = (histogram[bin] ?? 0) + (lines.width[line] ?? 0) / typical;
  }
  return histogram;
}

/** The logarithm of how likely a line beyond its measure is: a stray one in thousands. */
const tooWide = -8.5;

/** How a full line's width lies about the measure: justified setting squeezes and hangs punctuation. */
function kernel(difference: number): number {
  if (Math.abs(difference) <= 0.3) return 0.44;
  if (Math.abs(difference) <= 0.8) return 0.34;
  if (difference < 0) return difference >= -3.2 ? 0.11 : 0;
  return difference <= 2.6 ? 0.05 : 0;
}

/** Bins about a measure in which lines are likelier than stray ones: from 7.5 columns below to 2.5 above. */
const windowStart = -15;
const windowBins = 21;
const measures = (widest - narrowest) / step + 1;

/** For each measure, the logarithm of how likely a line is in each bin of its window, and below it. */
const windows = new Float64Array(measures * windowBins);
const below = new Float64Array(measures);
for (let at = 0; at < measures; at++) {
  const spread = 0.3 / (narrowest + at * step);
  below[at] = Math.log(spread);
  for (let bin = 0; bin < windowBins; bin++) {
    const difference = (windowStart + bin) * step;
    windows[at * windowBins + bin] = Math.log(
      0.45 * kernel(difference) + 0.25 * kernel(difference + 4) + spread,
    );
  }
}

export interface Measured {
  /** East Asian columns of a full line. */
  measure: number;
  /** The logarithm of the likelihood of the lines under it. */
  likelihood: number;
}

/**
 * The measure that explains a histogram of line widths best: full lines gather at it, and four
 * columns below, where a paragraph's first line has lost its indent. Cost: constant.
 */
export function estimateMeasure(histogram: Float64Array): Measured {
  const sums = runningSums(histogram);
  let best: Measured = { measure: narrowest, likelihood: -Infinity };
  for (let at = 0; at < measures; at++) {
    const likelihood = likelihoodOf(histogram, sums, at);
    if (likelihood > best.likelihood) best = { measure: narrowest + at * step, likelihood };
  }
  return best;
}

/** The logarithm of the likelihood of a histogram under one measure. */
export function likelihoodUnder(histogram: Float64Array, measure: number): number {
  const at = Math.round((measure - narrowest) / step);
  return likelihoodOf(histogram, runningSums(histogram), at);
}

/** For each bin, what all bins before it hold. */
function runningSums(histogram: Float64Array): Float64Array {
  const sums = new Float64Array(bins + 1);
  for (let bin = 0; bin < bins; bin++) sums[bin + 1] = (sums[bin] ?? 0) + (histogram[bin] ?? 0);
  return sums;
}

function likelihoodOf(histogram: Float64Array, sums: Float64Array, at: number): number {
  const first = narrowest / step + at + windowStart;
  const behind = Math.min(bins, first + windowBins);
  const from = Math.max(0, first);
  let sum =
    (sums[from] ?? 0) * (below[at] ?? 0) + ((sums[bins] ?? 0) - (sums[behind] ?? 0)) * tooWide;
  for (let bin = from; bin < behind; bin++) {
    sum += (histogram[bin] ?? 0) * (windows[at * windowBins + bin - first] ?? 0);
  }
  return sum;
}
