/** What a character is worth in a Han numeral: digits below 10, multipliers 10, 100, 1000, 20, 30, 40. */
const values = new Int16Array(0x1_0000).fill(-1);

const digits = [
  '〇零○',
  '一壹弌',
  '二贰貳两兩',
  '三叁參叄',
  '四肆',
  '五伍',
  '六陆陸',
  '七柒',
  '八捌',
  '九玖',
];
digits.forEach((characters, value) => {
  for (const character of characters) values[character.charCodeAt(0)] = value;
});
for (const [characters, value] of [
  ['十拾', 10],
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
  ['百佰', 100],
  ['千仟', 1000],
] as const) {
  for (const character of characters) values[character.charCodeAt(0)] = value;
}

/** A numeral found in a text: its value and the offset behind it. */
export interface ScannedNumeral {
  value: number;
  end: number;
}

/** True if a UTF-16 unit may stand in a Han numeral. */
function isNumeralUnit(unit: number): boolean {
  return (values[unit] ?? -1) >= 0;
}

/** The value of a decimal digit, half or full width, or -1. */
export function digitValue(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  if (unit >= 0xff10 && unit <= 0xff19) return unit - 0xff10;
  return -1;
}

/**
 * Reads a Han numeral at `from`: as many numeral characters as follow each other, which together
 * must make a number from 1 to 9999 (一百零五, 二十, 廿一, 二〇, 一千二百六十). Cost: its length, at
 * most twelve characters.
 */
export function scanHanNumeral(text: string, from: number): ScannedNumeral | null {
  const first = values[text.charCodeAt(from)] ?? -1;
  if (first < 0) return null;
  if (!isNumeralUnit(text.charCodeAt(from + 1))) {
    if (first === 0 || first >= 100) return null;
    return { value: first, end: from + 1 };
  }
  let end = from;
  while (end - from < 12 && isNumeralUnit(text.charCodeAt(end))) end++;
  const value = valueOf(text, from, end);
  return value === null ? null : { value, end };
}

/** Reads decimal digits at `from`, half or full width: at most `most` of them, no leading zero. */
export function scanDigits(text: string, from: number, most: number): ScannedNumeral | null {
  let value = 0;
  let end = from;
  for (; end - from <= most; end++) {
    const digit = digitValue(text.charCodeAt(end));
    if (digit < 0) break;
    value = value * 10 + digit;
  }
  if (end === from || end - from > most || value === 0) return null;
  if (digitValue(text.charCodeAt(from)) === 0) return null;
  return { value, end };
}

/**
 * The number a whole text says: a Han numeral (simplified, traditional or the capital forms 壹貳叁)
 * or decimal digits of either width; null if it says none from 1 to 9999.
 */
export function readNumeral(text: string): number | null {
  const found = scanHanNumeral(text, 0) ?? scanDigits(text, 0, 4);
  return found?.end === text.length ? found.value : null;
}

const written = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A number from 1 to 9999 as official print writes it: 十, 二十一, 一百零五, 一千二百六十. */
export function writeNumeral(value: number): string {
  if (value < 10) return written[value] ?? '';
  if (value < 20) return `十${written[value - 10] ?? ''}`;
  const units: [number, string][] = [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ];
  let text = '';
  let rest = value;
  let zero = false;
  for (const [size, unit] of units) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) text += `${zero ? '零' : ''}${written[digit] ?? ''}${unit}`;
    zero = digit === 0 && text !== '' && rest > 0;
  }
  return rest > 0 ? `${text}${zero ? '零' : ''}${written[rest] ?? ''}` : text;
}

/** The value of `[from, end)`, all numeral characters: by multipliers, or digit by digit (二〇). */
function valueOf(text: string, from: number, end: number): number | null {
  let total = 0;
  let digit = -1;
  let smallest = Infinity;
  let positional = true;
  let digitByDigit = 0;
  for (let at = from; at < end; at++) {
    const value = values[text.charCodeAt(at)] ?? -1;
    digitByDigit = digitByDigit * 10 + value;
    if (value >= 10) positional = false;
  }
  if (positional) {
    return digitByDigit >= 1 && digitByDigit <= 9999 && end - from <= 4 ? digitByDigit : null;
  }
  for (let at = from; at < end; at++) {
    const value = values[text.charCodeAt(at)] ?? -1;
    if (value === 0) {
      if (digit > 0) return null;
      digit = 0;
    } else if (value < 10) {
      if (digit > 0) return null;
      digit = value;
    } else {
      // 廿, 卅 and 卌 are a digit and its ten in one character.
      const [count, size] = value > 10 && value < 100 ? [value / 10, 10] : [digit, value];
      if (size >= smallest || (value > 10 && value < 100 && digit > 0)) return null;
      if (count <= 0 && size !== 10) return null;
      total += (count <= 0 ? 1 : count) * size;
      smallest = size;
      digit = -1;
    }
  }
  if (digit === 0) return null;
  if (digit > 0) total += digit;
  return total >= 1 && total <= 9999 ? total : null;
}
