/** What a number measures. Two numbers of different measures are not one number that changed. */
export type Measure = 'money' | 'time' | 'age' | 'share' | 'people' | 'size';

const numeral = '[〇一二三四五六七八九十百千万萬亿億两兩\\d,.点]';
/** 五千以上一万元, 1至3倍, 5-10%: what the end of a range counts its beginning counts, too. */
const rangeEnd = new RegExp(`^(?:以[上下]|[至到-])${numeral}+`);

const measures: readonly [Measure, RegExp][] = [
  ['share', /^[%‰倍成]/],
  ['money', /^(?:元|[美港欧歐日]元)/],
  ['age', /^(?:周|週)?(?:岁|歲)/],
  [
    'time',
    /^(?:个工作日|個工作日|个月|個月|[月秒年日天]|小时|小時|分钟|分鐘|(?:周|週)(?!岁|歲)|星期)/,
  ],
  ['people', /^(?:人|名)/],
  ['size', /^(?:平方|立方|公里|千米|[米亩畝吨噸克升]|厘米|毫米|公尺|公顷|公頃|千克|公斤)/],
];

/**
 * What a number measures: by its unit, or else by the words behind it; null where they do not tell.
 *
 * @param behind what follows it. Cost: constant.
 */
export function measureOf(text: string, behind: string): Measure | null {
  if (/分之|成.?$|^\d+\/\d+$/.test(text)) return 'share';
  const unit = unitOf(text) || behind.replace(rangeEnd, '');
  return measures.find(([, pattern]) => pattern.test(unit))?.[0] ?? null;
}

/** A number with the unit that only the end of its range has: 五千 of 五千以上一万元 is 五千元. */
export function withUnit(text: string, behind: string): string {
  const range = rangeEnd.exec(behind);
  if (!range || unitOf(text) !== '' || /分之|\//.test(text)) return text;
  return text + (/^(?:[元倍%‰年日天]|个月|小时)/.exec(behind.slice(range[0].length))?.[0] ?? '');
}

/** So many characters behind a number tell what it measures. */
export const wordsBehind = 16;

const figures = new RegExp(`^-?${numeral}+`);

function unitOf(text: string): string {
  return text.replace(figures, '');
}
