import type { Fact } from '../../model/fact.js';
import { readLines, type Lines } from '../page/lines.js';
import type { Proposal, Rule } from '../rule.js';

const leader =
  /[ \t\u3000]*(?:[.．·・…‥。]{4,}|(?:[.·] ){4,}[.·]?|…{2,})[ \t\u3000]*[（(]?[\dIVX]{0,5}[）)]?$/iu;
const longest = 300;

/** The dot leaders and page numbers of a table of contents go; its entries stay, and are marked. */
export const tableOfContents: Rule = {
  id: 'table-of-contents',
  stage: 'lines',
  summary: {
    en: 'Dot leaders and page numbers of a table of contents are removed.',
    zh: '删除目录中的引导点和页码。',
  },
  why: {
    en: 'They lead the eye on a printed page and point to pages that no longer exist. The entries are marked, so that they are not taken for the headings they name.',
    zh: '引导点和页码只在印刷页上有意义，页已不存在。目录条目另作标记，以免与正文标题混淆。',
  },
  example: { before: '第一章 总则......... 2\n', after: '第一章 总则\n' },
  apply({ text }) {
    const lines = readLines(text);
    const proposals: Proposal[] = [];
    const facts: Fact[] = [];
    const leaders = findLeaders(lines);
    for (const [line, found] of leaders) {
      const from = lines.from[line] ?? 0;
      const to = lines.to[line] ?? 0;
      if (isFormula(found, line, leaders) || isInterruption(found, line, leaders)) continue;
      proposals.push({
        start: from + found.index,
        end: to,
        after: '',
        confidence: 'certain',
        why: { en: 'a dot leader and its page number', zh: '目录的引导点和页码' },
      });
      facts.push({
        type: 'role',
        role: 'tableOfContents',
        confidence: 0.95,
        start: from,
        end: from + found.index,
      });
    }
    return { proposals, facts };
  },
};

/** The leaders at the ends of lines, by line. */
function findLeaders(lines: Lines): Map<number, RegExpExecArray> {
  const { text } = lines;
  const leaders = new Map<number, RegExpExecArray>();
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    if (to - from > longest || !mayLead(text, from, to)) continue;
    const found = leader.exec(text.slice(from, to));
    if (found && found.index > 0 && !isEllipsis(found[0])) leaders.set(line, found);
  }
  return leaders;
}

/** Lines apart at most that entries of a table of contents end: a long one takes two. */
const apart = 2;

/**
 * True where the leader leads to a formula's number, which stands in brackets as some page numbers
 * do: the line holds an equation, or no other entry of a table of contents stands near.
 */
function isFormula(
  found: RegExpExecArray,
  line: number,
  leaders: ReadonlyMap<number, RegExpExecArray>,
): boolean {
  if (!/[)）]$/.test(found[0])) return false;
  if (/[=＝≈≤≥]/.test(found.input.slice(0, found.index))) return true;
  for (let other = line - apart; other <= line + apart; other++) {
    if (other !== line && leaders.has(other)) return false;
  }
  return true;
}

/** Dots in a row that nobody writes to say that something is left out. */
const manyDots = 10;

/**
 * True where the dots lead to nothing, as those of a speaker who is interrupted: there are few, and no
 * page's number stands at the end of an entry nearby.
 */
function isInterruption(
  found: RegExpExecArray,
  line: number,
  leaders: ReadonlyMap<number, RegExpExecArray>,
): boolean {
  if (isNumbered(found) || dotsOf(found[0]) >= manyDots) return false;
  for (let other = line - apart; other <= line + apart; other++) {
    const near = leaders.get(other);
    if (near && isNumbered(near)) return false;
  }
  return true;
}

/** True where a page's number stands behind the dots. */
function isNumbered([words]: RegExpExecArray): boolean {
  return /[\divx]/iu.test(words);
}

/** Dots of a leader; … is three. */
function dotsOf(words: string): number {
  let dots = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    if (unit === 0x2026 || unit === 0x2025) dots += 3;
    else if (unit > 0x20 && unit !== 0x3000) dots++;
  }
  return dots;
}

/** True for …… or a few dots without a page number, which a sentence may end in. */
function isEllipsis(words: string): boolean {
  return words.length < 6 && !/[\divx]/iu.test(words);
}

/** True if the line's end could be a leader: a dot or an ellipsis among its last units. */
function mayLead(text: string, from: number, to: number): boolean {
  for (let at = to - 1; at >= from && at >= to - 8; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 0x2e || unit === 0x2026 || unit === 0xb7 || unit === 0xff0e || unit === 0x30fb)
      return true;
  }
  return false;
}
