import { readLabel, type Label } from '../../labels/index.js';
import type { Localized } from '../../model/localized.js';
import { isBlank, isHanUnit } from '../../text/characters.js';
import { readLabelledLines } from '../labelled-lines.js';
import type { Proposal, Rule } from '../rule.js';

/** From the outside in: a label of a later level may open inside one of an earlier. */
const levels: readonly (readonly string[])[] = [
  ['编', '分编', '章', '节', '条'],
  ['一、', '（一）', '1.', '（1）'],
];

const leveled = new Set<string>(levels.flat());

/** What a second label begins with, behind nothing but a title. */
const second = /^[^，。；：！？\t.…]{2,}?(?:[（(第1-9]|[一二三四五六七八九十]、)/;

/** Heading and text together are longer than this. */
const shortestBody = 24;

/** The longest heading that is looked through for a second one. */
const longestTitle = 40;

const why: Record<'second' | 'body', Localized> = {
  second: {
    en: 'a second label on the line, and the next line goes on counting from it',
    zh: '行内出现第二个序号，且下文由此续编',
  },
  body: {
    en: 'a heading and, behind a blank, the paragraph under it; its sister headings stand alone',
    zh: '标题与正文以空格相连，同级标题均独立成行',
  },
};

interface LabelledLine {
  label: Label;
  /** Behind the line. */
  end: number;
}

/** A heading that was joined with the next heading or with the text under it is parted from it. */
export const runTogether: Rule = {
  id: 'run-together',
  stage: 'blocks',
  summary: {
    en: 'Two headings on one line, or a heading and its text, are parted.',
    zh: '将连在一行的两个标题、标题与正文分开。',
  },
  why: {
    en: 'Extractors join a heading with what stands below it. A second label on a line is a heading if nothing but a title stands before it, it is the first of a deeper level or the next of its own, and a line further on begins with the number after it. Items inside a sentence and citations (第（一）项) stay where they are, and so do headings that open their paragraph by custom: （一）指导思想。以…',
    zh: '提取工具会把标题与其下文字连在一起。行内第二个序号之前只有标题，它是下一级的第一个或同级的下一个，且后文有一行以其后续序号开头，即为标题。句中列举、引用（第（一）项）以及按惯例与正文相连的标题（（一）指导思想。以……）不动。',
  },
  example: {
    before: '一、总体要求（一）指导思想\n（二）基本原则\n',
    after: '一、总体要求\n（一）指导思想\n（二）基本原则\n',
  },
  apply({ text }) {
    const lines = labelledLines(text);
    const proposals: Proposal[] = [];
    let alone: ReadonlySet<string> | undefined;
    const standAlone = (scheme: string): boolean => {
      alone ??= new Set(
        lines.filter((line) => isHeading(text, line)).map(({ label }) => label.scheme),
      );
      return alone.has(scheme);
    };
    lines.forEach((line, index) => {
      const split = findSecond(text, line, lines, index) ?? findBody(text, line, standAlone);
      if (split) proposals.push(split);
    });
    return { proposals };
  },
};

function labelledLines(text: string): LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const { label, end } of readLabelledLines(text)) {
    if (label && leveled.has(label.scheme)) lines.push({ label, end });
  }
  return lines;
}

/** 一、总体要求（一）指导思想: a second heading behind a first. */
function findSecond(
  text: string,
  { label, end }: LabelledLine,
  lines: readonly LabelledLine[],
  index: number,
): Proposal | null {
  const limit = Math.min(end, label.spaceEnd + longestTitle);
  if (label.scheme === '条' || !second.test(text.slice(label.spaceEnd, limit))) return null;
  for (let at = label.spaceEnd; at < limit; at++) {
    const character = text[at] ?? '\n';
    if ('，。；：！？\t.…'.includes(character)) return null;
    if (at < label.spaceEnd + 2 || !'一二三四五六七八九十（(第123456789'.includes(character))
      continue;
    if (!mayPrecede(text, at)) continue;
    const inner = readLabel(text, at);
    if (!inner || !follows(label, inner) || refersTo(text, inner)) continue;
    if (!goesOn(inner, label, lines, index)) continue;
    let start = at;
    while (isBlank(text.charCodeAt(start - 1))) start--;
    return { start, end: at, after: '\n', confidence: 'likely', why: why.second };
  }
  return null;
}

/** 一、总体要求 以…为指导，…。: a heading and a whole paragraph, parted by a blank. */
function findBody(
  text: string,
  { label, end }: LabelledLine,
  standAlone: (scheme: string) => boolean,
): Proposal | null {
  if (label.scheme === '条' || end - label.spaceEnd < shortestBody) return null;
  const title = /^[^，。；：！？\s.…]{2,30}(?=[ \u00a0\u3000])/.exec(
    text.slice(label.spaceEnd, label.spaceEnd + longestTitle),
  );
  if (!title) return null;
  const start = label.spaceEnd + title[0].length;
  let body = start;
  while (isBlank(text.charCodeAt(body))) body++;
  const whole = text.slice(body, end);
  if (!/^[\p{sc=Han}“《（][^\t]{18,}[。：；]$/u.test(whole) || !whole.includes('，')) return null;
  if (!standAlone(label.scheme)) return null;
  return { start, end: body, after: '\n', confidence: 'likely', why: why.body };
}

/** True behind Han, a closing mark or a blank, where no citation (第, 本, 款) leads to the label. */
function mayPrecede(text: string, at: number): boolean {
  const before = text[at - 1] ?? '\n';
  return (
    (isHanUnit(before.charCodeAt(0)) && !'第本按依据照和及或与至到、前上下同'.includes(before)) ||
    '”》） \u00a0\u3000'.includes(before)
  );
}

/** True if the second label may open under the first: first of a deeper level, or next of the same. */
function follows(first: Label, second: Label): boolean {
  if (first.scheme === second.scheme) {
    return first.scheme !== '条' && second.ordinal === first.ordinal + 1;
  }
  return levels.some((level) => {
    const outer = level.indexOf(first.scheme);
    const inner = level.indexOf(second.scheme);
    // Articles are numbered on across chapters.
    return outer >= 0 && inner > outer && (second.ordinal === 1 || second.scheme === '条');
  });
}

/** （一）项, （一）至（三）, 第一条规定: the label is spoken of. */
function refersTo(text: string, { end, spaceEnd }: Label): boolean {
  return (
    '项款条目至、和及或的所中—-，。；\n'.includes(text[spaceEnd] ?? '\n') ||
    text.startsWith('规定', end)
  );
}

/** True if the next line with a label of the second's scheme has the next number. */
function goesOn(
  second: Label,
  first: Label,
  lines: readonly LabelledLine[],
  index: number,
): boolean {
  for (const { label } of lines.slice(index + 1, index + 60)) {
    if (label.scheme === second.scheme) return label.ordinal === second.ordinal + 1;
    if (label.scheme === first.scheme) return false;
  }
  return false;
}

/** True for a line that is a heading and nothing else. */
function isHeading(text: string, { label, end }: LabelledLine): boolean {
  const length = end - label.spaceEnd;
  return (
    length >= 2 && length <= longestTitle && !/[，。；：！？]/.test(text.slice(label.spaceEnd, end))
  );
}
