import { scanHanNumeral, writeNumeral } from '../numeral.js';
import type { Scheme } from '../scheme.js';

/** 第一， (also 第一、 and 第一：): counts points inside an argument; never a section. */
export const ordinalWord: Scheme = {
  id: '第一，',
  initials: '第',
  read(text, at) {
    const numeral = scanHanNumeral(text, at + 1);
    if (!numeral || numeral.value > 20) return null;
    const mark = text[numeral.end];
    return mark === '，' || mark === ',' || mark === '、' || mark === '：' || mark === ':'
      ? { ordinal: numeral.value, end: numeral.end + 1 }
      : null;
  },
  write: (ordinal) => `第${writeNumeral(ordinal)}，`,
};
