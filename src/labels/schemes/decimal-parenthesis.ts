import { readInsertion, writeInsertion } from '../insertion.js';
import { scanDigits } from '../numeral.js';
import { opensParenthesis, parenthesisEnd, skipBlanks } from '../pause.js';
import type { Scheme } from '../scheme.js';

/** （1） (also (1) and ⑴): the fourth level of GB/T 9704. （1A） is an inserted subsection of an ordinance. */
export const decimalParenthesis: Scheme = {
  id: '（1）',
  initials: `（(${[...Array(20).keys()].map((n) => String.fromCharCode(0x2474 + n)).join('')}`,
  read(text, at) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x2474 && unit <= 0x2487) {
      const ordinal = unit - 0x2473;
      return { ordinal, end: at + 1, spelling: decimalParenthesis.write(ordinal) };
    }
    if (!opensParenthesis(text, at)) return null;
    const digits = scanDigits(text, skipBlanks(text, at + 1), 3);
    if (!digits) return null;
    const { value } = digits;
    const inserted = readInsertion(text, digits.end);
    const end = parenthesisEnd(text, inserted?.end ?? digits.end);
    if (end < 0) return null;
    return inserted
      ? {
          ordinal: value,
          branch: inserted.branch,
          end,
          spelling: decimalParenthesis.write(value, inserted.branch),
        }
      : { ordinal: value, end, spelling: decimalParenthesis.write(value) };
  },
  write: (ordinal, branch) => `（${ordinal}${writeInsertion(branch)}）`,
};
