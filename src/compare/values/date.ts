import { numeralValue } from './numeral.js';

const digit = '〇一二三四五六七八九';
const year = `(?:\\d{4}|[${digit}]{4})年(?:度)?`;
const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?';
const day = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号號]';

/** 2027年, 二〇二七年六月, 2027年6月30日, 6月30日, 10月, the 2021 of
 * 2021—2023年. 三年 and 三十日 are lengths of time: numbers. */
export const datePattern: string = [
  `${year}(?:${month}(?:${day})?)?`,
  `\\d{4}(?=-\\d{4}年)`,
  `${month}(?:${day})?`,
].join('|');

/** Year, month and day as figures, so that 二〇二七年 and 2027年 are the same. */
export function dateValue(text: string): string {
  return text
    .replaceAll(/[度份]/g, '')
    .replaceAll(/[号號]/g, '日')
    .replaceAll(/[〇一二三四五六七八九十廿]+/g, (numeral) => {
      const value = numeralValue(numeral.replace('廿', '二十'));
      return value === null ? numeral : String(value);
    })
    .replaceAll(/(?<!\d)0(?=\d[月日])/g, '');
}
