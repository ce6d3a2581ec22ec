/**
 * Character classes by UTF-16 code unit or code point. Ranges follow Unicode 16; the classes of
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
  '，。、；：！？）〕】》〉」』”’〗］｝…—·％%‰℃,.;:!?)]}～',
);

/** Marks that may not end a line: opening brackets and quotation marks. */
export const openingMarks: ReadonlySet<string> = new Set('（〔【《〈「『“‘〖［｛([{');

/** Marks that end a sentence. */
export const stopMarks: ReadonlySet<string> = new Set('。！？!?…');
