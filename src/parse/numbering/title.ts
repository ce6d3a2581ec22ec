import type { Line } from '../line.js';
import { isBare, opensList } from '../words.js';
import { articleScheme, commaScheme, unnumbered } from './order.js';
import type { OutlineSection } from './outline.js';

/** Where a section's title stands in its line, as offsets into the line's text. */
export interface Title {
  start: number;
  end: number;
  /** Behind the mark that closes the title. */
  stopEnd: number;
}

/** What the text behind a label looks like. */
interface Shape {
  start: number;
  /** A line without a closing mark. */
  bare: boolean;
  /** One sentence that fills the line. */
  alone: boolean;
  /** What stands alone is a question: its mark belongs to the title. */
  asks: boolean;
  /** Where the first sentence ends with text behind it, or 0. */
  sentence: number;
  /** Where the name before a colon ends, or 0. */
  colon: number;
  length: number;
}

/** First sentences that count as titles among their siblings, and those that follow a vote. */
const shortSentence = 32;
const longSentence = 56;
const longestName = 18;
const longestBare = 60;
const majority = 0.75;

/**
 * The titles of an outline's sections. A line without a closing mark is a title; a first sentence,
 * or a name before a colon, is one if the siblings vote for it, each helped by what its scheme does
 * elsewhere in the body. A sentence alone on its line needs something under it.
 *
 * @returns by line index; a section that is missing has no heading of its own.
 * Cost: linear in the sections; at most 64 characters of each line are read.
 */
export function voteTitles<Leaf>(
  lines: readonly Line[],
  children: readonly (OutlineSection<Leaf> | Leaf)[],
  isSection: (child: OutlineSection<Leaf> | Leaf) => child is OutlineSection<Leaf>,
  headed: boolean,
): Map<number, Title> {
  const titles = new Map<number, Title>();
  const groups: Member[][] = [];
  const collect = (content: readonly (OutlineSection<Leaf> | Leaf)[], inArticle: boolean): void => {
    let bySchemes: Map<number, Member[]> | undefined;
    for (const child of content) {
      if (!isSection(child)) continue;
      bySchemes ??= new Map();
      const line = lines[child.line];
      if (line) {
        const told = toldTitle(line, child, headed);
        if (told !== undefined) {
          if (told) titles.set(child.line, told);
        } else {
          const member = {
            index: child.line,
            scheme: child.scheme,
            inArticle,
            shape: shapeOf(line, inArticle || child.scheme <= articleScheme),
            parent: child.children.length > 0,
          };
          const group = bySchemes.get(child.scheme);
          if (group && !restarts(line)) group.push(member);
          else {
            // A list that begins anew has its own siblings.
            if (group) groups.push(group);
            bySchemes.set(child.scheme, [member]);
          }
        }
      }
      if (child.children.length > 0) {
        collect(child.children, inArticle || child.scheme === articleScheme);
      }
    }
    if (bySchemes) groups.push(...bySchemes.values());
  };
  collect(children, false);
  const averages = averagesOf(groups);
  for (const group of groups) decide(group, averages, titles);
  return titles;
}

/** True for a line numbered 1, without an insertion: 一、, （1）. */
function restarts({ label }: Line): boolean {
  return label?.ordinal === 1 && label.branch === undefined;
}

interface Member {
  index: number;
  scheme: number;
  inArticle: boolean;
  shape: Shape;
  /** It holds something. */
  parent: boolean;
}

/** What Markdown says of a title: undefined where it says nothing, null for none. */
function toldTitle<Leaf>(
  line: Line,
  section: OutlineSection<Leaf>,
  headed: boolean,
): Title | null | undefined {
  const start = line.label?.spaceEnd ?? 0;
  if (section.heading || section.scheme === unnumbered)
    return closed(line.text, start, line.text.length);
  if (line.strong > start) return closed(line.text, start, line.strong);
  return headed ? null : undefined;
}

/** A title that ends at `end`, its closing mark apart, be it inside or just behind. */
function closed(text: string, start: number, end: number): Title | null {
  if (end <= start) return null;
  if (end < text.length) {
    const last = text[end - 1] ?? '';
    if ('。：:'.includes(last) && end - 1 > start) return { start, end: end - 1, stopEnd: end };
    return { start, end, stopEnd: '。：:'.includes(text[end] ?? ' ') ? end + 1 : end };
  }
  return '。：:'.includes(text[end - 1] ?? ' ') && end - 1 > start
    ? { start, end: end - 1, stopEnd: end }
    : { start, end, stopEnd: end };
}

