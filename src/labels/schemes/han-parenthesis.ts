import { scanHanNumeral, writeNumeral } from '../numeral.js';
import { opensParenthesis, parenthesisEnd, skipBlanks } from '../pause.js';
import type { Scheme } from '../scheme.js';

/** （一） (also (一) and ㈠): the second level of GB/T 9704, and the items of an article. */
export const hanParenthesis: Scheme = {
  id: '（一）',
  initials: '（(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩',
  read(text, at) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3220 && unit <= 0x3229) {
      const ordinal = unit - 0x321f;
      return { ordinal, end: at + 1, spelling: hanParenthesis.write(ordinal) };
    }
    if (!opensParenthesis(text, at)) return null;
    const start = skipBlanks(text, at + 1);
    const numeral = scanHanNumeral(text, start);
    if (!numeral || numeral.value > 999) return null;
    const end = parenthesisEnd(text, numeral.end);
    if (end < 0) return null;
    return { ordinal: numeral.value, end, spelling: `（${text.slice(start, numeral.end)}）` };
  },
  write: (ordinal) => `（${writeNumeral(ordinal)}）`,
};
