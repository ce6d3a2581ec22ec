import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一部分: the largest unit of explanations and catalogues. */
export const division: Scheme = unitScheme('部分', ['部分']);
