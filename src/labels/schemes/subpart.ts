import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一分编: a unit of an 编 in the Civil Code. */
export const subpart: Scheme = unitScheme('分编', ['分编', '分編']);
