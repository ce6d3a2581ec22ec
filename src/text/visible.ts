const named = new Map([
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
  ['\f', String.raw`\f`],
  ['\v', String.raw`\v`],
  ['\0', String.raw`\0`],
]);

/**
 * Everything that acts on a terminal, reorders text or cannot be seen: controls (C0, DEL, C1),
 * format characters (zero-width, bidirectional, tags, soft hyphen), line and paragraph separators,
 * unpaired surrogates, and letters that are blank (Hangul fillers, the Braille blank). Variation
 * selectors stay: they choose the form of the character before them.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u115f\u1160\u2800\u3164\uffa0]/gu;

/**
 * Makes text from outside safe to show: what a terminal or a page would act on is written out, controls as
 * \x1b, the rest as ‹U+202E›.
 *
 * @param keep characters of the BMP to leave as they are, such as the line feeds of several lines.
 * Cost: linear.
 */
export function visible(text: string, keep = ''): string {
  return text.replace(hidden, (character) =>
    keep.includes(character) ? character : written(character),
  );
}

function written(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  const name = named.get(character);
  if (name !== undefined) return name;
  const hex = codePoint.toString(16);
  return codePoint < 0x100 && codePoint !== 0xad
    ? `\\x${hex.padStart(2, '0')}`
    : `‹U+${hex.toUpperCase().padStart(4, '0')}›`;
}