function decide(
  group: readonly Member[],
  averages: ReadonlyMap<number, Averages>,
  titles: Map<number, Title>,
): void {
  const first = group[0];
  if (!first) return;
  const average = averages.get(first.scheme) ?? { sentence: 0, colon: 0 };
  const share = (votes: number, prior: number): number => (votes + 2 * prior) / (group.length + 2);
  const headings = count(group, speaksForSentence);
  const sentences = share(headings, average.sentence);
  const colons = share(
    count(group, ({ shape }) => shape.colon > 0 || shape.bare),
    average.colon,
  );
  const bares = count(group, ({ shape }) => shape.bare);
  const voted = Math.max(
    sentences >= majority ? count(group, ({ shape }) => shape.sentence > 0) : 0,
    colons >= majority ? count(group, ({ shape }) => shape.colon > 0) : 0,
  );
  const isUnit = first.scheme < articleScheme;
  for (const { index, shape, parent, inArticle, scheme } of group) {
    const { start } = shape;
    const end = start + shape.length;
    if (shape.length === 0) continue;
    const runsIn = !inArticle && scheme !== articleScheme && !isUnit;
    if (shape.bare && shape.length <= longestBare) {
      const common = scheme === commaScheme || 2 * bares >= group.length;
      const likely = isUnit || parent || (common && !inArticle && shape.length <= 40);
      const name = shape.colon > 0 && runsIn && colons >= majority && !parent;
      if (name) titles.set(index, { start, end: shape.colon, stopEnd: shape.colon + 1 });
      else if (likely && (scheme !== articleScheme || shape.length <= 30)) {
        titles.set(index, { start, end, stopEnd: end });
      }
    } else if (shape.colon > 0 && runsIn && colons >= majority && (parent || hasText(shape))) {
      titles.set(index, { start, end: shape.colon, stopEnd: shape.colon + 1 });
    } else if (shape.alone && runsIn) {
      const heads = parent ? shape.length <= longSentence : shape.length <= shortSentence;
      if (heads && (parent ? 2 * headings > group.length : 2 * voted >= group.length)) {
        titles.set(index, { start, end: shape.asks ? end : end - 1, stopEnd: end });
      }
    } else if (shape.sentence > 0 && runsIn && sentences >= majority) {
      titles.set(index, { start, end: shape.sentence, stopEnd: shape.sentence + 1 });
    }
  }
}

function count(group: readonly Member[], speaks: (member: Member) => boolean): number {
  let found = 0;
  for (const member of group) if (speaks(member)) found++;
  return found;
}

function hasText({ start, length, colon }: Shape): boolean {
  return colon + 1 < start + length;
}

function speaksForSentence({ shape, parent }: Member): boolean {
  if (shape.sentence > 0) return shape.sentence - shape.start <= shortSentence;
  return shape.bare || (shape.alone && parent);
}

interface Averages {
  sentence: number;
  colon: number;
}

function averagesOf(groups: readonly (readonly Member[])[]): Map<number, Averages> {
  const counts = new Map<number, { n: number; sentence: number; colon: number }>();
  for (const group of groups) {
    // A group is of one scheme.
    const scheme = group[0]?.scheme ?? unnumbered;
    const count = counts.get(scheme) ?? { n: 0, sentence: 0, colon: 0 };
    for (const member of group) {
      count.n++;
      if (speaksForSentence(member)) count.sentence++;
      if (member.shape.colon > 0) count.colon++;
    }
    counts.set(scheme, count);
  }
  return new Map(
    [...counts].map(([scheme, { n, sentence, colon }]) => [
      scheme,
      { sentence: sentence / n, colon: colon / n },
    ]),
  );
}

/** What a mark is to the reading of a first sentence, by UTF-16 unit. */
const marks = new Uint8Array(0x1_0000);
const [opens, closes, commaMark, semicolon, colonMark, stopMark] = [1, 2, 3, 4, 5, 6] as const;
for (const [characters, kind] of [
  ['“（(《「『‘〈【〔[', opens],
  ['”）)》」』’〉】〕]', closes],
  ['，,', commaMark],
  ['；;', semicolon],
  ['：:', colonMark],
  ['。！？!?', stopMark],
] as const) {
  for (const character of characters) marks[character.charCodeAt(0)] = kind;
}

/** What an address on the net begins with, which names nothing. */
const address = /^(?:https?|ftp):\/\//u;

/** @param plain true where only a line without a closing mark can be a title, as in laws. */
function shapeOf(line: Line, plain: boolean): Shape {
  const { text } = line;
  const start = line.label?.spaceEnd ?? 0;
  const length = text.length - start;
  const shape: Shape = {
    start,
    bare: false,
    alone: false,
    asks: false,
    sentence: 0,
    colon: 0,
    length,
  };
  const named = isBare(text) && !opensList(text) && !address.test(text.slice(start, start + 8));
  const endsBare = length > 0 && length <= longestBare && named && !text.includes('。');
  if (plain) {
    shape.bare = endsBare;
    return shape;
  }
  readSentence(text, shape);
  shape.bare = endsBare && !shape.alone && shape.sentence === 0;
  // A name and a clause behind a colon are not one heading; a name and a name may be.
  if (shape.bare && !/[，,；;]/u.test(text.slice(shape.colon))) shape.colon = 0;
  return shape;
}

/** True where only a remark in brackets stands from `from` on: （附件1）. */
function isRemark(text: string, from: number): boolean {
  return text[from] === '（' && text.indexOf('）', from) === text.length - 1;
}

/** Finds the first sentence, and the name before a colon; quoted and bracketed marks do not count. */
function readSentence(text: string, shape: Shape): void {
  const { start } = shape;
  const limit = Math.min(text.length, start + longSentence + 8);
  let depth = 0;
  let commas = 0;
  for (let at = start; at < limit; at++) {
    const mark = marks[text.charCodeAt(at)] ?? 0;
    if (mark === 0) continue;
    if (mark === opens) depth++;
    else if (mark === closes) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (mark === commaMark) commas++;
    else if (mark === colonMark) {
      // An address has no name before its colon: https://.
      if (text.startsWith('//', at + 1)) return;
      const named = commas === 0 && shape.colon === 0 && at > start && at - start <= longestName;
      if (named) shape.colon = at;
    } else {
      // A mark that opens the text closes nothing, and ； closes no sentence.
      if (mark === semicolon || at === start) return;
      if (at + 1 >= text.length) {
        shape.alone = true;
        shape.asks = text[at] === '？' || text[at] === '?';
      } else if (text[at] === '。' && at - start <= longSentence && !isRemark(text, at + 1)) {
        shape.sentence = at;
      }
      return;
    }
  }
}
