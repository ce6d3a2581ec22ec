import type { Scheme } from '../scheme.js';
import { unitScheme } from '../unit.js';

/** 第一目. */
export const subitem: Scheme = unitScheme(
  '目',
  ['目'],
  ['目标', '目標', '目的', '目录', '目錄', '目前'],
);
