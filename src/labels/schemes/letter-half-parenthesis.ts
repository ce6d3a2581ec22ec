import { scanSmallLetter, smallInitials, writeSmallLetter } from '../letter.js';
import type { Scheme } from '../scheme.js';

/** a） b）: items of a clause in standards (GB/T 1.1). */
export const letterHalfParenthesis: Scheme = {
  id: 'a）',
  initials: smallInitials,
  read(text, at) {
    const letter = scanSmallLetter(text, at);
    const bracket = letter ? text[letter.end] : undefined;
    if (!letter || (bracket !== '）' && bracket !== ')')) return null;
    return {
      ordinal: letter.value,
      end: letter.end + 1,
      spelling: letterHalfParenthesis.write(letter.value),
    };
  },
  write: (ordinal) => `${writeSmallLetter(ordinal)}）`,
};
