import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一项. */
export const item: Scheme = unitScheme('项', ['项', '項'], ['项目', '項目']);
