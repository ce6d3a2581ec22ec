/**
 * What of a text is compared: its letters, figures and signs in one width, without blanks and
 * punctuation. A mark counts where it changes a value: the point in 1.5, the comma in 1,500 and in
 * 第1,2条, the colon in 1:100, the dash in 3—5, the sign in -3.5%.
 */

/** Not compared: blanks and marks. */
const skipped = 0;
/** Compared beside figures only. */
const decimalPoint = 1;
const comma = 2;
const listMark = 3;
const colon = 4;
/** A hyphen may be a sign before a number, or stand between two; longer dashes and waves only that. */
const hyphen = 5;
const dash = 6;
const minus = 7;
/** The angles of <某法> are quotation marks; those of a < b are signs, and of <br> a tag. */
const openAngle = 8;
const closeAngle = 9;

const table = buildTable();

/**
 * The folded character a unit stands for, or 0; `text` and `at` give its neighbours. Cost: constant.
 */
export function foldUnit(text: string, at: number): number {
  const folded = table[text.charCodeAt(at)] ?? skipped;
  if (folded > closeAngle || folded === skipped) return folded;
  if (folded > minus) return quotes(text, at, folded) ? skipped : angleOf(folded);
  const left = isBlank(text.charCodeAt(at - 1)) ? at - 2 : at - 1;
  const right = isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  if (!isFigure(text.charCodeAt(right))) return folded === minus ? 0x2212 : skipped;
  const follows = isFigure(text.charCodeAt(left));
  switch (folded) {
    case decimalPoint:
      return follows && left === at - 1 && right === at + 1 ? 0x2e : skipped;
    case comma:
      return follows ? (partsThousands(text, at) ? 0x2c : 0x3001) : skipped;
    case listMark:
      return follows ? 0x3001 : skipped;
    case colon:
      return follows ? 0x3a : skipped;
    default: {
      if (follows || endsValue(text, left)) return 0x2d;
      const signs = folded !== dash && right === at + 1 && maySign(text, at - 1);
      return signs ? 0x2d : folded === minus ? 0x2212 : skipped;
    }
  }
}

/** The sign an angle is where it does not quote. */
function angleOf(kind: number): number {
  return kind === openAngle ? 0x3c : 0x3e;
}

/** A title in angles is no longer than this. */
const longestTitle = 60;

/** True for an angle that quotes: what stands between it and its like begins with a Han character. */
function quotes(text: string, at: number, kind: number): boolean {
  const step = kind === openAngle ? 1 : -1;
  for (let by = 1; by <= longestTitle; by++) {
    const unit = text.charCodeAt(at + step * by);
    const found = table[unit] ?? skipped;
    if (found === kind || unit === 0x0a || Number.isNaN(unit)) return false;
    if (found !== openAngle && found !== closeAngle) continue;
    const first = text.charCodeAt(kind === openAngle ? at + 1 : at - by + 1);
    return by > 1 && isWord(first);
  }
  return false;
}

/** True for the comma of 1,500 and 12,345,678: three figures behind it, and one to three before it. */
function partsThousands(text: string, at: number): boolean {
  const before = countFigures(text, at - 1, -1);
  if (before === 0 || before > 3 || countFigures(text, at + 1, 1) !== 3) return false;
  return before === 3 || table[text.charCodeAt(at - 1 - before)] !== comma;
}

/** How many figures stand in a row, up to four. */
function countFigures(text: string, from: number, step: 1 | -1): number {
  let count = 0;
  while (count < 4 && isFigure(text.charCodeAt(from + step * count))) count++;
  return count;
}

/** A unit of what is counted has no more characters than this. */
const longestUnit = 4;

/** True behind 5万元 or 5%: what a range begins with. */
function endsValue(text: string, last: number): boolean {
  for (let by = 0; by <= longestUnit; by++) {
    const unit = text.charCodeAt(last - by);
    if (isFigure(unit)) return true;
    if (!isWord(unit)) return false;
  }
  return false;
}

/** What the sign of a number may stand behind: not a letter, a dash (--5), or (010)-1234. */
function maySign(text: string, before: number): boolean {
  if (before < 0) return true;
  const unit = text.charCodeAt(before);
  if (closing.has(unit)) return !isFigure(text.charCodeAt(before - 1));
  const folded = table[unit] ?? skipped;
  return folded !== hyphen && folded !== dash && folded !== minus && !isLetter(unit);
}

const closing: ReadonlySet<number> = new Set(
  Array.from(')）]］〕】', (mark) => mark.charCodeAt(0)),
);

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
    [':∶', '：'],
    ['!', '！'],
    ['?', '？'],
    ['(', '（'],
    [')', '）'],
    ['[〔', '［'],
    [']〕', '］'],
    ['‘’＂"“”「」『』〝〞', "'"],
    ['•・‧∙⋅･', '·'],
    ['-－–―─−﹣', '—'],
    ['<＜〈', '《'],
    ['>＞〉', '》'],
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

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x3000 || unit === 0xa0;
}

/** Han characters and the signs of parts: what a number and its unit end in (5万元, 5%). */
function isWord(unit: number): boolean {
  return (unit >= 0x3400 && unit < 0xa000) || '%％‰℃'.includes(String.fromCharCode(unit));
}

function isLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
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
  const marks: readonly [string, number][] = [
    ['.．', decimalPoint],
    [',，', comma],
    ['、;；', listMark],
    [':：∶', colon],
    ['-－‐‑–﹣', hyphen],
    ['—―─~～〜', dash],
    ['−', minus],
    ['<＜', openAngle],
    ['>＞', closeAngle],
  ];
  for (const [of, kind] of marks) for (const mark of of) built[mark.charCodeAt(0)] = kind;
  return built;
}
