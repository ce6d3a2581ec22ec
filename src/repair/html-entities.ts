/** Latin-1 from U+00A0 on, in order, as HTML names them. */
const latin1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** Greek letters from U+0391 on, in order (U+03A2 has no letter). */
const greek =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';

const others: Readonly<Record<string, number>> = {
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  lt: 0x3c,
  gt: 0x3e,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  ndash: 0x2013,
  mdash: 0x2014,
  horbar: 0x2015,
  lsquo: 0x2018,
  rsquo: 0x2019,
  sbquo: 0x201a,
  ldquo: 0x201c,
  rdquo: 0x201d,
  bdquo: 0x201e,
  dagger: 0x2020,
  Dagger: 0x2021,
  bull: 0x2022,
  hellip: 0x2026,
  permil: 0x2030,
  prime: 0x2032,
  Prime: 0x2033,
  lsaquo: 0x2039,
  rsaquo: 0x203a,
  euro: 0x20ac,
  numero: 0x2116,
  trade: 0x2122,
  larr: 0x2190,
  uarr: 0x2191,
  rarr: 0x2192,
  darr: 0x2193,
  harr: 0x2194,
  minus: 0x2212,
  radic: 0x221a,
  infin: 0x221e,
  asymp: 0x2248,
  ne: 0x2260,
  equiv: 0x2261,
  le: 0x2264,
  ge: 0x2265,
  lang: 0x3008,
  rang: 0x3009,
};

/** The names of HTML 4 that stand in documents; made when the first is asked for. */
let named: ReadonlyMap<string, number> | undefined;

function readNames(): ReadonlyMap<string, number> {
  return new Map([
    ...latin1.split(' ').map((name, index) => [name, 0xa0 + index] as const),
    ...greek.split(' ').map((name, index) => [name, 0x391 + index] as const),
    ...greek.split(' ').map((name, index) => [name.toLowerCase(), 0x3b1 + index] as const),
    ...Object.entries(others),
  ]);
}

/** What browsers take &#128; … &#159; for: the characters of Windows code page 1252. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The character an HTML reference stands for, as browsers read it.
 *
 * @param body what stands between & and ;, such as `nbsp`, `#22269` or `#x56FD`.
 * @returns undefined for unknown names, controls, surrogates and numbers beyond Unicode.
 */
export function decodeEntity(body: string): string | undefined {
  if (!body.startsWith('#')) {
    named ??= readNames();
    const known = named.get(body);
    return known === undefined ? undefined : String.fromCodePoint(known);
  }
  const hexadecimal = body[1] === 'x' || body[1] === 'X';
  const codePoint = Number.parseInt(body.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  if (codePoint >= 0x80 && codePoint <= 0x9f) return windows1252[codePoint - 0x80];
  if (codePoint === 9 || codePoint === 10 || codePoint === 13) return ' ';
  if (codePoint < 0x20 || codePoint === 0x7f || codePoint > 0x10_ffff) return undefined;
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return undefined;
  return String.fromCodePoint(codePoint);
}
