import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import type { Setting } from './setting.js';
import {
  blank,
  classOf,
  closing,
  colon,
  columnsOf,
  comma,
  opening,
  pause,
  stop,
} from './unit-class.js';

/** Columns a full line may overhang its measure, and what each squeezed pair of marks saves. */
const overhang = 1.6;
const squeeze = 1;

/**
 * Lines that continue the visual line before them: 1 where a line was torn from the one before it.
 *
 * Compositors squeeze adjoining punctuation (》（, ）、); some extractors take the jump for a new
 * line. Such pieces begin or end at punctuation and together fill one measure; a piece that begins
 * with a mark no line may begin with tells by itself, and tells that this text has torn lines.
 * Cost: linear in the lines.
 */
export function findFragments(lines: Lines, features: LineFeatures, setting: Setting): Uint8Array {
  const torn = new Uint8Array(lines.count);
  const tearing = features.closes.includes(1);
  for (let line = 0; line + 1 < lines.count;) {
    const measure = setting.measure[line] ?? 0;
    let width = lines.width[line] ?? 0;
    let behind = line + 1;
    let definite = line;
    while (behind < lines.count && isTearable(lines, features, behind, tearing)) {
      const wider = width + (lines.width[behind] ?? 0) - squeeze;
      if (wider > measure + overhang) break;
      width = wider;
      if (features.closes[behind]) definite = behind;
      behind++;
    }
    const full =
      Math.abs(width - measure) <= (tearing ? 3 : 1.6) ||
      Math.abs(width - measure + setting.lostIndent) <= (tearing ? 2 : 1);
    for (let at = line + 1; at < behind; at++) {
      const between = features.closes[at] === 1 || isBetweenMarks(lines, at);
      if (full || (at <= definite && between) || (tearing && isSqueezed(lines, at))) torn[at] = 1;
    }
    line = behind;
  }
  return torn;
}

/** True where the break before `line` lies between a closing mark and an opening one. */
function isBetweenMarks(lines: Lines, line: number): boolean {
  const first = classOf(lines.text.charCodeAt(lines.from[line] ?? 0));
  return (
    first === opening && classOf(lines.text.charCodeAt((lines.to[line - 1] ?? 1) - 1)) >= closing
  );
}

/** Columns of 问： and the like, which no paragraph is. */
const speaker = 8;

/**
 * True where the break before `line` parts two marks no paragraph ends and begins with: 、《, 》（;
 * also 问：《, but not 如下：“, behind which a quoted paragraph may begin.
 */
function isSqueezed(lines: Lines, line: number): boolean {
  if (!isBetweenMarks(lines, line)) return false;
  const at = (lines.to[line - 1] ?? 1) - 1;
  const last = classOf(lines.text.charCodeAt(at));
  if (last === comma || last === pause) return true;
  // What an item ends with, who is to see to it: no paragraph begins so but a labelled one.
  if (last === stop) return lines.text.charAt(lines.from[line] ?? 0) === '（';
  if (last === colon) return (lines.width[line - 1] ?? 0) <= speaker;
  return (
    last === closing &&
    classOf(lines.text.charCodeAt(at - 1)) < closing &&
    columnsOf(lines.text.charCodeAt(at)) === 2
  );
}

/** True where the break before `line` lies between two marks, or before one. */
function isTearable(lines: Lines, features: LineFeatures, line: number, tearing: boolean): boolean {
  if (lines.page[line] !== lines.page[line - 1]) return false;
  if (features.label[line] === 1 || features.label[line] === 2) return false;
  if (features.closes[line]) return true;
  const first = classOf(lines.text.charCodeAt(lines.from[line] ?? 0));
  const last = classOf(lines.text.charCodeAt((lines.to[line - 1] ?? 1) - 1));
  if (features.label[line] === 3) return false;
  if (!tearing) return first === opening && last >= closing && last <= pause;
  return first === opening || (last === closing && first !== blank);
}
