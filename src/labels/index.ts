export { numbersOrdinance, readChapterOfLaws } from './chapter-of-laws.js';
export { readEnumerator, readLabel, writeLabel, type Label } from './read-label.js';
export { readNumeral, writeNumeral } from './numeral.js';
export type { SchemeId } from './scheme.js';
