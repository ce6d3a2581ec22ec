import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import type { Setting } from './setting.js';
import { classOf, closing, comma, opening, stop } from './unit-class.js';

/** Columns a full line may overhang its measure. */
const overhang = 2.5;

/**
 * Lines that continue the visual line before them: 1 where a line was torn from the one before it.
 *
 * Compositors squeeze adjoining punctuation (》（, ）、); some extractors take the jump for a new
 * line. Such pieces begin or end at punctuation and together fill one measure; a piece that begins
 * with a mark no line may begin with tells by itself. Cost: linear in the lines.
 */
export function findFragments(lines: Lines, features: LineFeatures, setting: Setting): Uint8Array {
  const torn = new Uint8Array(lines.count);
  for (let line = 0; line + 1 < lines.count;) {
    const measure = setting.measure[line] ?? 0;
    let width = lines.width[line] ?? 0;
    let behind = line + 1;
    while (
      behind < lines.count &&
      isTearable(lines, features, behind) &&
      width + (lines.width[behind] ?? 0) <= measure + overhang
    ) {
      width += lines.width[behind] ?? 0;
      behind++;
    }
    const full = width >= measure - 3 || (width >= measure - 7 && width <= measure - 1);
    for (let at = line + 1; at < behind; at++) {
      if (features.closes[at] || (full && behind - line >= 2)) torn[at] = 1;
    }
    line = behind;
  }
  return torn;
}

/** True where the break before `line` lies between two marks, or before one. */
function isTearable(lines: Lines, features: LineFeatures, line: number): boolean {
  if (lines.page[line] !== lines.page[line - 1] || features.label[line]) return false;
  if (features.closes[line]) return true;
  const first = classOf(lines.text.charCodeAt(lines.from[line] ?? 0));
  const last = classOf(lines.text.charCodeAt((lines.to[line - 1] ?? 1) - 1));
  return first === opening && last >= closing && last <= stop && last !== stop
    ? true
    : first === opening && last === comma;
}
