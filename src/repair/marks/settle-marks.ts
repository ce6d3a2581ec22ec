import type { Range } from '../../model/position.js';
import { isBlank } from '../../text/characters.js';
import type { LineProfile } from '../line-profile.js';
import type { Partners } from '../parentheses.js';
import type { Proposal, Proposals } from '../rule.js';
import { fullWidth, judgeMark, judgeParenthesis, readRun, type Units } from './mark-width.js';

/** Half-width marks that what stands beside them did not yet make Chinese; a run of one mark is one. */
export interface OpenMark extends Range {
  readonly line: LineProfile;
  /** The partners of the line's parentheses. */
  readonly pairs: Partners;
}

/**
 * True if another mark stands beside a mark or its partner, with blanks and quotation marks at most
 * between: once that one is full width, this one is judged anew.
 */
export function isBesideMark(
  text: string,
  { start, end }: Range,
  line: LineProfile,
  partner?: number,
): boolean {
  if (partner !== undefined && isBesideMark(text, { start: partner, end: partner + 1 }, line))
    return true;
  let left = start - 1;
  while (left >= line.start && isBetween(text.charCodeAt(left))) left--;
  if (left >= line.start && text.charAt(left) in fullWidth) return true;
  let right = end;
  while (right < line.end && isBetween(text.charCodeAt(right))) right++;
  return right < line.end && text.charAt(right) in fullWidth;
}

/**
 * A mark that becomes full width makes its neighbour stand beside a full-width mark, and that one the
 * next: what whole clusters of marks become, found at once.
 *
 * @param decided what marks become by what the text itself has beside them.
 * @param open the others, in ascending order.
 * @returns what is decided by that.
 * Cost: each mark is judged once, and once more for each neighbour that becomes full width.
 */
export function settleMarks(
  text: string,
  decided: Proposals,
  open: readonly OpenMark[],
): Proposal[] {
  const view = new MarkedText(text);
  for (const { start } of decided) view.widen(start);
  const next = nextPause(text, open, 1);
  const last = nextPause(text, open, -1);
  const done = new Set<number>();
  const found: Proposal[] = [];
  let wave: readonly number[] = open.map((_, index) => index);
  while (wave.length > 0) {
    // Judged by what stands there before any of the wave is changed, as if each wave were a reading.
    const seen = found.length;
    const beside = new Set<number>();
    for (const index of wave) {
      const mark = open[index];
      if (!mark || done.has(index)) continue;
      const judged = judge(view, mark);
      if (judged.length === 0) continue;
      done.add(index);
      for (const proposal of judged) found.push(proposal);
      for (const other of [index - 1, index + 1, last[index], next[index]]) {
        if (other !== undefined) beside.add(other);
      }
    }
    for (let at = seen; at < found.length; at++) {
      const proposal = found[at];
      if (proposal) view.widen(proposal.start);
    }
    wave = [...beside];
  }
  return found;
}

/** A mark further away than this is in no cluster; what it becomes is found when the text is read again. */
const near = 64;

/** For each mark the nearest in a direction that is no parenthesis: parentheses may stand between. */
function nextPause(text: string, open: readonly OpenMark[], step: 1 | -1): Int32Array {
  const found = new Int32Array(open.length).fill(-1);
  let nearest = -1;
  for (let index = step > 0 ? open.length - 1 : 0; index in open; index -= step) {
    const here = open[index]?.start ?? 0;
    const other = open[nearest]?.start;
    if (other !== undefined && Math.abs(other - here) <= near) found[index] = nearest;
    if (!isParenthesis(text.charAt(here))) nearest = index;
  }
  return found;
}

/** What a mark becomes beside what others became. */
function judge(text: Units, { start, end, line, pairs }: OpenMark): Proposal[] {
  const found: Proposal[] = [];
  const character = text.charAt(start);
  const after = fullWidth[character];
  if (after === undefined) return found;
  if (isParenthesis(character)) {
    const judgement = judgeParenthesis(text, start, line, pairs, false);
    return judgement ? [{ start, end, after, ...judgement }] : found;
  }
  const run = readRun(text, { start, end }, line);
  for (let at = start; at < end; at++) {
    const judgement = judgeMark(text, at, character, line, run);
    if (judgement) found.push({ start: at, end: at + 1, after, ...judgement });
  }
  return found;
}

function isParenthesis(character: string): boolean {
  return character === '(' || character === ')';
}

/** A text in which some marks are full width already. */
class MarkedText implements Units {
  readonly #text: string;
  /** 1 for a mark that is full width. */
  readonly #widened: Uint8Array;

  constructor(text: string) {
    this.#text = text;
    this.#widened = new Uint8Array(text.length);
  }

  widen(at: number): void {
    this.#widened[at] = 1;
  }

  charAt(at: number): string {
    const character = this.#text.charAt(at);
    return this.#widened[at] === 1 ? (fullWidth[character] ?? character) : character;
  }

  charCodeAt(at: number): number {
    return this.charAt(at).charCodeAt(0);
  }

  slice(start: number, end: number): string {
    let text = '';
    for (let at = start; at < end; at++) text += this.charAt(at);
    return text;
  }
}

const isBetween = (unit: number): boolean =>
  isBlank(unit) || unit === 0x22 || unit === 0x27 || (unit >= 0x2018 && unit <= 0x201d);
