import type { Localized } from '../../model/localized.js';
import type { Range } from '../../model/position.js';
import type { Confidence } from '../../model/edit.js';
import { isBlank, isDigit, isFullWidthMark, isHanUnit, isLatin } from '../../text/characters.js';
import { halfMarks, lastPoints, traitsOf } from '../../text/traits.js';
import { LineProfiles, type LineProfile } from '../line-profile.js';
import { pairParentheses } from '../parentheses.js';
import type { Proposal, Rule } from '../rule.js';

const mark = /[,;:?!().<>]/g;

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '.': '。',
  '<': '〈',
  '>': '〉',
};

const why: Record<'beside' | 'line' | 'pair' | 'partner' | 'title' | 'stop', Localized> = {
  beside: {
    en: 'a half-width mark beside Han or a full-width mark',
    zh: '汉字或全角标点旁的半角标点',
  },
  line: { en: 'a half-width mark in a Chinese sentence', zh: '中文句子中的半角标点' },
  pair: { en: 'half-width parentheses in a Chinese sentence', zh: '中文句子中的半角括号' },
  partner: { en: 'the other bracket of the pair is full width', zh: '与之配对的括号是全角' },
  title: {
    en: 'a title inside a title stands in 〈〉',
    zh: '书名号内的书名用单书名号〈〉',
  },
  stop: { en: 'a half-width full stop ends a Chinese sentence', zh: '中文句末的半角句点' },
};

/** Half-width punctuation in Chinese sentences becomes full width. */
export const punctuationWidth: Rule = {
  id: 'punctuation-width',
  stage: 'blocks',
  summary: {
    en: 'Half-width , ; : ? ! ( ) beside Han become full width.',
    zh: '汉字旁的半角标点 , ; : ? ! ( ) 改为全角。',
  },
  why: {
    en: 'GB/T 15834 sets Chinese punctuation full width; web editors and conversions leave ASCII marks in it. A mark is Chinese where Han or a full-width mark stands on either side; parentheses are judged as a pair. Numbers, times, ratios, URLs, code and Latin text keep theirs.',
    zh: 'GB/T 15834 规定中文标点用全角，网页编辑器和转换程序常留下 ASCII 标点。任一侧为汉字或全角标点的，即中文标点；括号成对判断。数字、时刻、比例、网址、代码和外文中的标点不动。',
  },
  example: {
    before: '普及率超70%,第六代移动通信(6G)取得突破:\n',
    after: '普及率超70%，第六代移动通信（6G）取得突破：\n',
  },
  apply({ text }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & (halfMarks | lastPoints))) return { proposals };
    const lines = new LineProfiles(text);
    let parentheses: ReadonlyMap<number, number> = new Map();
    let line: LineProfile | undefined;
    let record = false;
    let run: Range = { start: 0, end: 0 };
    mark.lastIndex = 0;
    while (mark.test(text)) {
      const at = mark.lastIndex - 1;
      const character = text.charAt(at);
      if (character === '.' && !mayStop(text, at)) continue;
      const current = lines.at(at);
      if (current !== line) {
        line = current;
        parentheses = line.chinese ? pairParentheses(text, line.start, line.end) : new Map();
        record = isRecord(text, line);
      }
      if (!line.chinese) {
        mark.lastIndex = Math.max(line.end, at + 1);
        continue;
      }
      const found =
        character === '(' || character === ')'
          ? judgeParenthesis(text, at, line, parentheses)
          : record
            ? null
            : judgeMark(text, at, character, line, (run = runAt(text, at, run)));
      const after = fullWidth[character];
      if (!found || after === undefined) continue;
      proposals.push({ start: at, end: at + 1, after, ...found });
    }
    return { proposals };
  },
};

interface Judgement {
  confidence: Confidence;
  why: Localized;
}

/** The run of one mark repeated that holds `at`; `known` is the last one found, so that each is read once. */
function runAt(text: string, at: number, known: Range): Range {
  if (at >= known.start && at < known.end) return known;
  let end = at + 1;
  while (text.charCodeAt(end) === text.charCodeAt(at)) end++;
  return { start: at, end };
}

