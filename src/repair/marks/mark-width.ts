import type { Confidence } from '../../model/edit.js';
import type { Localized } from '../../model/localized.js';
import type { Range } from '../../model/position.js';
import { isBlank, isDigit, isFullWidthMark, isHanUnit, isLatin } from '../../text/characters.js';
import type { LineProfile } from '../line-profile.js';
import type { Partners } from '../parentheses.js';

/** Half-width marks and what they become. */
export const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
  '<': '〈',
  '>': '〉',
};

const why: Record<'beside' | 'line' | 'pair' | 'partner' | 'title' | 'stop', Localized> = {
  beside: {
    en: 'a half-width mark beside Han or a full-width mark',
    zh: '汉字或全角标点旁的半角标点',
  },
  line: { en: 'a half-width mark in a Chinese sentence', zh: '中文句子中的半角标点' },
  pair: { en: 'half-width parentheses in a Chinese sentence', zh: '中文句子中的半角括号' },
  partner: { en: 'the other bracket of the pair is full width', zh: '与之配对的括号是全角' },
  title: {
    en: 'a title inside a title stands in 〈〉',
    zh: '书名号内的书名用单书名号〈〉',
  },
  stop: { en: 'a half-width full stop ends a Chinese sentence', zh: '中文句末的半角句点' },
};

/** What a text is asked for; a text in which some marks are full width already answers as well. */
export type Units = Pick<string, 'charAt' | 'charCodeAt' | 'slice'>;

/** Why a mark becomes full width, and how sure that is. */
export interface Judgement {
  confidence: Confidence;
  why: Localized;
}

/** One mark repeated, which is judged as one: else each round would see one more of them beside Han. */
export interface MarkRun extends Range {
  /** What stands in front of it, but for what marks are set behind; a line end where nothing does. */
  readonly left: number;
  readonly right: number;
  /** True if nothing stands between the run and `right`. */
  readonly touchesRight: boolean;
}

/** What a run of one mark stands between. Cost: linear in the blanks and quotation marks beside it. */
export function readRun(text: Units, { start, end }: Range, line: LineProfile): MarkRun {
  const left = start > line.start ? leftContext(text, start - 1, line.start) : line.start - 1;
  const right = rightContext(text, end, line.end);
  return {
    start,
    end,
    left: left >= line.start ? text.charCodeAt(left) : 10,
    right: right < line.end ? text.charCodeAt(right) : 10,
    touchesRight: right === end,
  };
}

/** Whether a mark that is no parenthesis is Chinese; `run` is what it stands in. */
export function judgeMark(
  text: Units,
  at: number,
  character: string,
  line: LineProfile,
  run: MarkRun,
): Judgement | null {
  if (character === '.') return { confidence: 'likely', why: why.stop };
  if (character === '<' || character === '>') return judgeTitle(text, at, character, line);
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(behind)) return null;
  if (belongsToCode(text, at, character)) return null;
  // Three and more are what a conversion left of characters it did not know.
  if (character === '?' && run.end - run.start >= 3) return null;
  if (isEastAsian(run.left)) {
    // 规??模 is what is left of lost bytes.
    if (behind === 0x3f && isEastAsian(text.charCodeAt(at + 2))) return null;
    if (before === 0x3f && isEastAsian(behind)) return null;
    return { confidence: 'certain', why: why.beside };
  }
  if (run.left === 10) {
    // A sentence that was broken in front of its comma; a cell may well begin with one.
    const opens = at === 0 || text.charAt(at - 1) === '\n';
    const goesOn = character === ',' && opens && run.touchesRight && line.running;
    return goesOn && isHanUnit(run.right) ? { confidence: 'likely', why: why.line } : null;
  }
  if (isEastAsian(run.right)) {
    // In "key: 值" and "a, 乙" the blank is Latin typing; the line decides, and it is Chinese.
    return { confidence: run.touchesRight ? 'certain' : 'likely', why: why.beside };
  }
  const percent = before === 0x25 || before === 0x2030;
  if (run.right === 10 || percent) return { confidence: 'likely', why: why.line };
  return null;
}

/** Steps over blanks, closing quotation marks, brackets and per cent signs to what they follow. */
function leftContext(text: Units, from: number, start: number): number {
  let at = from;
  while (at > start && '"\'”’)]%‰℃ \u00a0'.includes(text.charAt(at))) at--;
  return at;
}

function rightContext(text: Units, from: number, end: number): number {
  let at = from;
  while (at < end && '"\'“‘([ \u00a0\u3000'.includes(text.charAt(at))) at++;
  return at;
}

