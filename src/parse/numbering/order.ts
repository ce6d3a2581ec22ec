import type { SchemeId } from '../../labels/index.js';

/**
 * The usual order of schemes, outermost first: laws (编 分编 章 节 条 款 项 目; 部 分部 次分部 in
 * Hong Kong), then GB/T 9704 (一、 （一） 1. （1）) and what stands below. A document may turn
 * neighbours round.
 */
const usualOrder: readonly SchemeId[] = [
  '编',
  '篇',
  '部分',
  '分编',
  '部',
  '分部',
  '次分部',
  '章',
  '节',
  '条',
  '款',
  '项',
  '目',
  '壹、',
  '一、',
  '（一）',
  '1.',
  '1.1',
  '1.1.1',
  '（1）',
  '（a）',
  '（i）',
  '（A）',
  'a）',
  '1）',
  '①',
];

/** The number of a scheme in the usual order; the path works with these. */
export const schemeNumbers: ReadonlyMap<SchemeId, number> = new Map(
  usualOrder.map((scheme, index) => [scheme, index]),
);

export const articleScheme: number = usualOrder.indexOf('条');

export const commaScheme: number = usualOrder.indexOf('一、');

/** Unnumbered headings take part as a scheme of their own, which has no place in the order. */
export const unnumbered: number = usualOrder.length;
