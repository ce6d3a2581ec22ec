/**
 * Character classes by UTF-16 code unit or code point. Ranges follow Unicode 17; the classes of
 * punctuation follow CLREQ (pause and stop marks, opening and closing brackets and quotation marks).
 */

/** True for a Han character, also beyond the BMP; 〇 and 々 count. */
export function isHan(codePoint: number): boolean {
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    codePoint === 0x3007 ||
    codePoint === 0x3005 ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x2_0000 && codePoint <= 0x3_3479)
  );
}

/** True for an ASCII digit. */
export function isDigit(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** True for an ASCII or Latin-1/Latin Extended letter. */
export function isLatin(codePoint: number): boolean {
  return (
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f && codePoint !== 0xd7 && codePoint !== 0xf7)
  );
}

/** Blanks inside a line: space, no-break space, ideographic space, tab and the typographic spaces. */
export function isBlank(unit: number): boolean {
  if (unit > 0x3000) return false;
  return (
    unit === 0x20 ||
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0x09 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x1680
  );
}

/** Marks that may not begin a line: pause and stop marks, closing brackets and quotation marks. */
export const closingMarks: ReadonlySet<string> = new Set(
  '，。、；：！？．）〕】》〉」』”’〗］｝…—·％%‰℃,.;:!?)]}～',
);

/** Marks that may not end a line: opening brackets and quotation marks. */
export const openingMarks: ReadonlySet<string> = new Set('（〔【《〈「『“‘〖［｛([{');

/**
 * True for marks that only stand in East Asian text: 、。《》「」〔〕 and of the full-width forms of
 * ASCII marks those that documents use: ！％（），．：；？［］～. Curly quotation marks, dashes and
 * ellipses, which Latin text shares, are not.
 */
export function isFullWidthMark(unit: number): boolean {
  if (unit < 0x3001 || (unit > 0x301f && unit < 0xff01)) return false;
  return (
    (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3011) ||
    (unit >= 0x3014 && unit <= 0x301f) ||
    unit === 0xff01 ||
    unit === 0xff05 ||
    unit === 0xff08 ||
    unit === 0xff09 ||
    unit === 0xff0c ||
    unit === 0xff0e ||
    unit === 0xff1a ||
    unit === 0xff1b ||
    unit === 0xff1f ||
    unit === 0xff3b ||
    unit === 0xff3d ||
    unit === 0xff5e
  );
}

/** True for Hiragana and Katakana, half-width forms included; the extensions for Ainu are not. */
export function isKana(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fb) || (unit >= 0xff66 && unit <= 0xff9f)
  );
}

/** True for a unit of a Han character: a character of the BMP or either half of one beyond it. */
export function isHanUnit(unit: number): boolean {
  return isHan(unit) || (unit >= 0xd840 && unit <= 0xd88d) || (unit >= 0xdc00 && unit <= 0xdfff);
}
