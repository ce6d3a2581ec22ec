import fc from 'fast-check';
import { describe, it } from 'vitest';
import { checkedTree, manuscriptOf } from './check-tree.js';

/** Lines in the manner of official documents, whole and broken, and any strings. */
const line = fc.oneof(
  fc.constantFrom(
    '一、总体要求',
    '二、重点',
    '（一）加强领导。',
    '（二）加强领导。各地要……',
    '1.项目',
    '2. 项目：内容，如此。',
    '第一章 总则',
    '第二章　附则',
    '第一条 为了规范，制定本法。',
    '第二条',
    '第三条规定的事项',
    '附件',
    '附件1',
    '附件：1.名单',
    '2.清单',
    '国务院',
    '国务院办公厅',
    '2025年8月21日',
    '二〇二五年八月',
    '各省、自治区人民政府：',
    '国发〔2025〕11号',
    '目录',
    '序言',
    '问：为什么？',
    '答：因为。',
    '新华社记者：请问如何？谢谢。',
    '张三：好的。',
    '（此件公开发布）',
    '来源：新华社',
    '注：略',
    '抄送：某某',
    'a\tb\tc',
    '\tx',
    '1.\t项目',
    '　　 缩进的一段，很长很长很长很长很长很长很长很长很长很长很长很长。',
    '摘要：本文',
    '摘要',
    '关于印发《某某办法》的通知',
    '某某办法',
    '《某某办法》',
    '专栏1 工程',
    '附国务院原文：',
    '①一',
    '1）甲',
    '1.1范围',
    '第十条之一　内容',
    '问：',
    '答：',
    '主持人：大家好。',
    '附件1：标题',
    '',
    '  ',
    '（一）',
    '1.',
    '一是好。',
    '第一，好。',
    '印发',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from(
        '第一二十百条章节（）().、，。：；？1２３年月日号〔〕《》附件 　\t问答国务院录',
      ),
    ),
    maxLength: 40,
  }),
);

describe('every tree', () => {
  it('gives its lines back, has places in order, and exists for any text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        checkedTree(manuscriptOf(lines.join('\n')));
      }),
      { numRuns: Number(process.env['ZHENGBEN_RUNS'] ?? 500) },
    );
  });
});