/** !=, ?x=, ://, ](…), :), ![…: marks that programs, addresses and faces are made of. */
function belongsToCode(text: Units, at: number, character: string): boolean {
  const behind = text.charAt(at + 1);
  if (character === ':') return behind === '/' || behind === ')' || behind === '(';
  if (character === '!') return behind === '=' || behind === '[';
  if (character !== '?') return false;
  return /[\w%-]/.test(behind) && /^\?[\w%-]{1,60}=/.test(text.slice(at, at + 64));
}

/**
 * Whether a parenthesis is Chinese.
 *
 * @param pairs has its partner.
 * @param inside false where what stands in the pair was read already, and is not Chinese.
 */
export function judgeParenthesis(
  text: Units,
  at: number,
  line: LineProfile,
  pairs: Partners,
  inside = true,
): Judgement | null {
  const partner = pairs.get(at);
  if (partner === undefined) return judgeUnpaired(text, at, line);
  const partnerUnit = text.charCodeAt(partner);
  if (isFullWidthMark(partnerUnit)) return { confidence: 'certain', why: why.partner };
  const open = Math.min(at, partner);
  const close = Math.max(at, partner);
  const before = open > line.start ? text.charAt(open - 1) : '\n';
  const behind = close + 1 < line.end ? text.charAt(close + 1) : '\n';
  if (before === ']' || '=+-*/×÷^√'.includes(before) || '=*/×÷^'.includes(behind)) return null;
  const holdsHan = inside && hasEastAsian(text, open + 1, close);
  const outerLeft = skipBack(text, open - 1, line.start);
  if (holdsHan) return { confidence: 'certain', why: why.pair };
  // f(x), CO(2): what stands in them belongs to the Latin in front.
  const inFront = text.charCodeAt(open - 1);
  if (open > line.start && (isLatin(inFront) || isDigit(inFront))) return null;
  // (0,π), (x,y): an interval or a point.
  const content = text.slice(open + 1, Math.min(close, open + 40));
  if (content.includes(',') && !/[a-z]{2}/i.test(content)) return null;
  const outerRight = skipAhead(text, close + 1, line.end);
  const besideHan =
    (outerLeft >= line.start && isEastAsianOrQuote(text.charCodeAt(outerLeft))) ||
    (outerRight < line.end && isEastAsianOrQuote(text.charCodeAt(outerRight)));
  return besideHan ? { confidence: 'certain', why: why.pair } : null;
}

/** A parenthesis without a partner, between Han. */
function judgeUnpaired(text: Units, at: number, line: LineProfile): Judgement | null {
  if (text.charAt(at) === ')' && text.charAt(at - 1) === ':') return null;
  const left = at > line.start ? text.charCodeAt(at - 1) : 10;
  const right = at + 1 < line.end ? text.charCodeAt(at + 1) : 10;
  return isEastAsian(left) && (isEastAsian(right) || right === 10)
    ? { confidence: 'likely', why: why.beside }
    : null;
}

/** 《关于修改<…>的决定》: a pair of < > that holds Han, inside 《 》. */
function judgeTitle(
  text: Units,
  at: number,
  character: string,
  line: LineProfile,
): Judgement | null {
  const from = Math.max(line.start, at - 100);
  const to = Math.min(line.end, at + 101);
  const open = character === '<' ? at : from + text.slice(from, at).lastIndexOf('<');
  const close = character === '>' ? at : at + text.slice(at, to).indexOf('>');
  if (text.charAt(open) !== '<' || text.charAt(close) !== '>') return null;
  const inside = text.slice(open + 1, close);
  if (/[<>《》]/.test(inside) || !hasEastAsian(inside, 0, inside.length)) return null;
  const before = text.slice(Math.max(line.start, open - 100), open);
  const behind = text.slice(close + 1, Math.min(line.end, close + 101));
  return before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《]*》/.test(behind)
    ? { confidence: 'likely', why: why.title }
    : null;
}

function skipBack(text: Units, from: number, start: number): number {
  let at = from;
  while (at >= start && isBlank(text.charCodeAt(at))) at--;
  return at;
}

function skipAhead(text: Units, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function hasEastAsian(text: Units, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isEastAsian(text.charCodeAt(at))) return true;
  return false;
}

const isEastAsian = (unit: number): boolean => isHanUnit(unit) || isFullWidthMark(unit);

const isEastAsianOrQuote = (unit: number): boolean =>
  isEastAsian(unit) || (unit >= 0x2018 && unit <= 0x201d);
