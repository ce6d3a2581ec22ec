import { isBlank, isHan } from '../text/characters.js';
import { scanDigits } from './numeral.js';
import type { LabelReading } from './scheme.js';

/** Characters behind a decimal fraction that say what it counts: 1.5亿, 2.0版, 3.2个. */
const counted =
  '万萬亿億千百十余多倍个個元版米吨噸公平人名户戶家件条條项項次年月日时時分秒折级級度升';

/** Reads numbers joined by points (1.2, 3.1.4), which stand before a blank or Han that they do not count. */
export function readDecimalPath(text: string, at: number, numbers: 2 | 3): LabelReading | null {
  let end = at;
  const path: number[] = [];
  for (;;) {
    const digits = scanDigits(text, end, 2);
    if (!digits) return null;
    path.push(digits.value);
    end = digits.end;
    const point = text[end];
    if (path.length === numbers) break;
    if (point !== '.' && point !== '．') return null;
    end++;
  }
  const next = text.charCodeAt(end);
  if (text[end] === '.' || text[end] === '．') return null;
  if (!isBlank(next) && !isHan(next) && !'“《"'.includes(text[end] ?? ' ')) return null;
  if (counted.includes(text[end] ?? ' ')) return null;
  return { ordinal: path[numbers - 1] ?? 1, branch: path[numbers - 2] ?? 1, end };
}