function judgeMark(
  text: string,
  at: number,
  character: string,
  line: LineProfile,
  run: Range,
): Judgement | null {
  if (character === '.') return { confidence: 'likely', why: why.stop };
  if (character === '<' || character === '>') return judgeTitle(text, at, character, line);
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at + 1);
  if (isDigit(before) && isDigit(behind)) return null;
  if (belongsToCode(text, at, character)) return null;
  // Three and more are what a conversion left of characters it did not know.
  if (character === '?' && run.end - run.start >= 3) return null;
  // A repeated mark is judged as one: else each round would see one more of them beside Han.
  const left =
    run.start > line.start ? leftContext(text, run.start - 1, line.start) : line.start - 1;
  const right = rightContext(text, run.end, line.end);
  const leftUnit = left >= line.start ? text.charCodeAt(left) : 10;
  const rightUnit = right < line.end ? text.charCodeAt(right) : 10;
  if (isEastAsian(leftUnit)) {
    // 規??模 is what is left of lost bytes.
    if (behind === 0x3f && isEastAsian(text.charCodeAt(at + 2))) return null;
    if (before === 0x3f && isEastAsian(behind)) return null;
    return { confidence: 'certain', why: why.beside };
  }
  if (leftUnit === 10) return null;
  if (isEastAsian(rightUnit)) {
    // In "key: 值" and "a, 乙" the blank is Latin typing; the line decides, and it is Chinese.
    return { confidence: right === run.end ? 'certain' : 'likely', why: why.beside };
  }
  const percent = before === 0x25 || before === 0x2030;
  if (rightUnit === 10 || percent) return { confidence: 'likely', why: why.line };
  return null;
}

/** Steps over blanks, closing quotation marks, brackets and per cent signs to what they follow. */
function leftContext(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && '"\'”’)]%‰℃ \u00a0'.includes(text[at] ?? '')) at--;
  return at;
}

function rightContext(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && '"\'“‘([ \u00a0\u3000'.includes(text[at] ?? '')) at++;
  return at;
}

/** !=, ?x=, ://, ](…), :), ![…: marks that programs, addresses and faces are made of. */
function belongsToCode(text: string, at: number, character: string): boolean {
  const behind = text[at + 1] ?? '\n';
  if (character === ':') return behind === '/' || behind === ')' || behind === '(';
  if (character === '!') return behind === '=' || behind === '[';
  if (character !== '?') return false;
  return /^\?[\w%-]{1,60}=/.test(text.slice(at, at + 64));
}

function judgeParenthesis(
  text: string,
  at: number,
  line: LineProfile,
  pairs: ReadonlyMap<number, number>,
): Judgement | null {
  const partner = pairs.get(at);
  if (partner === undefined) return judgeUnpaired(text, at, line);
  const partnerUnit = text.charCodeAt(partner);
  if (isFullWidthMark(partnerUnit)) return { confidence: 'certain', why: why.partner };
  const open = Math.min(at, partner);
  const close = Math.max(at, partner);
  const before = open > line.start ? (text[open - 1] ?? '\n') : '\n';
  const behind = close + 1 < line.end ? (text[close + 1] ?? '\n') : '\n';
  if (before === ']' || '=+-*/×÷^√'.includes(before) || '=*/×÷^'.includes(behind)) return null;
  const holdsHan = hasEastAsian(text, open + 1, close);
  const outerLeft = skipBack(text, open - 1, line.start);
  if (holdsHan) return { confidence: 'certain', why: why.pair };
  // f(x), CO(2): what stands in them belongs to the Latin in front.
  const inFront = text.charCodeAt(open - 1);
  if (open > line.start && (isLatin(inFront) || isDigit(inFront))) return null;
  // (0,π), (x,y): an interval or a point.
  const inside = text.slice(open + 1, Math.min(close, open + 40));
  if (inside.includes(',') && !/[a-z]{2}/i.test(inside)) return null;
  const outerRight = skipAhead(text, close + 1, line.end);
  const besideHan =
    (outerLeft >= line.start && isEastAsianOrQuote(text.charCodeAt(outerLeft))) ||
    (outerRight < line.end && isEastAsianOrQuote(text.charCodeAt(outerRight)));
  return besideHan ? { confidence: 'certain', why: why.pair } : null;
}

