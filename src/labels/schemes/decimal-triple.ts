import { readDecimalPath } from '../decimal-path.js';
import { digitInitials, type Scheme } from '../scheme.js';

/** 1.1.1: the third level of plans numbered throughout in decimals. The ordinal is its last number. */
export const decimalTriple: Scheme = {
  id: '1.1.1',
  initials: digitInitials,
  read: (text, at) => readDecimalPath(text, at, 3),
  write: (ordinal, branch) => `1.${branch ?? 1}.${ordinal}`,
};
