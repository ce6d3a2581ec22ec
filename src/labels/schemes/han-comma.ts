import { scanHanNumeral, writeNumeral } from '../numeral.js';
import { pauseEnd } from '../pause.js';
import { hanInitials, type Scheme } from '../scheme.js';

/** 一、 (also 一． and 一.): the first level of GB/T 9704, and the items of many laws. */
export const hanComma: Scheme = {
  id: '一、',
  initials: hanInitials,
  read(text, at) {
    const numeral = scanHanNumeral(text, at);
    if (!numeral || numeral.value > 999) return null;
    const end = pauseEnd(text, numeral.end);
    if (end < 0) return null;
    return { ordinal: numeral.value, end, spelling: `${text.slice(at, numeral.end)}、` };
  },
  write: (ordinal) => `${writeNumeral(ordinal)}、`,
};
