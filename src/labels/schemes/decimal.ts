import { isBlank, isHan } from '../../text/characters.js';
import { readInsertion, writeInsertion } from '../insertion.js';
import { digitValue, scanDigits } from '../numeral.js';
import { pauseEnd } from '../pause.js';
import { digitInitials, type LabelReading, type Scheme } from '../scheme.js';

/**
 * 1. (also 1、 １． and ⒈): the third level of GB/T 9704. 1.5亿 and 2.0版 are numbers; 4A. is an inserted
 * section of an ordinance.
 */
export const decimal: Scheme = {
  id: '1.',
  initials: `${digitInitials}${[...Array(20).keys()].map((n) => String.fromCharCode(0x2488 + n)).join('')}`,
  read(text, at) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x2488 && unit <= 0x249b) {
      const ordinal = unit - 0x2487;
      return { ordinal, end: at + 1, spelling: decimal.write(ordinal) };
    }
    const digits = scanDigits(text, at, 3);
    if (!digits) return null;
    const inserted = readInsertion(text, digits.end);
    if (inserted) return readInserted(text, digits.value, inserted);
    const end = pauseEnd(text, digits.end);
    if (end < 0 || goesOnAsNumber(text, end)) return null;
    const mark = text[end - 1];
    const spelling = `${digits.value}${mark === '、' || mark === '､' || mark === '﹑' ? '、' : '.'}`;
    return { ordinal: digits.value, end, spelling };
  },
  write: (ordinal, branch) => `${ordinal}${writeInsertion(branch)}.`,
};

/** 4A. before a blank or Han; 3D、 and 5G. are words. */
function readInserted(
  text: string,
  ordinal: number,
  { branch, end }: { branch: number; end: number },
): LabelReading | null {
  const next = text.charCodeAt(end + 1);
  if (text[end] !== '.' || !(isBlank(next) || isHan(next))) return null;
  return { ordinal, branch, end: end + 1, spelling: decimal.write(ordinal, branch) };
}

/** True where a digit follows that makes a decimal fraction, an enumeration or an ellipsis of it. */
function goesOnAsNumber(text: string, at: number): boolean {
  if (text[at] === '.') return true;
  if (digitValue(text.charCodeAt(at)) < 0) return false;
  let end = at;
  while (digitValue(text.charCodeAt(end)) >= 0) end++;
  const next = text[end] ?? '';
  // 1.5G基站 is the fifth generation, not one and a half.
  if (end - at === 1 && 'GDgd'.includes(next || ' ') && isHan(text.charCodeAt(end + 1)))
    return false;
  // 1.2024年, 1.21世纪 and 1、12345热线 begin a title with a number of their own.
  if (text[at - 1] === '、') return next === '、' || next === '号' || next === '號';
  return !(end - at === 4 && next === '年') && !text.startsWith('世纪', end) && next !== '月';
}
