import { numeralValue, positional } from './numeral.js';

const digit = '〇一二三四五六七八九';
const year = `(?:\\d{4}|[${digit}]{4})年(?:度)?`;
const month = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?';
const day = '(?:\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号號]';
const han = `[${digit}十百]`;
/** What only a length of time stands before: 六月以下有期徒刑. */
export const lengthBehind = '(?:以下|以上|以内|以內|未满|未滿|有期徒刑)';
/** Years since 1911: with their era, or before a month and a day. 三年六月 is a length of time. */
const era = '(?:中华|中華)?(?:民国|民國)';
const eraYear = `${era}(?:元|\\d{1,3}|${han}{1,5})年(?:度)?`;
const bareYear = `(?<![\\d${digit}十百])(?:\\d{3}年(?=${month})|(?:\\d{2}|${han}{2,5})年(?=${month}${day}))`;
/** 2025.3.5, 2025/03/05, 2025-3-5 */
const figures = ['\\.', '/', '-'].map(
  (mark) =>
    `(?<!\\d)(?:19|20)\\d{2}${mark}(?:1[0-2]|0?[1-9])${mark}(?:[12]\\d|3[01]|0?[1-9])(?!${mark}?\\d)`,
);

/** 2027年, 二〇二七年六月, 2027年6月30日, 民国114年, 114年3月5日, 2027.6.30, 6月30日, 10月, the 2021 of
 * 2021—2023年. 三年 and 三十日 are lengths of time: numbers. */
export const datePattern: string = [
  ...figures,
  `(?:${year}|${eraYear}|${bareYear})(?:${month}(?:${day})?)?`,
  `\\d{4}(?=-\\d{4}年)`,
  `${month}(?!${lengthBehind})(?:${day})?`,
].join('|');

const inFigures = /^(?<year>\d{4})[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})$/;
const leadingEra = new RegExp(`^${era}`);
/** What the years of the era are counted from. */
const beforeEra = 1911;

/** Year, month and day as figures, so that 二〇二七年 and 2027年 are the same. */
export function dateValue(text: string): string {
  const read = text
    .replace(inFigures, '$<year>年$<month>月$<day>日')
    .replace(leadingEra, '民')
    .replace('元年', '1年')
    .replaceAll(/[度份]/g, '')
    .replaceAll(/[号號]/g, '日')
    .replaceAll(/[〇一二三四五六七八九十百廿]+/g, (numeral) => {
      const value = numeralValue(numeral.replace('廿', '二十')) ?? positional(numeral);
      return value === null ? numeral : String(value);
    })
    .replaceAll(/(?<!\d)0(?=\d[月日])/g, '');
  // A year of the era is named as one, or has three figures, or a month.
  return read.replace(/^(?:民\d+|\d{3}|\d{2}(?=年\d+月))(?=年)/, (years) =>
    String(beforeEra + Number(years.replace('民', ''))),
  );
}
