/**
 * What of a text is compared: its letters, figures and signs in one width, without blanks and
 * punctuation. A mark counts where it changes a value: the point in 1.5, the dash in 3—5.
 */

/** Not compared: blanks and marks. */
const skipped = 0;
/** Compared between two digits only. */
const decimalPoint = 1;
const dash = 2;

const table = buildTable();

/** The folded character a unit stands for, or 0; `text` and `at` give its neighbours. */
export function foldUnit(text: string, at: number): number {
  const folded = table[text.charCodeAt(at)] ?? skipped;
  if (folded > dash || folded === skipped) return folded;
  const between = isFigure(text.charCodeAt(at - 1)) && isFigure(text.charCodeAt(at + 1));
  if (!between) return skipped;
  return folded === decimalPoint ? 0x2e : 0x2d;
}

/** How strongly the marks between two compared characters part what stands on both sides. */
export function boundaryStrength(marks: string): number {
  let strength = 0;
  for (let at = 0; at < marks.length; at++) {
    strength = Math.max(strength, markStrength(marks.charCodeAt(at)));
  }
  return strength;
}

/** The marks of a stretch between compared characters in one width and style, blanks gone. */
export function foldMarks(marks: string): string {
  let folded = '';
  for (const mark of marks) {
    if (mark.trim() === '') continue;
    folded += sameMarks.get(mark) ?? mark;
  }
  return folded;
}

const sameMarks: ReadonlyMap<string, string> = new Map(
  [
    [',', '，'],
    ['.．', '。'],
    [';', '；'],
    [':', '：'],
    ['!', '！'],
    ['?', '？'],
    ['(', '（'],
    [')', '）'],
    ['[〔', '［'],
    [']〕', '］'],
    ['‘’＂"“”「」『』〝〞', "'"],
    ['•・‧∙⋅･', '·'],
    ['-－–―─', '—'],
    ['<〈', '《'],
    ['>〉', '》'],
  ].flatMap(([from = '', to = '']) => Array.from(from).map((mark): [string, string] => [mark, to])),
);

function markStrength(unit: number): number {
  switch (unit) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 0x3b:
    case 0x21:
    case 0x3f:
    case 0x0a:
      return 3;
    case 0xff0c: // ，
    case 0x2c:
    case 0xff1a: // ：
    case 0x3a:
    case 0x09:
      return 2;
    case 0x20:
    case 0x3000:
    case 0xa0:
      return 0;
    default:
      return 1;
  }
}

function isFigure(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function buildTable(): Uint16Array {
  const built = new Uint16Array(0x1_0000);
  const dropped = /[\p{P}\p{Z}\p{Cc}\p{Cf}\p{Mn}\u02D9]/u;
  for (let unit = 0; unit < 0x1_0000; unit++) {
    const letter = (unit >= 0x3400 && unit < 0xa000) || (unit >= 0xac00 && unit < 0xe000);
    built[unit] = !letter && dropped.test(String.fromCharCode(unit)) ? skipped : unit;
  }
  // Marks that are words or parts of values.
  for (const sign of '#%&@*/\\‰‱°′″§') built[sign.charCodeAt(0)] = sign.charCodeAt(0);
  for (let unit = 0xff01; unit <= 0xff5e; unit++) built[unit] = built[unit - 0xfee0] ?? skipped;
  for (const circle of '○◯零') built[circle.charCodeAt(0)] = '〇'.charCodeAt(0);
  for (const point of '.．') built[point.charCodeAt(0)] = decimalPoint;
  for (const mark of '-－–—―─~～〜') built[mark.charCodeAt(0)] = dash;
  return built;
}
