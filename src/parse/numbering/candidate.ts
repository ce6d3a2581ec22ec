import { writeLabel, type SchemeId } from '../../labels/index.js';
import type { Line } from '../line.js';
import { endsInMidPhrase, isBare, opensList, readLandmark } from '../words.js';
import { schemeNumbers, unnumbered } from './order.js';

/** A line that may be a heading or a numbered item, and what it would cost to take it or not. */
export interface Candidate {
  /** Index of the line. */
  line: number;
  /** Number of the scheme in the usual order, or `unnumbered`. */
  scheme: number;
  ordinal: number;
  /** 0 where the label has none. */
  branch: number;
  /** What it costs to leave it a paragraph. */
  reject: number;
  /** What it costs to accept it wherever it stands: marks of a citation. */
  accept: number;
  /** The line before it opens a list, which may begin here. */
  opensList: boolean;
  /** The depth a Markdown heading gives it, or 0. */
  forced: number;
  /** 序言 opens a text and 附则 closes it, both outermost; null for all others. */
  landmark: 'opener' | 'closer' | null;
}

/** What an accepted citation costs. */
export const citation = 8;

/** What it costs to leave a label of each scheme a paragraph. */
const rejection: Partial<Record<SchemeId, number>> = {
  编: 12,
  分编: 12,
  篇: 12,
  部分: 12,
  部: 12,
  分部: 12,
  次分部: 12,
  章: 12,
  节: 12,
  条: 10,
  款: 4,
  项: 4,
  目: 4,
  '壹、': 8,
  '一、': 8,
  '（一）': 8,
};
const otherRejection = 6;

/** How often the labels of 条 have white space behind them: citations do not. */
export interface Habits {
  spaced: boolean;
}

/** What a part's labels have in common. Cost: linear in the lines. */
export function habitsOf(lines: readonly Line[], indices: readonly number[]): Habits {
  let spaced = 0;
  let tight = 0;
  for (const index of indices) {
    const line = lines[index];
    if (line?.label?.scheme !== '条' || line.label.spaceEnd >= line.text.length) continue;
    if (line.spaced) spaced++;
    else tight++;
  }
  return { spaced: spaced > 2 * tight };
}

/**
 * The candidate a line is, or null.
 *
 * @param before the line before it in the same body, if any.
 * @param forced the depth a Markdown heading gives the line, or 0.
 */
export function toCandidate(
  line: Line,
  index: number,
  before: Line | undefined,
  habits: Habits,
  forced: number,
): Candidate | null {
  const { label } = line;
  if (!label) return null;
  const base = rejection[label.scheme] ?? otherRejection;
  const rest = line.text.slice(label.spaceEnd, label.spaceEnd + 60);
  const shaped = rest.length > 0 && rest.length <= 30 && isBare(line.text);
  const doubled =
    before !== undefined && before.label !== null && before.text === line.text && before !== line;
  const free = doubled || (forced === 0 && isCounted(line, before));
  return {
    line: index,
    scheme: schemeNumbers.get(label.scheme) ?? 0,
    ordinal: label.ordinal,
    // Of 2.3 the 2 is the number of its parent, not of an insertion.
    branch: label.scheme.startsWith('1.1') ? 0 : (label.branch ?? 0),
    reject: forced > 0 ? Infinity : free ? 0 : base + (shaped ? 2 : 0),
    accept:
      forced > 0 ? 0 : citationCost(line, rest, before, habits) + (free && !doubled ? citation : 0),
    opensList: before !== undefined && opensList(before.text),
    forced,
    landmark: null,
  };
}

/**
 * True for （三） at the head of a line where the sentence of the line before counts （一） and （二） in
 * mid-clause: 会议要求，（一）…；（二）…；
 */
function isCounted({ label }: Line, before: Line | undefined): boolean {
  if (label?.scheme !== '（一）' || label.ordinal < 2 || !before || before.row) return false;
  const { text } = before;
  if (before.label?.scheme === label.scheme || !/[；;，,]$/u.test(text)) return false;
  const first = text.indexOf(`，${writeLabel(label.scheme, 1)}`);
  return first >= 0 && text.includes(writeLabel(label.scheme, label.ordinal - 1), first);
}

/** An unnumbered heading as a candidate: it is one already, only its depth is open. */
export function unnumberedCandidate(line: Line, index: number, forced: number): Candidate {
  return {
    line: index,
    scheme: unnumbered,
    ordinal: 1,
    branch: 0,
    reject: Infinity,
    accept: 0,
    opensList: false,
    forced,
    landmark: readLandmark(line.text),
  };
}

/** How a citation goes on: with another citation, with what is cited, or with what it is cited for. */
const unitCitation =
  /^(?:[、，,]?\s*第[\d一二三四五六七八九十百千〇零]|[、，,和及或與与至到—\-所的之款项項條条]|规定|規定|前款|中的|以外|情形|行为|修改|改为|改為|适用|適用)/u;
const commaCitation = /^[一二三四五六七八九十\d]+[、类類级級审審线線期次种種者项項届]/u;

function citationCost(line: Line, rest: string, before: Line | undefined, habits: Habits): number {
  const { label } = line;
  if (!label) return 0;
  const brokenOff =
    before !== undefined &&
    !before.row &&
    before.label?.end !== before.text.length &&
    breaksOff(before);
  if (label.text.startsWith('第')) {
    let cost = 0;
    if (unitCitation.test(rest) && !line.spaced) cost += citation;
    // 款 and 项 are counted and cited, hardly ever numbered in print.
    if ('款项目'.includes(label.scheme) && !line.spaced && rest !== '') cost += 6;
    if (brokenOff) cost += line.spaced ? 2 : 5;
    if (label.scheme === '条' && habits.spaced && !line.spaced && rest !== '') cost += 4;
    return cost;
  }
  let cost = 0;
  if (label.scheme === '一、' && commaCitation.test(rest)) cost += citation;
  // （一） and 1. in mid-phrase: the line before it breaks off, and it did not begin a list there.
  if (brokenOff && label.scheme !== '一、') cost += 2;
  if (/^[、，和及或至][（(\d]/u.test(rest)) cost += citation;
  return cost;
}

/** True for a paragraph that stops in the middle of a phrase, as no heading and no item does. */
function breaksOff(before: Line): boolean {
  if (before.heading > 0 || !endsInMidPhrase(before.text)) return false;
  // A short line without any mark is a heading; a label keeps its text together.
  if (isBare(before.text) && (before.text.length <= 40 || before.label !== null)) {
    return before.text.length > 40 && before.label === null;
  }
  return before.label === null || before.text.length > 60;
}
