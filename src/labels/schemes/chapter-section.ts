import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一节: a unit of a chapter. */
export const chapterSection: Scheme = unitScheme(
  '节',
  ['节', '節'],
  ['节目', '節目', '节点', '節點', '节课', '節課', '节约', '节日'],
);
