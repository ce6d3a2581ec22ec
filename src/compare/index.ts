export { compare, type CompareOptions } from './compare.js';
export type { PairAnchor } from './pairs.js';
