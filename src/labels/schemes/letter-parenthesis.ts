import { enclosedScheme } from '../enclosed.js';
import { scanSmallLetter, writeSmallLetter } from '../letter.js';
import type { Scheme } from '../scheme.js';

/** （a） （b）: paragraphs of a section in laws of Hong Kong, of an article in treaties. */
export const letterParenthesis: Scheme = enclosedScheme('（a）', scanSmallLetter, writeSmallLetter);
