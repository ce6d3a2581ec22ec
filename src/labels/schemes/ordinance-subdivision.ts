import { ordinanceScheme } from '../ordinance.js';
import type { Scheme } from '../scheme.js';

/** 第1次分部: a unit of a 分部. */
export const ordinanceSubdivision: Scheme = ordinanceScheme('次分部');
