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

/** The logarithm of how likely a line of a given width is if the measure is `measure`. */
function logLikelihood(width: number, measure: number): number {
  const difference = width - measure;
  if (difference > 2.6) return tooWide;
  return Math.log(0.45 * kernel(difference) + 0.25 * kernel(difference + 4) + 0.3 / measure);
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
  const filled: number[] = [];
  for (let bin = 0; bin < bins; bin++) if ((histogram[bin] ?? 0) > 0) filled.push(bin);
  let best: Measured = { measure: narrowest, likelihood: -Infinity };
  for (let measure = narrowest; measure <= widest; measure += step) {
    const likelihood = likelihoodOf(histogram, filled, measure);
    if (likelihood > best.likelihood) best = { measure, likelihood };
  }
  return best;
}

/** The logarithm of the likelihood of a histogram under one measure. */
export function likelihoodUnder(histogram: Float64Array, measure: number): number {
  const filled: number[] = [];
  for (let bin = 0; bin < bins; bin++) if ((histogram[bin] ?? 0) > 0) filled.push(bin);
  return likelihoodOf(histogram, filled, measure);
}

function likelihoodOf(histogram: Float64Array, filled: readonly number[], measure: number): number {
  let sum = 0;
  for (const bin of filled) sum += (histogram[bin] ?? 0) * logLikelihood(bin * step, measure);
  return sum;
}
