export { compare, compareSideBySide, type CompareOptions } from './compare.js';
export type { PairAnchor } from './pairs.js';
