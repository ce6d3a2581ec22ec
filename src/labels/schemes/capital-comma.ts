import { scanHanNumeral, writeNumeral } from '../numeral.js';
import { pauseEnd } from '../pause.js';
import type { Scheme } from '../scheme.js';

const plain = '零一二三四五六七八九十百';
const capital = '零壹貳參肆伍陸柒捌玖拾佰';

/** 壹、: the capital numerals that stand above 一、 in documents of Taiwan. */
export const capitalComma: Scheme = {
  id: '壹、',
  initials: '壹贰貳叁參叄肆伍陆陸柒捌玖拾',
  read(text, at) {
    const numeral = scanHanNumeral(text, at);
    if (!numeral || numeral.value > 99) return null;
    const end = pauseEnd(text, numeral.end);
    if (end < 0) return null;
    return {
      ordinal: numeral.value,
      end,
      spelling: `${text.slice(at, numeral.end)}、`,
    };
  },
  write: (ordinal) =>
    `${Array.from(writeNumeral(ordinal), (character) => capital[plain.indexOf(character)] ?? character).join('')}、`,
};
