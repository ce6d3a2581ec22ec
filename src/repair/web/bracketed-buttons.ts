import { headFurniture } from './furniture.js';

/** Lines one bracket reaches over at most. */
const mostLines = 10;
/** Units of a button, its bracket included. */
const longestButton = 8;
const brackets: Readonly<Record<string, string>> = { '】': '【', '］': '［', ']': '[', '）': '（' };

/**
 * Where a bracket of buttons begins that `line` closes, when a page's buttons stand one a line:
 * 【 打印 】, and 【字号： 大 中 小 】, where what the name opens needs not be known. -1 for any other
 * line. Cost: constant.
 *
 * @param wordsOf what one reads of a line; "" for a long one.
 */
export function bracketFrom(wordsOf: (line: number) => string, line: number): number {
  const last = wordsOf(line);
  const open = brackets[last.charAt(last.length - 1)];
  if (open === undefined) return -1;
  const inner: string[] = [];
  for (let at = line; at >= 0 && line - at < mostLines; at--) {
    const words = wordsOf(at);
    if (words === '' || words.length > longestButton) return -1;
    inner.unshift(words);
    if (!words.startsWith(open)) continue;
    const isNamed = headFurniture(words) === 'controls';
    return at < line && (isNamed || headFurniture(inner.join(' ')) === 'controls') ? at : -1;
  }
  return -1;
}
