import { enclosedScheme } from '../enclosed.js';
import { scanRoman, writeRoman } from '../letter.js';
import type { Scheme } from '../scheme.js';

/** （i） （ii）: what stands under （a） in laws of Hong Kong and in treaties. */
export const romanParenthesis: Scheme = enclosedScheme('（i）', scanRoman, writeRoman);
