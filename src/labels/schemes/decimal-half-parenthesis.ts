import { scanDigits } from '../numeral.js';
import { digitInitials, type Scheme } from '../scheme.js';

/** 1）: a level below （1）. */
export const decimalHalfParenthesis: Scheme = {
  id: '1）',
  initials: digitInitials,
  read(text, at) {
    const digits = scanDigits(text, at, 3);
    if (!digits) return null;
    const bracket = text[digits.end];
    if (bracket !== '）' && bracket !== ')') return null;
    return {
      ordinal: digits.value,
      end: digits.end + 1,
      spelling: decimalHalfParenthesis.write(digits.value),
    };
  },
  write: (ordinal) => `${ordinal}）`,
};
