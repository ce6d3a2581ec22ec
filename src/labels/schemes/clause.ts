import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一款: a paragraph of an article, where a text numbers them in words. */
export const clause: Scheme = unitScheme('款', ['款'], ['款项', '款項', '款式']);
