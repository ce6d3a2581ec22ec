import { isBlank } from '../text/characters.js';

/** The marks that close a bare numeral as a label: 、 and full stops of either width. */
const pauseMarks = '、．.﹑､﹒';

/** The offset behind the mark that makes a numeral ending at `at` a label, or -1. */
export function pauseEnd(text: string, at: number): number {
  const mark = isBlank(text.charCodeAt(at)) ? at + 1 : at;
  const character = text[mark];
  return character !== undefined && pauseMarks.includes(character) ? mark + 1 : -1;
}

/** True for （ and (. */
export function opensParenthesis(text: string, at: number): boolean {
  return text[at] === '（' || text[at] === '(';
}

/** The offset behind the bracket that closes a label whose numeral ends at `at`, or -1. */
export function parenthesisEnd(text: string, at: number): number {
  const bracket = skipBlanks(text, at);
  if (text[bracket] !== '）' && text[bracket] !== ')') return -1;
  // （一）、 and （1）. carry a second mark that adds nothing.
  const mark = text[bracket + 1];
  return mark === '、' || mark === '．' || (mark === '.' && text[bracket + 2] !== '.')
    ? bracket + 2
    : bracket + 1;
}

/** The first offset from `at` on where no blank stands; two blanks are as many as a label holds. */
export function skipBlanks(text: string, at: number): number {
  let end = at;
  while (end < at + 2 && isBlank(text.charCodeAt(end))) end++;
  return end;
}
