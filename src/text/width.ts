import { eastAsianWidth } from 'get-east-asian-width';

const cache = new Uint8Array(0x1_0000).fill(255);

/**
 * The columns a character takes in East Asian typesetting: 2 for wide, full-width and ambiguous
 * characters (“ ” — … ① stand in full squares beside Han), 1 for the rest, 0 for non-spacing and
 * enclosing marks and format characters. After UAX #11.
 *
 * @param codePoint a Unicode code point.
 */
export function characterWidth(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x7f) return codePoint < 0x20 ? 0 : 1;
  if (codePoint > 0xffff) return measure(codePoint);
  const known = cache[codePoint];
  if (known === 0 || known === 1 || known === 2) return known;
  const width = measure(codePoint);
  cache[codePoint] = width;
  return width;
}

const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

function measure(codePoint: number): 0 | 1 | 2 {
  if (zeroWidth.test(String.fromCodePoint(codePoint))) return 0;
  return eastAsianWidth(codePoint, { ambiguousAsWide: true }) === 2 ? 2 : 1;
}

/** The sum of the widths of a text's characters, in East Asian columns. Cost: linear. */
export function textWidth(text: string): number {
  let columns = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const codePoint = text.codePointAt(at) ?? unit;
      columns += characterWidth(codePoint);
      if (codePoint > 0xffff) at++;
    } else {
      columns += characterWidth(unit);
    }
  }
  return columns;
}
