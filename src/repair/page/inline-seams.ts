import { endKinds, readFeatures } from './line-features.js';
import type { Lines } from './lines.js';
import { readOpenBracket, unopenedAt } from './open-bracket.js';
import {
  classOf,
  closing,
  comma,
  digit,
  han,
  isUnitSign,
  latin,
  opening,
  stop,
} from './unit-class.js';

/** Lines that words in a bracket may be torn into. */
const mostLines = 4;
/** Units of words that stand in a mark-up of their own. */
const longestFragment = 16;
/** Units a sentence takes at least. */
const sentence = 16;

/**
 * 1 for lines that go on with the one before, as those of a web page do whose every piece of mark-up
 * was put on a line of its own: behind a seam stands a mark that begins no line, or a bracket opens
 * on one line and closes in the running text of another, or an index stands between (CO, 2), or words
 * between the halves of a phrase. Null where there are none. Cost: linear in the text.
 */
export function findInlineSeams(lines: Lines): Uint8Array | null {
  let seams: Uint8Array | null = null;
  for (let line = 1; line < lines.count; line++) {
    if (seams?.[line] || lines.pieces[line] || lines.pieces[line - 1]) continue;
    const last = lastOfTorn(lines, line, seams);
    if (last < line) continue;
    seams ??= new Uint8Array(lines.count);
    seams.fill(1, line, last + 1);
  }
  return seams;
}

/** The last of the lines from `line` on that go on with the one before; less than `line` for none. */
function lastOfTorn(lines: Lines, line: number, seams: Uint8Array | null): number {
  if (beginsWithin(lines, line)) return continues(lines, line, seams?.[line - 1] === 1) ? line : -1;
  const closed = ((lines.brackets[line - 1] ?? 0) & 1) === 1 ? closingLine(lines, line, seams) : -1;
  if (closed >= line || line + 1 >= lines.count) return closed;
  const isTorn = seams?.[line - 1] === 1;
  if (isIndex(lines, line, isTorn) || joinsPhrase(lines, line)) return line + 1;
  return isEndOfSentence(lines, line, isTorn) ? line : -1;
}

/** True for a line that begins with a mark that may not begin one. */
function beginsWithin(lines: Lines, line: number): boolean {
  const unit = firstUnit(lines, line);
  const first = classOf(unit);
  return first >= closing && first <= stop && !isUnitSign(unit);
}

/** True where the mark `line` begins with belongs to the line before it, which lacks one. */
function continues(lines: Lines, line: number, isTorn: boolean): boolean {
  const unit = firstUnit(lines, line);
  const first = classOf(unit);
  if (first === closing) {
    const before = readOpenBracket(lines, line - 1, isTorn);
    return before !== '' && unopenedAt(lines, line, before) === (lines.from[line] ?? 0);
  }
  if (!isOpen(lines, line - 1) || firstUnit(lines, line - 1) === unit) return false;
  // ASCII marks are also signs of lists and programs.
  return (
    unit >= 0x80 ||
    (classOf(lines.text.charCodeAt((lines.from[line] ?? 0) + 1)) === han &&
      classOf(lastUnit(lines, line - 1)) === han)
  );
}

/**
 * The line in whose running text the bracket closes that the one before `line` leaves open, with
 * nothing between but words without marks; -1 where the lines may be rows or paragraphs of their own.
 */
function closingLine(lines: Lines, line: number, seams: Uint8Array | null): number {
  if (!isOpen(lines, line - 1)) return -1;
  const bracket = readOpenBracket(lines, line - 1, seams?.[line - 1] === 1);
  if (bracket === '') return -1;
  const opens = classOf(lastUnit(lines, line - 1)) === opening;
  for (let at = line; at < Math.min(lines.count, line + mostLines); at++) {
    // A number at a line's head may be the page's.
    if (lines.pieces[at] || isLatinSeam(lines, at) || beginsDigit(lines, at)) return -1;
    const { label, alone } = readFeatures(lines);
    if (!(opens && at === line) && (label[at] !== 0 || alone[at])) return -1;
    const closes = unopenedAt(lines, at, bracket);
    if (closes >= 0) {
      const goesOn =
        closes === lines.from[at] || classOf(lines.text.charCodeAt(closes + 1)) === han;
      return opens || (goesOn && (lines.points[at] ?? 0) > 0) ? at : -1;
    }
    if (!isFragment(lines, at)) return -1;
  }
  return -1;
}

