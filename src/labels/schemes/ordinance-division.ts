import { ordinanceScheme } from '../ordinance.js';
import type { Scheme } from '../scheme.js';

/** 第1分部: a unit of a 部. */
export const ordinanceDivision: Scheme = ordinanceScheme('分部');
