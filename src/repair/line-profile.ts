import { isDigit, isHanUnit, isKana, isLatin } from '../text/characters.js';

/** What a stretch of text between line ends and tabs is written in. */
export interface LineProfile {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** True for Chinese: Han outweighs Latin words, and it is neither Japanese nor code. */
  readonly chinese: boolean;
  /** True for running text: it has marks that pause or end a sentence; lists of words have ； at most. */
  readonly running: boolean;
}

/** Han characters in a row that no list of words reaches. */
const longestWord = 6;

const isBreak = (unit: number): boolean => unit === 10 || unit === 9 || unit === 12 || unit === 13;

/**
 * What programs look like: braces, back quotes, escapes, tags, calls with quoted arguments,
 * assignments, comments and keys of a data file at the line's start.
 */
const code =
  /[`{}\\]|<\/?[a-z!][^<>\n]{0,200}>|\w\(["')]|=>|[!=]=|\w ?\+?= ?["'[(]|^\s*(?:\/\/|\/\*|#\w|#!|--\s|\$ |(?:import|from|def|class|function|return|var|let|const|select|print|echo|export)\s)|^\s*"[^"\n]{0,80}"\s*:|^\s*[a-z_][\w-]{0,40}:\s/i;

/**
 * Profiles of the lines of a text, computed once each, asked for in ascending order.
 * Cost: linear in the lines asked for and the text between them, over all calls.
 */
export class LineProfiles {
  readonly #text: string;
  #current: LineProfile = { start: 0, end: -1, chinese: false, running: false };

  constructor(text: string) {
    this.#text = text;
  }

  /** The profile of the stretch that holds `offset`; offsets may not descend between calls. */
  at(offset: number): LineProfile {
    if (offset <= this.#current.end) return this.#current;
    const text = this.#text;
    let start = offset;
    const floor = this.#current.end + 1;
    while (start > floor && !isBreak(text.charCodeAt(start - 1))) start--;
    let end = offset;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    this.#current = profile(text, start, end);
    return this.#current;
  }
}

function profile(text: string, start: number, end: number): LineProfile {
  let han = 0;
  let kana = 0;
  let words = 0;
  let inWord = false;
  let pauses = 0;
  let stretch = 0;
  let longest = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x4e00 && unit < 0xa000) {
      inWord = false;
      han++;
      if (++stretch > longest) longest = stretch;
      continue;
    }
    if (isLatin(unit)) {
      if (!inWord) words++;
      inWord = true;
      continue;
    }
    if (inWord && !isDigit(unit) && unit !== 0x27 && unit !== 0x2d) inWord = false;
    if (isHanUnit(unit)) {
      han++;
      if (++stretch > longest) longest = stretch;
      continue;
    }
    stretch = 0;
    if (isKana(unit)) kana++;
    else if (pauses < 2) pauses = Math.max(pauses, pause(text, unit, at));
  }
  const chinese = han > 0 && han >= words && kana * 5 <= han && !isCode(text.slice(start, end));
  return { start, end, chinese, running: pauses + Number(longest > longestWord) >= 2 };
}

/** 2 for ，。！？, 1 for ；, also half width behind Han; 0 for other marks. */
function pause(text: string, unit: number, at: number): 0 | 1 | 2 {
  switch (unit) {
    case 0xff0c:
    case 0x3002:
    case 0xff01:
    case 0xff1f:
      return 2;
    case 0xff1b:
      return 1;
    case 0x2c:
    case 0x21:
    case 0x3f:
      return isHanUnit(text.charCodeAt(at - 1)) ? 2 : 0;
    case 0x3b:
      return isHanUnit(text.charCodeAt(at - 1)) ? 1 : 0;
    default:
      return 0;
  }
}

/** Only a line with an ASCII mark that programs use can be code. */
function isCode(line: string): boolean {
  return /[!"'`{}\\<=$/#:(]/.test(line) && code.test(line.slice(0, 2000));
}
