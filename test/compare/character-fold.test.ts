import { expect, test } from 'vitest';
import { foldUnit } from '../../src/compare/edition/character-fold.js';

function compared(text: string): string {
  let found = '';
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text, at);
    if (unit !== 0) found += String.fromCharCode(unit);
  }
  return found;
}

test.each([
  ['甲，乙。', '甲乙'],
  ['1.5，甲', '1.5甲'],
  ['12,345,678元', '12,345,678元'],
  ['1，500元', '1,500元'],
  ['第1,2条', '第1、2条'],
  ['第1, 2条', '第1、2条'],
  ['第1,2,300条', '第1、2、300条'],
  ['第1；2条', '第1、2条'],
  ['1：100', '1:100'],
  ['甲∶乙', '甲乙'],
  ['增长-3.5%', '增长-3.5%'],
  ['增长－3.5%（-2）', '增长-3.5%-2'],
  ['−3和甲−乙', '-3和甲−乙'],
  ['2020—2025年', '2020-2025年'],
  ['5万元 - 10万元～20万元', '5万元-10万元-20万元'],
  ['目标—2025年', '目标2025年'],
  ['——2025年', '2025年'],
  ['--5和A-3', '5和A3'],
  ['（010）-1234', '0101234'],
  ['（同比）-3.5%', '同比-3.5%'],
  ['甲-乙', '甲乙'],
])('%s is compared as %s', (text, wanted) => {
  expect(compared(text)).toBe(wanted);
});
