/** A page number as it stands on a page. */
export interface Folio {
  value: number;
  /** Its dress with the numbers taken out: — # —, 第#页共#页; `#` alone is a bare number. */
  dress: string;
}

/** A page among all of them, with nothing else to tell that it is one: 3/24. */
const ofAll = /^(?<number>\d{1,5})\s?[/／]\s?(?<all>\d{1,5})$/u;

const dressed: readonly RegExp[] = [
  /^[—–―‐\-－_~·•‧・.＊*]{1,4}\s?(?<number>\d{1,5})\s?[—–―‐\-－_~·•‧・.＊*]{1,4}$/u,
  /^第\s?(?<number>\d{1,5})\s?[页頁](?:\s?[,，、/]?\s?[（(]?[共总總]\s?\d{1,5}\s?[页頁][)）]?)?$/u,
  /^[共总總]\s?\d{1,5}\s?[页頁]\s?[,，、/]?\s?第\s?(?<number>\d{1,5})\s?[页頁]$/u,
  /^p(?:age|\.)?\s?(?<number>\d{1,5})(?:\s?(?:of|\/)\s?\d{1,5})?$/iu,
  /^(?<number>\d{1,5})\s{0,4}[|｜丨]\s{0,4}\S.{0,24}$/u,
  /^\S.{0,24}?\s{0,4}[|｜丨]\s{0,4}(?<number>\d{1,5})$/u,
];

const bare = /^\d{1,5}$/u;
/** UTF-16 units of a page number's line at most. */
const longestFolio = 40;

/** The page number that fills `[from, to)` of a text, or null. Full-width digits count; cost: constant. */
export function readFolio(text: string, from: number, to: number): Folio | null {
  if (to - from > longestFolio || !mayBeFolio(text, from, to)) return null;
  const words = text.slice(from, to);
  const plain = words
    .replace(/[\uff10-\uff19]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ');
  if (bare.test(plain)) return { value: Number(plain), dress: '#' };
  const page = ofAll.exec(plain)?.groups;
  if (page) return ofPages(Number(page['number']), Number(page['all']));
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

/** 3/24; not 148/2012, a number of the year, nor 5/4. */
function ofPages(value: number, all: number): Folio | null {
  const year = all >= 1900 && all <= 2100;
  return value >= 1 && value <= all && !year ? { value, dress: '#/#' } : null;
}

/** What the forms begin with, if not with a digit or with what a bar parts from the number. */
const initials = '—–―‐-－_~·•‧・.＊*第共总總pP';

/** A cheap look that spares most lines the forms. */
function mayBeFolio(text: string, from: number, to: number): boolean {
  let digits = 0;
  let hasBar = false;
  let hasSlash = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (isDigitUnit(unit)) digits++;
    else if (unit === 0x7c || unit === 0xff5c || unit === 0x4e28) hasBar = true;
    else if (unit === 0x2f || unit === 0xff0f) hasSlash = true;
  }
  if (digits === 0) return false;
  if (hasBar || digits === to - from || initials.includes(text.charAt(from))) return true;
  return hasSlash && isDigitUnit(text.charCodeAt(from));
}

function isDigitUnit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}
