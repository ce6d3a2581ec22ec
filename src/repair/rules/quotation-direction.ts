import type { Localized } from '../../model/localized.js';
import type { Confidence } from '../../model/edit.js';
import { isDigit, isFullWidthMark, isHanUnit, isLatin } from '../../text/characters.js';
import { oddQuotes, traitsOf } from '../../text/traits.js';
import { LineProfiles } from '../line-profile.js';
import { ProposalList } from '../proposal-list.js';
import type { Proposal, Rule } from '../rule.js';

const quote = /[“”‘’"'＂＇]/g;

const why: Record<'reversed' | 'straight' | 'unpaired', Localized> = {
  reversed: {
    en: 'quotation marks alternate through a paragraph: this one points the wrong way',
    zh: '段内引号交替开合：此处方向相反',
  },
  straight: { en: 'a typewriter quotation mark in a Chinese sentence', zh: '中文句子中的直引号' },
  unpaired: {
    en: 'the quotation marks of this paragraph cannot be paired: one is missing or too many',
    zh: '本段引号无法配对：缺少或多出一个',
  },
};

/** Quotation marks that point the wrong way, or no way, are turned by pairing them. */
export const quotationDirection: Rule = {
  id: 'quotation-direction',
  stage: 'blocks',
  summary: {
    en: 'Reversed and straight quotation marks are turned by pairing them.',
    zh: '通过配对纠正方向颠倒的引号和直引号。',
  },
  why: {
    en: 'Editors that guess the direction of a typed quotation mark guess wrong beside Han: ”从0到1“, ”试点”. In Chinese the outer marks of a paragraph open and close in turn, so a paragraph whose marks do not nest as they stand has one reading. A paragraph with an odd mark is reported; apostrophes, inches, 「」 and quotations over several paragraphs are left alone.',
    zh: '编辑软件自动判断引号方向，在汉字旁常常判断错误：”从0到1“、”试点”。中文段落内的外层引号依次开合，现有方向不能嵌套的段落只有一种读法。引号成单的段落只予报告；撇号、英寸符号、「」以及跨段引文不动。',
  },
  example: {
    before: '实施”人工智能+“行动，推动"从0到1"突破。\n',
    after: '实施“人工智能+”行动，推动“从0到1”突破。\n',
  },
  apply({ text }) {
    const proposals = new ProposalList();
    if (!(traitsOf(text) & oddQuotes)) return { proposals };
    const lines = new LineProfiles(text);
    let marks: number[] = [];
    let lineEnd = -1;
    let open = false;
    const nested = new NestedQuotations(text);
    const close = (): void => {
      if (marks.length === 0) return;
      if (nested.holds(marks, lineEnd)) {
        open = false;
        marks = [];
        return;
      }
      const found = judgeLine(text, marks, lineEnd, open, lines);
      for (const one of found.proposals.sort((a, b) => a.start - b.start)) proposals.push(one);
      open = found.open;
      marks = [];
    };
    quote.lastIndex = 0;
    while (quote.test(text)) {
      const at = quote.lastIndex - 1;
      if (at > lineEnd) {
        close();
        const feed = text.indexOf('\n', at);
        lineEnd = feed < 0 ? text.length : feed;
      }
      marks.push(at);
    }
    close();
    return { proposals };
  },
};

/** Units a quotation of several paragraphs has at most. */
const longestQuotation = 4000;

/**
 * Quotations with others inside that go over several paragraphs, as an amendment is quoted:
 * “在“甲”之前加上“乙 … 丙”。” The marks of one paragraph alone do not nest; those of all do.
 */
class NestedQuotations {
  readonly #text: string;
  /** Where the last one ends, and where the text ends that was looked through in vain. */
  #end = -1;
  #seen = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** True where the marks of a line stand in one. Asked in ascending order. Cost: linear in the text, over all calls. */
  holds(marks: readonly number[], lineEnd: number): boolean {
    const first = marks[0] ?? 0;
    if (first <= this.#end) return true;
    if (first < this.#seen || !this.#opens(first, marks, lineEnd)) return false;
    this.#seek(first);
    return first <= this.#end;
  }

  /** True for a line that begins with a quotation and has two open at its end. */
  #opens(first: number, marks: readonly number[], lineEnd: number): boolean {
    const text = this.#text;
    if (text[first] !== '“' || lineEnd >= text.length) return false;
    const begins = first === 0 || text[first - 1] === '\n';
    return begins && nesting(text, marks, '“', '”') >= 2;
  }

  /** Looks for the end: where nothing is open any more, and the passage is over. */
  #seek(first: number): void {
    const text = this.#text;
    const limit = Math.min(text.length, first + longestQuotation);
    let depth = 0;
    let closed = -1;
    let at = first;
    for (; at < limit; at++) {
      const mark = text[at];
      if (mark === '"' || mark === '＂') break;
      if (mark === '“') depth++;
      else if (mark === '”') {
        if (--depth === 0) {
          if (closesTwice(text, closed, at) || closesSentence(text, at)) this.#end = at;
          break;
        }
        closed = at;
      }
    }
    this.#seen = at;
  }
}

/** True where a closing mark stands right behind another: 丙”。” */
function closesTwice(text: string, before: number, at: number): boolean {
  return before >= 0 && /^[。！？]?[ \u3000]?$/u.test(text.slice(before + 1, at));
}

/** True for a mark behind a full stop, at a line's end: 以“乙”代替。” */
function closesSentence(text: string, at: number): boolean {
  return (
    /[。！？][ \u3000]?$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[ \u3000]?(?:\n|$)/u.test(text.slice(at + 1, at + 3))
  );
}

/** The marks of one line; `open` says whether a quotation is open from a paragraph before. */
function judgeLine(
  text: string,
  marks: readonly number[],
  lineEnd: number,
  open: boolean,
  lines: LineProfiles,
): { proposals: Proposal[]; open: boolean } {
  const double: number[] = [];
  const single: number[] = [];
  let straight = false;
  for (const at of marks) {
    const character = text[at] ?? '';
    if ('"＂\'＇'.includes(character)) straight = true;
    if ('“”"＂'.includes(character)) double.push(at);
    else if (!isApostrophe(text, at)) single.push(at);
  }
  const depth = nesting(text, double, '“', '”');
  if (!straight && depth >= 0 && nesting(text, single, '‘', '’') === 0) {
    if (depth === 0) return { proposals: [], open: false };
    // A quotation of several paragraphs opens each of them and is closed in the last.
    if (depth === 1 && goesOn(text, lineEnd)) return { proposals: [], open: true };
    if (depth === 1 && lines.at(marks[0] ?? 0).chinese) {
      const missing = { start: lineEnd, end: lineEnd, after: '”' };
      return {
        proposals: [{ ...missing, confidence: 'unsure', why: why.unpaired }],
        open: false,
      };
    }
  }
  if (!straight && open && closesEarlier(text, double)) return { proposals: [], open: false };
  const first = marks[0] ?? 0;
  if (!lines.at(first).chinese) return { proposals: [], open: false };
  return {
    proposals: turn(text, double, '“', '”').concat(turn(text, single, '‘', '’')),
    open: false,
  };
}

/** The depth left open by marks of one level; -1 where a mark closes what is not open. */
function nesting(text: string, marks: readonly number[], opener: string, closer: string): number {
  let depth = 0;
  for (const at of marks) {
    if (text[at] === opener) depth++;
    else if (text[at] === closer && --depth < 0) return -1;
  }
  return depth;
}

/** True where the next line opens the quotation again, or closes it before it opens another. */
function goesOn(text: string, lineEnd: number): boolean {
  const next = /[^\n]*/.exec(text.slice(lineEnd + 1, lineEnd + 4000))?.[0] ?? '';
  return next.startsWith('“') || /^[^“”]*”/.test(next);
}

/** True where the first mark ends a sentence of a quotation begun before, and the rest nests. */
function closesEarlier(text: string, marks: readonly number[]): boolean {
  const [first = -1, ...rest] = marks;
  return (
    text[first] === '”' &&
    '。！？…'.includes(text[first - 1] ?? ' ') &&
    nesting(text, rest, '“', '”') >= 0
  );
}

function turn(text: string, all: readonly number[], opener: string, closer: string): Proposal[] {
  const plain = opener === '“' ? '"＂' : "'＇";
  const marks = withoutMeasures(text, all, plain);
  const isStraight = (at: number): boolean => plain.includes(text[at] ?? '');
  const curly = marks.filter((at) => !isStraight(at));
  const nests = nesting(text, curly, opener, closer) === 0;
  // Where the curly marks nest by themselves, only the straight ones are at fault.
  const suspects = nests ? marks.filter(isStraight) : marks;
  if (suspects.length === 0) return [];
  const pairs = pairUp(text, suspects);
  if (!pairs) {
    const at = suspects.find((mark) => touchesHan(text, mark));
    if (at === undefined) return [];
    const after = text[at] === opener ? closer : opener;
    return [{ start: at, end: at + 1, after, confidence: 'unsure', why: why.unpaired }];
  }
  const proposals: Proposal[] = [];
  let depth = 0;
  let passed = 0;
  for (const [left, right, confidence] of pairs) {
    if (!touchesHan(text, left) && !touchesHan(text, right)) continue;
    for (let mark = curly[passed] ?? left; mark < left; mark = curly[++passed] ?? left) {
      depth += text[mark] === opener ? 1 : -1;
    }
    const inner = nests && opener === '“' && depth > 0;
    const level: readonly [string, string] = inner ? ['‘', '’'] : [opener, closer];
    for (const [at, after] of [
      [left, level[0]],
      [right, level[1]],
    ] as const) {
      if (text[at] === after) continue;
      const reason = isStraight(at) ? why.straight : why.reversed;
      proposals.push({ start: at, end: at + 1, after, confidence, why: reason });
    }
  }
  return proposals;
}

const behindClosers = '，。、；：！？）》〉】〕』」%％';
const beforeOpeners = '（《〈【〔『「：';

/** Marks taken in turn as opening and closing; null where that cannot be what was meant. */
function pairUp(
  text: string,
  marks: readonly number[],
): (readonly [number, number, Confidence])[] | null {
  if (marks.length % 2 === 1) return null;
  const pairs: (readonly [number, number, Confidence])[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const left = marks[index] ?? 0;
    const right = marks[index + 1] ?? 0;
    const inside = text[left + 1] ?? '\n';
    const last = text[right - 1] ?? '\n';
    if (right === left + 1 || behindClosers.includes(inside) || beforeOpeners.includes(last)) {
      return null;
    }
    const sure =
      behindClosers.includes(text[right + 1] ?? '。') ||
      beforeOpeners.includes(text[left - 1] ?? '：') ||
      right - left <= 12;
    pairs.push([left, right, sure ? 'certain' : 'likely']);
  }
  return pairs;
}

/** it’s, ’90s, rock ’n’ roll: a single mark beside Latin letters or digits. */
function isApostrophe(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const behind = text.charCodeAt(at + 1);
  const word = (unit: number): boolean => isLatin(unit) || isDigit(unit);
  return word(before) || (word(behind) && !isHanUnit(before));
}

/** Leaves out 12" and 10": a straight mark behind a digit that closes nothing. */
function withoutMeasures(text: string, marks: readonly number[], plain: string): number[] {
  let open = false;
  return marks.filter((at) => {
    if (!open && plain.includes(text[at] ?? '') && isDigit(text.charCodeAt(at - 1))) return false;
    open = !open;
    return true;
  });
}

const isEastAsian = (unit: number): boolean => isHanUnit(unit) || isFullWidthMark(unit);

/** True where Han or a full-width mark stands beside a mark. */
const touchesHan = (text: string, at: number): boolean =>
  isEastAsian(text.charCodeAt(at - 1)) || isEastAsian(text.charCodeAt(at + 1));
