import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一章. */
export const chapter: Scheme = unitScheme('章', ['章'], ['章程', '章节', '章節']);
