import { lengthBehind } from './date.js';
import { numeralValue } from './numeral.js';

const han = '〇一二三四五六七八九十百千万萬亿億两兩';
const unit = '(?:个工作日|個工作日|个月|個月|小时|小時|分钟|分鐘|年|日|天|元|倍)?';

const figures = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const units = '[百千万萬亿億]';
const one = '一二三四五六七八九';

/**
 * Numbers as they stand: 70%, 1,500元, 48亿6,000万元, 1/3, 1:100, 三成, 百分之三点五, 三分之二, 1.5亿元,
 * 三十日. A single Han numeral is one only before what can be counted, for 统一, 一些 and 第一 are words.
 */
export const numberPattern: string = [
  `(?:\\d{1,2}|[${one}十]{1,2})月(?=${lengthBehind})`,
  `百分之[${han}\\d.]+(?:点[〇${one}]+)?`,
  `千分之[${han}\\d.]+`,
  `[${han}]+分之[${han}]+`,
  `(?<![\\d/])\\d+/\\d+(?![\\d/])`,
  `${figures}(?::${figures})+`,
  `(?:${figures}|(?<![第${han}])[两兩${one}])成(?:[${one}半])?(?![员員立为為功本分果年品型效长長熟份绩績套批人就])`,
  `(?:${figures}${units}+)+(?:\\d{1,4}(?=元))?${unit}`,
  `${figures}(?:%|‰)?${unit}`,
  `(?<!第)[${han}]{2,}(?:点[〇${one}]+)?${unit}`,
  `(?<![第同统統唯专專单單])[${one}十百千万萬亿億两兩](?=[个個名人次倍元项項家户戶件岁歲级級成亩畝吨噸米公里年日天月小分周倍届])${unit}`,
].join('|');

const perMille = /^千分之(?<of>.+)$/;
const percent = /^百分之(?<of>.+)$/;
const fraction = /^(?<under>.+)分之(?<over>.+)$/;
const slashed = /^(?<over>\d+)\/(?<under>\d+)$/;
const tenths = /^(?<of>.+)成(?<more>.?)$/;
const sign = /^(?<of>[^%‰]+)(?<sign>[%‰])/;
const counted = new RegExp(`^(?<of>[${han}\\d,.点]+)(?<unit>[^${han}\\d,.点]*)$`);

/** One number's value and what it counts, so that 70% and 百分之七十 are the same; null if unread. */
export function numberValue(text: string): string | null {
  if (text.startsWith('-')) {
    const value = numberValue(text.slice(1));
    return value === null ? null : `-${value}`;
  }
  const scaled = (of: string | undefined, by: number): string | null => {
    const value = numeralValue(of ?? '');
    return value === null ? null : String(Number((value / by).toPrecision(12)));
  };
  const hundred = percent.exec(text);
  if (hundred) return scaled(hundred.groups?.['of'], 100);
  const thousand = perMille.exec(text);
  if (thousand) return scaled(thousand.groups?.['of'], 1000);
  const parts = fraction.exec(text) ?? slashed.exec(text);
  if (parts) {
    const under = numeralValue(parts.groups?.['under'] ?? '');
    const over = numeralValue(parts.groups?.['over'] ?? '');
    return under === null || over === null || under === 0
      ? null
      : String(Number((over / under).toPrecision(12)));
  }
  const tenth = tenths.exec(text);
  if (tenth) {
    const of = numeralValue(tenth.groups?.['of'] ?? '');
    const more = tenth.groups?.['more'] ?? '';
    const rest = more === '半' ? 5 : more === '' ? 0 : numeralValue(more);
    return of === null || rest === null
      ? null
      : String(Number(((of * 10 + rest) / 100).toPrecision(12)));
  }
  const marked = sign.exec(text);
  if (marked) return scaled(marked.groups?.['of'], marked.groups?.['sign'] === '%' ? 100 : 1000);
  const plain = counted.exec(text);
  if (!plain) return null;
  const value = numeralValue(plain.groups?.['of'] ?? '');
  const counts = plain.groups?.['unit'] ?? '';
  return value === null ? null : `${value} ${counts.replace(/^[个個](?=月)/, '')}`;
}

/** True if a stretch the pattern found is a number after all: 十四五 is not. */
export function isNumber(text: string): boolean {
  return /^\d/.test(text) || numberValue(text) !== null;
}
