import { classOf, digit } from './unit-class.js';

/** What stands behind the dots that lead to an amount, the dots themselves apart. */
const figures = '0123456789,%()（）-–— ';
/** Dots in a row that lead from a name to its figures. */
const fewestDots = 4;

/** True for a line that ends in dots and figures: 建筑署 ...... 1,733,990 346,798. Cost: linear in the line's end. */
export function leadsToFigures(text: string, from: number, to: number): boolean {
  if (classOf(text.charCodeAt(to - 1)) !== digit) return false;
  let dots = 0;
  let most = 0;
  let at = to - 1;
  for (; at >= from; at--) {
    const unit = text.charAt(at);
    dots = unit === '.' || unit === '…' || unit === '·' ? dots + 1 : 0;
    most = Math.max(most, dots);
    if (dots === 0 && !figures.includes(unit)) break;
  }
  return most >= fewestDots && at >= from;
}
