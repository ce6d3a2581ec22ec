const digits: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const small: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const large: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const figures = /(?<of>\d+(?:,\d{3})*(?:\.\d+)?)(?<units>[十百千万萬亿億]*)/gy;

/**
 * The value of a numeral in figures, in Han characters or mixed (3, 1,500, 1.5亿, 48亿6,000万, 三百二十,
 * 二〇二五, 三点五);
 * null if it is none. Cost: its length.
 */
export function numeralValue(text: string): number | null {
  if (text === '') return null;
  const [whole = '', fraction] = text.split('点');
  if (fraction !== undefined) {
    const before = numeralValue(whole);
    const after = positional(fraction);
    return before === null || after === null ? null : Number(`${before}.${after}`);
  }
  if (/^\d/.test(text)) return byFigures(text);
  const plain = positional(text);
  if (plain !== null) return text.length === 1 || text.length >= 4 ? Number(plain) : null;
  return byMultipliers(text);
}

/** The sum of figures and the units behind them. */
function byFigures(text: string): number | null {
  let sum = 0;
  let end = 0;
  for (const part of text.matchAll(figures)) {
    let value = Number(part.groups?.['of']?.replaceAll(',', ''));
    for (const unit of part.groups?.['units'] ?? '') value *= large[unit] ?? small[unit] ?? 1;
    sum += value;
    end = part.index + part[0].length;
  }
  // Fractions times units leave crumbs: 1.1亿.
  return end === text.length ? Number(sum.toPrecision(15)) : null;
}

/** Digit by digit; null where a character is no digit. */
export function positional(text: string): string | null {
  let found = '';
  for (const character of text) {
    const digit = digits[character];
    if (digit === undefined) return null;
    found += String(digit);
  }
  return found === '' ? null : found;
}

function byMultipliers(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  for (const character of text) {
    const value = digits[character];
    const size = small[character];
    const scale = large[character];
    if (value !== undefined) {
      if (digit > 0) return null;
      digit = value;
    } else if (size !== undefined) {
      section += (digit < 0 ? 1 : digit) * size;
      digit = -1;
    } else if (scale !== undefined) {
      const count = section + Math.max(digit, 0) || (total > 0 ? 0 : 1);
      total = scale === 1e8 ? (total + count) * scale : total + count * scale;
      section = 0;
      digit = -1;
    } else return null;
  }
  return total + section + Math.max(digit, 0);
}