/** A parenthesis without a partner, between Han. */
function judgeUnpaired(text: string, at: number, line: LineProfile): Judgement | null {
  if (text[at] === ')' && text[at - 1] === ':') return null;
  const left = at > line.start ? text.charCodeAt(at - 1) : 10;
  const right = at + 1 < line.end ? text.charCodeAt(at + 1) : 10;
  return isEastAsian(left) && (isEastAsian(right) || right === 10)
    ? { confidence: 'likely', why: why.beside }
    : null;
}

/** 《关于修改<…>的决定》: a pair of < > that holds Han, inside 《 》. */
function judgeTitle(
  text: string,
  at: number,
  character: string,
  line: LineProfile,
): Judgement | null {
  const from = Math.max(line.start, at - 100);
  const to = Math.min(line.end, at + 101);
  const open = character === '<' ? at : from + text.slice(from, at).lastIndexOf('<');
  const close = character === '>' ? at : at + text.slice(at, to).indexOf('>');
  if (text[open] !== '<' || text[close] !== '>') return null;
  const inside = text.slice(open + 1, close);
  if (/[<>《》]/.test(inside) || !hasEastAsian(inside, 0, inside.length)) return null;
  const before = text.slice(Math.max(line.start, open - 100), open);
  const behind = text.slice(close + 1, Math.min(line.end, close + 101));
  return before.lastIndexOf('《') > before.lastIndexOf('》') && /^[^《]*》/.test(behind)
    ? { confidence: 'likely', why: why.title }
    : null;
}

/** A point that ends a line of Chinese, and is no leader, ellipsis, label or abbreviation. */
function mayStop(text: string, at: number): boolean {
  const behind = text[at + 1] ?? '\n';
  const before = text.charAt(at - 1);
  if (behind !== '\n' || !(isHanUnit(before.charCodeAt(0)) || '%”》）'.includes(before))) {
    return false;
  }
  return /[，。；！？,;][^\n]{4,}$/.test(text.slice(Math.max(0, at - 80), at));
}

/**
 * A line of a comma-separated table: Han between at least two commas, no other punctuation, and as
 * many commas on a line beside it.
 */
function isRecord(text: string, line: LineProfile): boolean {
  const own = commas(text, line.start, line.end);
  if (own < 2) return false;
  const before = text.slice(
    Math.max(0, line.start - longestRecord - 2),
    Math.max(0, line.start - 1),
  );
  const behind = text.slice(line.end + 1, line.end + longestRecord + 2);
  return (
    commas(before, before.lastIndexOf('\n') + 1, before.length) === own ||
    commas(behind, 0, behind.includes('\n') ? behind.indexOf('\n') : behind.length) === own
  );
}

const longestRecord = 300;

/** How many commas a line has; -1 if it has other punctuation, or is too long for a record. */
function commas(text: string, start: number, end: number): number {
  if (end - start > longestRecord || end <= start) return -1;
  const line = text.slice(start, end);
  if (/[，。；：！？、（）;:!?]|,$|, /.test(line)) return -1;
  return line.split(',').length - 1;
}

function skipBack(text: string, from: number, start: number): number {
  let at = from;
  while (at >= start && isBlank(text.charCodeAt(at))) at--;
  return at;
}

function skipAhead(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function hasEastAsian(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isEastAsian(text.charCodeAt(at))) return true;
  return false;
}

const isEastAsian = (unit: number): boolean => isHanUnit(unit) || isFullWidthMark(unit);

const isEastAsianOrQuote = (unit: number): boolean =>
  isEastAsian(unit) || (unit >= 0x2018 && unit <= 0x201d);
