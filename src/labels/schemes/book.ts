import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一篇: the largest unit of plans and reports. */
export const book: Scheme = unitScheme('篇', ['篇'], ['篇章', '篇幅']);
