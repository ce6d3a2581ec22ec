import { enclosedScheme } from '../enclosed.js';
import { scanCapital, writeCapital } from '../letter.js';
import type { Scheme } from '../scheme.js';

/** （A） （B）: what stands under （i） in laws of Hong Kong. */
export const capitalParenthesis: Scheme = enclosedScheme('（A）', scanCapital, writeCapital);
