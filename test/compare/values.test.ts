import { describe, expect, test } from 'vitest';
import { dateValue } from '../../src/compare/values/date.js';
import { measureOf } from '../../src/compare/values/measure.js';
import { numberValue } from '../../src/compare/values/number.js';
import { numeralValue } from '../../src/compare/values/numeral.js';
import { readTokens } from '../../src/compare/values/read-tokens.js';

describe('numeralValue', () => {
  test.each([
    ['0', 0],
    ['1.5亿', 150_000_000],
    ['3万亿', 3_000_000_000_000],
    ['十', 10],
    ['二十一', 21],
    ['一百〇五', 105],
    ['两亿', 200_000_000],
    ['十二亿三千万', 1_230_000_000],
    ['一万亿', 1_000_000_000_000],
    ['二〇二五', 2025],
    ['三点五', 3.5],
    ['1,500', 1500],
    ['12,345,678.5', 12_345_678.5],
    ['1.1亿', 110_000_000],
    ['48亿6,000万', 4_860_000_000],
    ['四十八亿六千万', 4_860_000_000],
  ])('%s is %d', (text, value) => {
    expect(numeralValue(text)).toBe(value);
  });

  test.each(['', '十四五', '一一', '甲', '3个', '点五', '3,', '1,50'])('%j is none', (text) => {
    expect(numeralValue(text)).toBeNull();
  });
});

describe('values that are the same', () => {
  test.each([
    ['70%', '百分之七十'],
    ['3.5%', '百分之三点五'],
    ['两亿元', '2亿元'],
    ['三十日', '30日'],
    ['六月', '六个月'],
    ['四分之一', '25%'],
    ['2‰', '千分之二'],
    ['100,000元', '10万元'],
    ['30%', '三成'],
    ['七成五', '75%'],
    ['3.5成', '三成半'],
    ['1/3', '三分之一'],
    ['-3.5%', '-百分之三点五'],
  ])('%s and %s', (one, other) => {
    expect(numberValue(one)).not.toBeNull();
    expect(numberValue(one)).toBe(numberValue(other));
  });

  test.each([
    ['2027年', '二〇二七年'],
    ['2027年度', '2027年'],
    ['2027年06月05日', '二〇二七年六月五日'],
    ['12月31号', '十二月三十一日'],
    ['2025年3月5日', '2025.3.5'],
    ['2025/03/05', '2025-3-5'],
    ['中华民国114年3月5日', '一百十四年三月五日'],
    ['民国一一四年三月五日', '2025年3月5日'],
    ['民国元年', '1912年'],
  ])('%s and %s', (one, other) => {
    expect(dateValue(one)).toBe(dateValue(other));
  });

  test('units and values tell them apart', () => {
    expect(numberValue('三十日')).not.toBe(numberValue('三十年'));
    expect(numberValue('-3%')).not.toBe(numberValue('3%'));
    expect(dateValue('2027年6月')).not.toBe(dateValue('2027年'));
    expect(dateValue('114年3月5日')).not.toBe(dateValue('115年3月5日'));
  });
});

describe('measureOf', () => {
  test.each([
    ['5000', '元', 'money'],
    ['五千', '以上一万元以下', 'money'],
    ['1', '至3倍的罚款', 'share'],
    ['百分之三', '以下', 'share'],
    ['六个月', '以内', 'time'],
    ['60', '周岁', 'age'],
    ['500', '人以上', 'people'],
    ['一百五十', '立方米', 'size'],
    ['三', '项', null],
    ['十', '以上', null],
  ])('%s before %s', (text, behind, wanted) => {
    expect(measureOf(text, behind)).toBe(wanted);
  });
});

describe('readTokens', () => {
  const read = (text: string): string[] =>
    readTokens(text)
      .filter(({ kind }) => kind !== 'weak')
      .map(({ kind, text: token }) => `${kind} ${token}`);

  test.each([
    ['到2027年底前达到70%以上', ['date 2027年', 'number 70%']],
    ['自2020年5月1日起三十日内', ['date 2020年5月1日', 'number 三十日']],
    ['应当在六个月内补助1.5亿元', ['obligation 应当', 'number 六个月', 'number 1.5亿元']],
    ['依照第十条之一第二款的规定', ['citation 第十条之一', 'citation 第二款']],
    ['第十四届第一次会议', ['ordinal 第十四', 'ordinal 第一']],
    ['2021-2023年不得新增', ['date 2021', 'date 2023年', 'obligation 不得']],
    ['統一規劃應當必須', ['obligation 應當', 'obligation 必須']],
    ['统一部署同一标准四个意识', ['number 四']],
    ['积极应对适应需要须知', []],
    ['国家十四五规划', []],
    ['增长-3.5%', ['number -3.5%']],
    ['增长-3.5%-5%', ['number -3.5%', 'number 5%']],
    ['每户5万元-10万元', ['number 5万元', 'number 10万元']],
    ['长3公里-5公里', ['number 3', 'number 5']],
    ['5人增加-3人', ['number 5', 'number -3']],
    ['比例1:100', ['number 1:100']],
    ['第1、2项1,500元', ['ordinal 第1', 'number 2', 'number 1,500元']],
    ['3万5000元', ['number 3万5000元']],
    ['自114年3月5日起', ['date 114年3月5日']],
    ['处三年六月', ['number 三年', 'date 六月']],
    ['处三年六月以下有期徒刑', ['number 三年', 'number 六月']],
    ['12月31日以上报为准', ['date 12月31日']],
    ['占三成由三成员组成', ['number 三成', 'number 三']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  test.each([
    ['没收违法所得', []],
    ['取得许可，认可其需要', []],
    ['非经批准得延期', ['得']],
    ['要按时办结', ['要']],
  ])('words that may be duty, but not inside another word: %s', (text, wanted) => {
    const weak = readTokens(text).filter(({ kind }) => kind === 'weak');
    expect(weak.map(({ text: token }) => token)).toEqual(wanted);
  });
});
