/** A page number as it stands on a page. */
export interface Folio {
  value: number;
  /** Its dress with the numbers taken out: — # —, 第#页共#页; `#` alone is a bare number. */
  dress: string;
}

const dressed: readonly RegExp[] = [
  /^[—–―‐\-－_~·•‧・.＊*]{1,4}\s?(?<number>\d{1,4})\s?[—–―‐\-－_~·•‧・.＊*]{1,4}$/u,
  /^第\s?(?<number>\d{1,4})\s?[页頁](?:\s?[,，、/]?\s?[（(]?[共总總]\s?\d{1,4}\s?[页頁][)）]?)?$/u,
  /^[共总總]\s?\d{1,4}\s?[页頁]\s?[,，、/]?\s?第\s?(?<number>\d{1,4})\s?[页頁]$/u,
  /^(?<number>\d{1,4})\s?[/／]\s?\d{1,4}$/u,
  /^p(?:age|\.)?\s?(?<number>\d{1,4})(?:\s?(?:of|\/)\s?\d{1,4})?$/iu,
  /^(?<number>\d{1,4})\s{0,4}[|｜丨]\s{0,4}\S.{0,24}$/u,
  /^\S.{0,24}?\s{0,4}[|｜丨]\s{0,4}(?<number>\d{1,4})$/u,
];

const bare = /^\d{1,4}$/u;
/** UTF-16 units of a page number's line at most. */
export const longestFolio = 40;

/** The page number that fills `words`, or null. Full-width digits count; cost: constant. */
export function readFolio(words: string): Folio | null {
  if (words.length > longestFolio || !mayBeFolio(words)) return null;
  const plain = words
    .replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ');
  if (bare.test(plain)) return { value: Number(plain), dress: '#' };
  for (const form of dressed) {
    const found = form.exec(plain);
    if (!found) continue;
    return {
      value: Number(found.groups?.['number']),
      dress: plain.replace(/\d+/gu, '#').replace(/ /gu, ''),
    };
  }
  return null;
}

/** What the forms begin with, if not with a digit or with what a bar parts from the number. */
const initials = '—–―‐-－_~·•‧・.＊*第共总總pP';

/** A cheap look that spares most lines the forms. */
function mayBeFolio(words: string): boolean {
  let hasDigit = false;
  let hasBar = false;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) {
      if (at === 0) return true;
      hasDigit = true;
    } else if (unit === 0x7c || unit === 0xff5c || unit === 0x4e28) hasBar = true;
  }
  return hasDigit && (hasBar || initials.includes(words.charAt(0)));
}
