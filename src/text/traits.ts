/**
 * What a text holds, by one look at each of its units: a rule whose damage needs a character that
 * does not stand in the text has nothing to look for.
 */

/** Line ends that are not LF. */
export const foreignEnds: number = 1 << 0;
/** ESC, C0 but TAB and line ends, DEL, C1 but NEL, object replacement, noncharacters. */
export const controls: number = 1 << 1;
/** Characters of no width, marks of direction, tags. */
export const invisibles: number = 1 << 2;
export const softHyphens: number = 1 << 3;
/** Characters of the blocks of radicals. */
export const radicalForms: number = 1 << 4;
/** Compatibility ideographs and forms, ligatures, full-width digits and letters. */
export const compatibles: number = 1 << 5;
/** , ; : ? ! ( ) < > */
export const halfMarks: number = 1 << 6;
/** An ASCII point behind which a line ends. */
export const lastPoints: number = 1 << 7;
/** Blanks but the tab. */
export const blanks: number = 1 << 8;
/** Double curly quotation marks that do not open and close in turn on their lines, and all other quotation marks. */
export const oddQuotes: number = 1 << 9;
/** ，、；：。 twice in a row. */
export const doubledMarks: number = 1 << 10;
/** Two of . 。 … · ・ in a row. */
export const doubledPoints: number = 1 << 11;
/** Two hyphens or rules in a row, or a dash that begins a line. */
export const strokes: number = 1 << 12;
/** More than seven digits in a row. */
export const longNumbers: number = 1 << 13;
/** Replacement characters and what becomes of them, memory that was never written, ?? */
export const losses: number = 1 << 14;
export const ampersands: number = 1 << 15;

/**
 * Kinds of units of which it matters what stands before them; they stand above the traits in the
 * table, below {@link kinds}.
 */
const kindShift = 24;
const kinds = 32;
const lineEnd = 1;
const digit = 2;
const point = 3;
const openQuote = 4;
const closeQuote = 5;
const emDash = 6;
/** From here on: units whose doubling is a trait, each a kind of its own. */
const firstDouble = 8;

/** The traits of a kind behind another: `before * kinds + kind`. */
const pairs = new Int32Array(kinds * kinds);
pairs[point * kinds + lineEnd] = lastPoints;
pairs[point * kinds + point] = doubledPoints;
pairs[lineEnd * kinds + emDash] = strokes;

/** Whether a quotation is open behind a kind, where none was or one was: `open * kinds + kind`. */
const opens = new Uint8Array(2 * kinds).fill(1, kinds);
opens[openQuote] = 1;
opens[kinds + closeQuote] = 0;
opens[kinds + lineEnd] = 0;
/** What is odd about it. */
const quotes = new Int32Array(2 * kinds);
quotes[closeQuote] = oddQuotes;
quotes[kinds + openQuote] = oddQuotes;
quotes[kinds + lineEnd] = oddQuotes;

const table = new Int32Array(0x1_0000);
for (const [trait, ...ranges] of [
  [foreignEnds, 0x0b, 0x0b, 0x0d, 0x0d, 0x85, 0x85, 0x2028, 0x2029],
  [controls, 0x00, 0x08, 0x0e, 0x1f, 0x7f, 0x84, 0x86, 0x9f, 0xfffc, 0xfffc, 0xfffe, 0xffff],
  [invisibles, 0x61c, 0x61c, 0x180e, 0x180e, 0x200b, 0x200f, 0x202a, 0x202e],
  [invisibles, 0x2060, 0x206f, 0xfeff, 0xfeff, 0xdb40, 0xdb40],
  [softHyphens, 0xad, 0xad],
  [radicalForms, 0x2e81, 0x2fd5],
  [compatibles, 0xf900, 0xfaff, 0xfb00, 0xfb06, 0xfe10, 0xfe5e, 0xff0e, 0xff0e],
  [compatibles, 0x2e3a, 0x2e3a],
  [compatibles, 0xff10, 0xff19, 0xff21, 0xff3a, 0xff41, 0xff5a, 0xd87e, 0xd87e],
  [blanks, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a],
  [blanks, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000],
  [losses, 0xfffd, 0xfffd],
  [ampersands, 0x26, 0x26],
] as const) {
  for (let at = 0; at < ranges.length; at += 2) {
    for (let unit = ranges[at] ?? 0; unit <= (ranges[at + 1] ?? 0); unit++) {
      table[unit] = (table[unit] ?? 0) | trait;
    }
  }
}
function each(units: string, trait: number): void {
  for (let at = 0; at < units.length; at++) {
    const unit = units.charCodeAt(at);
    table[unit] = (table[unit] ?? 0) | trait;
  }
}
each(',;:?!()<>', halfMarks);
each('‘’"\'＂＇', oddQuotes);
each('锟錕嚙¿烫屯葺', losses);
each('\n\r\u2028\u2029', lineEnd << kindShift);
each('0123456789', digit << kindShift);
each('“', openQuote << kindShift);
each('”', closeQuote << kindShift);
each('—', emDash << kindShift);
const doubles: readonly (readonly [units: string, trait: number])[] = [
  ['，', doubledMarks],
  ['、', doubledMarks],
  ['；', doubledMarks],
  ['：', doubledMarks],
  ['。', doubledMarks | doubledPoints],
  ['·・', doubledPoints],
  ['…', doubledPoints],
  ['-', strokes],
  ['─', strokes],
  ['－', strokes],
  ['?', losses],
];
for (const [at, [units, trait]] of doubles.entries()) {
  each(units, (firstDouble + at) << kindShift);
  pairs[(firstDouble + at) * kinds + firstDouble + at] = trait;
}
each('.', point << kindShift);

let lastText = '';
let lastTraits = 0;

/**
 * The traits of a text, as bits; those of the last text asked about are remembered.
 * Cost: linear once.
 */
export function traitsOf(text: string): number {
  if (text !== lastText) {
    lastTraits = findTraits(text);
    lastText = text;
  }
  return lastTraits;
}

/** The loop has no branch that few texts take: each would have it compiled again when it is first taken. */
function findTraits(text: string): number {
  const look = table;
  let seen = 0;
  let before = lineEnd;
  let open = 0;
  let digits = 0;
  let longest = 0;
  for (let at = 0; at < text.length; at++) {
    const found = look[text.charCodeAt(at)] ?? 0;
    const kind = found >>> kindShift;
    const quoted = open * kinds + kind;
    seen |= found | (pairs[before * kinds + kind] ?? 0) | (quotes[quoted] ?? 0);
    open = opens[quoted] ?? 0;
    digits = kind === digit ? digits + 1 : 0;
    longest = Math.max(longest, digits);
    before = kind;
  }
  seen |= (pairs[before * kinds + lineEnd] ?? 0) | (quotes[open * kinds + lineEnd] ?? 0);
  return longest > mostDigits ? seen | longNumbers : seen;
}

/** The digits of a year, and those of another. */
const mostDigits = 7;
