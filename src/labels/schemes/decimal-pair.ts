import { readDecimalPath } from '../decimal-path.js';
import { digitInitials, type Scheme } from '../scheme.js';

/** 1.1: the second level of plans numbered throughout in decimals. The ordinal is its last number. */
export const decimalPair: Scheme = {
  id: '1.1',
  initials: digitInitials,
  read: (text, at) => readDecimalPath(text, at, 2),
  write: (ordinal, branch) => `${branch ?? 1}.${ordinal}`,
};
