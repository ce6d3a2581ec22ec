import { isIndent, readInsets } from './insets.js';
import type { Lines } from './lines.js';
import { usualGap } from './seams.js';
import { estimateMeasure, likelihoodUnder, widthHistogram } from './measure.js';

/** Pages with fewer lines than this tell too little about their own measure. */
const enoughLines = 14;

/** How much better a page's own measure must explain it, in nats, before it counts. */
const betterBy = 10;

let last: { lines: Lines; measure: Float64Array } | undefined;

/** The measure each line was set in, in East Asian columns; the last answer is remembered. Cost: linear in lines and pages. */
export function readMeasure(lines: Lines): Float64Array {
  if (last?.lines !== lines) last = { lines, measure: findMeasure(lines) };
  return last.measure;
}

function findMeasure(lines: Lines): Float64Array {
  const main = mainMeasure(lines);
  const measure = new Float64Array(lines.count).fill(main);
  const closed = findClosed(lines);
  for (let first = 0; first < lines.count;) {
    let behind = first;
    while (behind < lines.count && lines.page[behind] === lines.page[first]) behind++;
    let open = behind - first;
    for (let line = first; line < behind; line++) open -= closed[line] ?? 0;
    if (open >= enoughLines && behind - first < lines.count) {
      const histogram = widthHistogram(lines, first, behind, undefined, closed);
      const own = estimateMeasure(histogram);
      // A page of narrow cells has no measure of its own.
      const alike = own.measure > 0.7 * main && own.measure < 1.4 * main;
      if (alike && own.likelihood - likelihoodUnder(histogram, main) > betterBy) {
        measure.fill(own.measure, first, behind);
      }
    }
    first = behind;
  }
  return measure;
}

/**
 * 1 where more blank lines than usual stand below a line: it ends a paragraph, and a page of such
 * lines, a list of names, tells nothing of how wide its lines might be.
 */
function findClosed(lines: Lines): Uint8Array {
  const usual = usualGap(lines);
  const closed = new Uint8Array(lines.count);
  for (let line = 0; line + 1 < lines.count; line++) {
    if ((lines.gap[line + 1] ?? 0) > usual && lines.page[line + 1] === lines.page[line])
      closed[line] = 1;
  }
  return closed;
}

/**
 * The measure of the whole text, by the widths of its lines; where too many lie beyond that, by how
 * far to the right they reach: a short text whose paragraphs are short has mostly first lines, which
 * their indent makes narrower.
 */
function mainMeasure(lines: Lines): number {
  const { measure } = estimateMeasure(widthHistogram(lines, 0, lines.count));
  if (!isBeyond(lines, () => measure)) return measure;
  const indents = readInsets(lines).map((inset) => (isIndent(inset) ? inset : 0));
  if (!indents.some((indent) => indent > 0)) return measure;
  return estimateMeasure(widthHistogram(lines, 0, lines.count, indents)).measure;
}

/**
 * True where so many lines are longer than their measure allows that a text cannot be wrapped; the
 * widths alone tell, before anything else is looked at.
 */
export function isTooWide(lines: Lines): boolean {
  const measure = readMeasure(lines);
  return isBeyond(lines, (line) => measure[line] ?? 0);
}

function isBeyond(lines: Lines, measureOf: (line: number) => number): boolean {
  let all = 0;
  let beyond = 0;
  for (let line = 0; line < lines.count; line++) {
    if (lines.pieces[line]) continue;
    const width = lines.width[line] ?? 0;
    all += width;
    if (width - measureOf(line) > overhang) beyond += width;
  }
  return beyond >= mostBeyond * all;
}

/** Columns a line may be longer than its measure, and the share of a wrapped text that lies beyond. */
const overhang = 2.6;
const mostBeyond = 0.06;
