import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一编: the largest unit of a code of laws. */
export const part: Scheme = unitScheme(
  '编',
  ['编', '編'],
  ['编制', '編制', '编号', '編號', '编者', '编辑'],
);
