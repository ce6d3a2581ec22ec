import { combine, pair, type Passages } from './passage.js';

const years = [1949, 1978, 1997, 2008, 2019, 2024] as const;
const months = [1, 3, 7, 10, 12] as const;

/** Dates, times, ranges, telephone numbers and amounts. */
export const dates: Passages = [
  ...combine(years, months, (year, month) => `${year}年${month}月${month + 10}日`),
  ...combine(years, months, (year, month) => `会议于${year}年${month}月8日至10日召开，会期3天。`),
  ...pair(years, months, (year, month) => `${year}-${String(month).padStart(2, '0')}-08 09:30:00`),
  ...pair(years, months, (year, month) => `${year}/${month}/8 9:05 来源：政府网`),
  ...years.map((year) => `《发展规划（${year}—${year + 5}年）》已经批准实施。`),
  ...years.map((year) => `《行动计划（${year}-${year + 3}年）》由市政府印发。`),
  '二〇二四年十二月三十一日',
  '一九九七年七月一日，香港回归祖国。',
  '民國113年5月20日',
  '办公时间：9:00—12:00，14:00—18:00（法定节假日除外）。',
  '8:00-9:30为报到时间，9:30准时开会。',
  '2025-08-26 21:34 来源：国家统计局',
  '每周一、三、五14:30至16:30接待来访。',
  '电话：010-83083083，传真：010-83083084，邮编：100017。',
  '4008-123-456转8',
  '(010)12345678',
  '人民币1,234,567.89元（大写：壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分）',
  '¥1,000.00',
  '增长5%—8%，下降0.5—1个百分点。',
  '3～5天内办结，每次30~50元。',
  '第26届、第1—3季度、20世纪80年代、公元前221年',
];
