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
 *
 * @param indents columns of a first line's indent, which count as the line's; undefined for none.
 * @param closed 1 for lines that are not counted; undefined for none.
 */
export function widthHistogram(
  lines: Lines,
  first: number,
  behind: number,
  indents?: Int32Array,
  closed?: Uint8Array,
): Float64Array {
  const histogram = new Float64Array(bins);
  for (let line = first; line < behind; line++) {
    if (lines.pieces[line] || closed?.[line]) continue;
    const bin = Math.round(((lines.width[line] ?? 0) + (indents?.[line] ?? 0)) / step);
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

/** How likely a full line is in each bin of the window, about any measure. */
const shape = Float64Array.from({ length: windowBins }, (_, bin) => {
  const difference = (windowStart + bin) * step;
  return 0.45 * kernel(difference) + 0.25 * kernel(difference + 4);
});

/** For each measure, the logarithm of how likely a line is in each bin of its window; 0 until it is asked for. */
const windows = new Float64Array(measures * windowBins);

function likely(at: number, bin: number): number {
  const known = windows[at * windowBins + bin] ?? 0;
  if (known !== 0) return known;
  const likelihood = Math.log((shape[bin] ?? 0) + spread(at));
  windows[at * windowBins + bin] = likelihood;
  return likelihood;
}

/** How likely a stray line is in any bin. */
function spread(at: number): number {
  return 0.3 / (narrowest + at * step);
}

export interface Measured {
  /** East Asian columns of a full line. */
  measure: number;
  /** The logarithm of the likelihood of the lines under it. */
  likelihood: number;
}

/**
 * The measure that explains a histogram of line widths best: full lines gather at it, and four
 * columns below, where a paragraph's first line has lost its indent. Cost: constant; few bins hold
 * lines, and each adds only to the measures whose window it is in.
 */
export function estimateMeasure(histogram: Float64Array): Measured {
  const sums = sumsOf(histogram);
  for (let at = 0; at < measures; at++) likelihoods[at] = outside(sums, at);
  for (let bin = 0; bin < bins; bin++) {
    const lines = histogram[bin] ?? 0;
    if (lines === 0) continue;
    const last = Math.min(measures - 1, bin - firstBin);
    for (let at = Math.max(0, bin - firstBin - windowBins + 1); at <= last; at++) {
      likelihoods[at] = (likelihoods[at] ?? 0) + lines * likely(at, bin - firstBin - at);
    }
  }
  let best = 0;
  for (let at = 1; at < measures; at++) {
    if ((likelihoods[at] ?? 0) > (likelihoods[best] ?? 0)) best = at;
  }
  return { measure: narrowest + best * step, likelihood: likelihoods[best] ?? -Infinity };
}

/** The logarithm of the likelihood of a histogram under one measure. */
export function likelihoodUnder(histogram: Float64Array, measure: number): number {
  const at = Math.round((measure - narrowest) / step);
  const first = Math.max(0, firstBin + at);
  const behind = Math.min(bins, firstBin + at + windowBins);
  let sum = outside(sumsOf(histogram), at);
  for (let bin = first; bin < behind; bin++) {
    sum += (histogram[bin] ?? 0) * likely(at, bin - firstBin - at);
  }
  return sum;
}

/** The first bin in the window of the narrowest measure. */
const firstBin = narrowest / step + windowStart;
const likelihoods = new Float64Array(measures);
const runningSums = new Float64Array(bins + 1);
let summed: Float64Array | undefined;

/** For each bin, what all bins before it hold; the last histogram is remembered. */
function sumsOf(histogram: Float64Array): Float64Array {
  if (summed === histogram) return runningSums;
  for (let bin = 0; bin < bins; bin++) {
    runningSums[bin + 1] = (runningSums[bin] ?? 0) + (histogram[bin] ?? 0);
  }
  summed = histogram;
  return runningSums;
}

/** What the lines below and beyond a measure's window add to its likelihood. */
function outside(sums: Float64Array, at: number): number {
  const from = Math.max(0, firstBin + at);
  const behind = Math.min(bins, firstBin + at + windowBins);
  // Mostly there is nothing below.
  const lines = sums[from] ?? 0;
  const below = lines === 0 ? 0 : lines * Math.log(spread(at));
  return below + ((sums[bins] ?? 0) - (sums[behind] ?? 0)) * tooWide;
}
