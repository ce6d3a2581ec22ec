import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一条, 第十条之一, 第 12-1 條: the unit numbered through a whole law. */
export const article: Scheme = unitScheme(
  '条',
  ['条', '條'],
  ['条件', '條件', '条例', '條例', '条约', '條約', '条款', '條款', '条线'],
);
