import { scanHanNumeral, writeNumeral } from '../numeral.js';
import { hanInitials, type Scheme } from '../scheme.js';

/** 一是, 二要, 三：: counts points inside a paragraph; never a section. */
export const hanIs: Scheme = {
  id: '一是',
  initials: hanInitials,
  read(text, at) {
    const numeral = scanHanNumeral(text, at);
    if (!numeral || numeral.value > 20) return null;
    const next = text[numeral.end];
    return next === '是' ? { ordinal: numeral.value, end: numeral.end + 1 } : null;
  },
  write: (ordinal) => `${writeNumeral(ordinal)}是`,
};
