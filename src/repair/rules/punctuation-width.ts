import type { Range } from '../../model/position.js';
import { isHanUnit } from '../../text/characters.js';
import { halfMarks, lastPoints, traitsOf } from '../../text/traits.js';
import { LineProfiles, type LineProfile } from '../line-profile.js';
import {
  fullWidth,
  judgeMark,
  judgeParenthesis,
  readRun,
  type MarkRun,
} from '../marks/mark-width.js';
import { isBesideMark, settleMarks, type OpenMark } from '../marks/settle-marks.js';
import { pairParentheses, type Partners } from '../parentheses.js';
import { ProposalList } from '../proposal-list.js';
import type { Proposal, Rule } from '../rule.js';

const mark = /[,;:?!().<>]/g;

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
    const proposals = new ProposalList();
    if (!(traitsOf(text) & (halfMarks | lastPoints))) return { proposals };
    const lines = new LineProfiles(text);
    const open: OpenMark[] = [];
    let pairs: Partners | null = null;
    let line: LineProfile | undefined;
    let record = false;
    let run = alone(-1);
    let beside: boolean | null = null;
    mark.lastIndex = 0;
    while (mark.test(text)) {
      const at = mark.lastIndex - 1;
      const character = text.charAt(at);
      if (character === '.' && !mayStop(text, at)) continue;
      const current = lines.at(at);
      if (current !== line) {
        line = current;
        pairs = line.chinese ? pairParentheses(text, line.start, line.end) : null;
        record = isRecord(text, line);
      }
      if (!line.chinese || pairs === null) {
        mark.lastIndex = Math.max(line.end, at + 1);
        continue;
      }
      const parenthesis = character === '(' || character === ')';
      if (record && !parenthesis) continue;
      if (at >= run.end) {
        run = parenthesis ? alone(at) : readRun(text, runFrom(text, at), line);
        beside = null;
      }
      const found = parenthesis
        ? judgeParenthesis(text, at, line, pairs)
        : judgeMark(text, at, character, line, run);
      const after = fullWidth[character];
      if (found && after !== undefined) {
        proposals.push({ start: at, end: at + 1, after, ...found });
      } else if ((beside ??= isBesideMark(text, run, line, pairs.get(at)))) {
        remember(open, { start: at, end: at + 1, line, pairs }, run);
      }
    }
    if (open.length === 0 || proposals.length === 0) return { proposals };
    const settled = settleMarks(text, proposals, open);
    if (settled.length === 0) return { proposals };
    return { proposals: merged(proposals, settled) };
  },
};

/** Two lists in one, in order of place; the second is not in order yet. */
function merged(one: ProposalList, other: Proposal[]): ProposalList {
  const found = new ProposalList();
  other.sort((a, b) => a.start - b.start);
  let at = 0;
  for (const proposal of one) {
    for (let next = other[at]; next && next.start < proposal.start; next = other[++at]) {
      found.push(next);
    }
    found.push(proposal);
  }
  for (const rest of other.slice(at)) found.push(rest);
  return found;
}

/** A mark that is judged by other things than what stands beside it. */
function alone(at: number): MarkRun {
  return { start: at, end: at + 1, left: 10, right: 10, touchesRight: false };
}

/** One mark repeated, from `start` on; angle brackets and points are each their own. */
function runFrom(text: string, start: number): Range {
  const unit = text.charCodeAt(start);
  let end = start + 1;
  if (!'.<>'.includes(text.charAt(start))) while (text.charCodeAt(end) === unit) end++;
  return { start, end };
}

/** Adds a mark to those that are not decided; of one run they are one. */
function remember(open: OpenMark[], mark: OpenMark, run: Range): void {
  const last = open.at(-1);
  if (last && last.end === mark.start && last.start >= run.start) {
    open[open.length - 1] = { ...last, end: mark.end };
  } else open.push(mark);
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
