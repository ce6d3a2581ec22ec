import { ordinanceScheme } from '../ordinance.js';
import type { Scheme } from '../scheme.js';

/** 第1部: the largest unit of an ordinance of Hong Kong. */
export const ordinancePart: Scheme = ordinanceScheme('部');
