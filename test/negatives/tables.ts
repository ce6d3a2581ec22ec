import { type Passages } from './passage.js';
import { provinces } from './official.js';

/** Rows parted by tabs, records parted by commas, bills and lists. */
export const tables: Passages = [
  ...provinces.map(
    ([province, city], index) =>
      `序号\t省份\t省会\t面积（万平方千米）\n${index + 1}\t${province}\t${city}\t${(index + 1) * 3.5}\n${index + 2}\t合计\t—\t100`,
  ),
  '项目\t金额（元）\t备注\n差旅费\t1,200.00\t无\n会议费\t800.50\t含场租',
  '苹果 香蕉 葡萄 西瓜',
  '北京 上海 广州 深圳',
  '甲\t乙\t丙\n1\t2\t3\n4\t5\t6',
];