/** True for an index between a sign of letters and what goes on with it: PM, 2.5, 浓度…. */
function isIndex(lines: Lines, line: number, isTorn: boolean): boolean {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  if (to - from > longestIndex || classOf(lines.text.charCodeAt(from)) !== digit) return false;
  if (classOf(lastUnit(lines, line - 1)) !== latin) return false;
  if (!index.test(lines.text.slice(from, to))) return false;
  if (beginsWithin(lines, line + 1)) return continues(lines, line + 1, false);
  if (!isTorn && !isRunning(lines, line - 1)) return false;
  return beginsHan(lines, line + 1) && (lines.points[line + 1] ?? 0) > 0;
}

const longestIndex = 4;
const index = /^\d{1,2}(?:\.\d)?[+-]?$/u;

/** Words that want something behind them, and such as want something before. */
const leading = '的和与與及将將把对對';
const following = '是的等和与與及为為';

/** True for words between two halves of a phrase, of which neither can stand alone: …的, 主要目标, 是…. */
function joinsPhrase(lines: Lines, line: number): boolean {
  const before = String.fromCharCode(lastUnit(lines, line - 1));
  const behind = String.fromCharCode(firstUnit(lines, line + 1));
  if (!leading.includes(before) || !following.includes(behind)) return false;
  return beginsHan(lines, line) && isFragment(lines, line) && isRunning(lines, line + 1);
}

/** True for words between running text that lacks its end and a mark that is one. */
function isEndOfSentence(lines: Lines, line: number, isTorn: boolean): boolean {
  const mark = classOf(firstUnit(lines, line + 1));
  // Words before a colon may begin a paragraph.
  if (mark < comma || (mark !== stop && !'，；、'.includes(charAt(lines, line + 1)))) return false;
  if (!isFragment(lines, line) || !continues(lines, line + 1, false)) return false;
  return isOpen(lines, line - 1) && (isTorn || isRunning(lines, line - 1));
}

function isRunning(lines: Lines, line: number): boolean {
  const length = (lines.to[line] ?? 0) - (lines.from[line] ?? 0);
  return length >= sentence && (lines.points[line] ?? 0) > 0 && !lines.pieces[line];
}

/** True for a few words without a mark or a label. */
function isFragment(lines: Lines, line: number): boolean {
  const length = (lines.to[line] ?? 0) - (lines.from[line] ?? 0);
  if (length > longestFragment || (lines.points[line] ?? 0) > 0 || lines.pieces[line]) return false;
  const { label, alone } = readFeatures(lines);
  return label[line] === 0 && !alone[line] && isOpen(lines, line);
}

const unmarked = [endKinds.indexOf('open'), endKinds.indexOf('closer')];

/** True for a line that ends without a mark. */
function isOpen(lines: Lines, line: number): boolean {
  return unmarked.includes(readFeatures(lines).ending[line] ?? 0);
}

/** True where two Latin words meet: a blank between them would be lost. */
function isLatinSeam(lines: Lines, line: number): boolean {
  return classOf(lastUnit(lines, line - 1)) === latin && classOf(firstUnit(lines, line)) === latin;
}

function beginsHan(lines: Lines, line: number): boolean {
  return classOf(firstUnit(lines, line)) === han && readFeatures(lines).label[line] === 0;
}

function beginsDigit(lines: Lines, line: number): boolean {
  return classOf(firstUnit(lines, line)) === digit;
}

function charAt(lines: Lines, line: number): string {
  return lines.text.charAt(lines.from[line] ?? 0);
}

function firstUnit(lines: Lines, line: number): number {
  return lines.text.charCodeAt(lines.from[line] ?? 0);
}

function lastUnit(lines: Lines, line: number): number {
  return lines.text.charCodeAt((lines.to[line] ?? 1) - 1);
}
