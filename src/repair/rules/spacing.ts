import { readLabel } from '../../labels/index.js';
import type { Localized } from '../../model/localized.js';
import type { Confidence } from '../../model/edit.js';
import { isBlank, isDigit, isHanUnit, isLatin } from '../../text/characters.js';
import { blanks as blankTrait, traitsOf } from '../../text/traits.js';
import { LineProfiles, type LineProfile } from '../line-profile.js';
import { keepsBlank } from '../separators.js';
import { wideGap } from '../page/lines.js';
import type { Proposal, Rule } from '../rule.js';

/** Blanks nearer to the line's start than this may stand behind its label. */
const longestLabel = 16;

const closing = '，。、；：！？）》〉】〕』」”’％';
const opening = '（《〈【〔『「“‘';

const why: Record<'mark' | 'mixed' | 'plus' | 'han' | 'year', Localized> = {
  mark: { en: 'no blank stands beside a full-width mark', zh: '全角标点旁不空格' },
  mixed: {
    en: 'print leaves no blank between Han and digits or Latin letters',
    zh: '印刷中汉字与数字、字母之间不空格',
  },
  plus: { en: 'the sign belongs to the word in front of it', zh: '符号紧接其前的词' },
  year: { en: 'a blank inside the number of a year', zh: '年份数字中的空格' },
  han: { en: 'a blank inside a sentence of Han characters', zh: '汉字句子中的空格' },
};

/** Blanks that a typesetter's justification or an extractor left between characters go. */
export const spacing: Rule = {
  id: 'spacing',
  stage: 'blocks',
  summary: {
    en: 'Blanks between Han and digits, Latin letters, punctuation or other Han go (unless --spacing keep).',
    zh: '删除汉字与数字、字母、标点及汉字之间的空格（--spacing keep 时保留）。',
  },
  why: {
    en: 'Word processors widen the gap between Han and digits, justified lines are stretched, and extractors write both as blanks: 2024 年, 强调 ：. Official print has none. Blanks that part things stay: between Latin words and numbers, behind 第一条, in padded names and titles (张　三, 目　录), between date and source, in front of a name that signs.',
    zh: '文字处理软件会加宽汉字与数字的间距，两端对齐会拉开字距，提取工具便写成空格：2024 年、强调 ：。公文印刷中没有这些空格。用于分隔的空格保留：外文单词和数字之间、“第一条”之后、排齐的姓名和标题（张　三、目　录）、日期与来源之间、署名之前。',
  },
  example: {
    before: '2024 年，“人工智能 +”产业规模增长 20% 。\n',
    after: '2024年，“人工智能+”产业规模增长20%。\n',
  },
  apply({ text, options }) {
    const proposals: Proposal[] = [];
    if (options.spacing === 'keep') return { proposals };
    if (!(traitsOf(text) & blankTrait)) return { proposals };
    const lines = new LineProfiles(text);
    for (let at = 0; at < text.length; at++) {
      if (!isSpace(text.charCodeAt(at))) continue;
      const start = at;
      let end = start + 1;
      while (isSpace(text.charCodeAt(end))) end++;
      at = end;
      if (isEdge(text.charCodeAt(start - 1)) || isEdge(text.charCodeAt(end))) continue;
      if (isInLabel(text, start, end)) continue;
      const line = lines.at(start);
      if (!line.chinese) continue;
      const found = judge(text, start, end, line);
      if (!found) continue;
      proposals.push({ start, end, after: '', confidence: found.confidence, why: found.why });
    }
    return { proposals };
  },
};

/** True for the blank behind the label that opens a line. */
function isInLabel(text: string, start: number, end: number): boolean {
  for (let at = start; at >= start - longestLabel; at--) {
    if (at > 0 && !isEdge(text.charCodeAt(at - 1))) continue;
    const label = readLabel(text, Math.max(at, 0));
    return label !== null && start >= label.end && end <= label.spaceEnd;
  }
  return false;
}

interface Judgement {
  confidence: Confidence;
  why: Localized;
}

function judge(text: string, start: number, end: number, line: LineProfile): Judgement | null {
  const before = text[start - 1] ?? '';
  const behind = text[end] ?? '';
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(end);
  if (closing.includes(behind) || opening.includes(before)) {
    return { confidence: 'certain', why: why.mark };
  }
  // An ideographic blank is typed on purpose, to part what it stands between.
  if (text.slice(start, end).includes('\u3000')) return null;
  // Nor do several in a row part words of a sentence: they keep cells or columns apart.
  if (end - start >= wideGap) return null;
  if (isSplitYear(text, start, end)) return { confidence: 'likely', why: why.year };
  if (keepsBlank(text, start, end, line)) return null;
  if ('，。、；：！？'.includes(before)) return { confidence: 'certain', why: why.mark };
  const hanLeft = isHanUnit(left);
  const hanRight = isHanUnit(right);
  if (hanLeft && hanRight) {
    return line.running ? { confidence: 'likely', why: why.han } : null;
  }
  if (opening.includes(behind) || closing.includes(before)) {
    const quoted = behind === '“' || behind === '‘' || before === '”' || before === '’';
    return line.running || (quoted && (hanLeft || hanRight))
      ? { confidence: 'likely', why: why.mark }
      : null;
  }
  if ((hanLeft && isWord(right)) || (hanRight && isWord(left))) {
    return { confidence: 'certain', why: why.mixed };
  }
  if (line.running && isLooseDash(text, start, end, line)) {
    return { confidence: 'likely', why: why.mark };
  }
  const plusBehind = behind === '+' && hanLeft && text[end + 1] !== ' ';
  const plusBefore = before === '+' && hanRight && text[start - 2] !== ' ';
  if (plusBehind || plusBefore) return { confidence: 'certain', why: why.plus };
  if ((hanLeft && '%‰℃'.includes(behind)) || (hanRight && '%‰℃'.includes(before))) {
    return { confidence: 'certain', why: why.mixed };
  }
  return null;
}

/** 201 8年, 2 0 2 4 年: digits that make a year of the last or this century without the blanks. */
function isSplitYear(text: string, start: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(start - 1)) || !isDigit(text.charCodeAt(end))) return false;
  const before = /(?<![\d.] ?)(?:\d ?){0,2}\d$/.exec(
    text.slice(Math.max(0, start - 7), start),
  )?.[0];
  const behind = /^\d(?: ?\d){0,2}(?= ?年)/.exec(text.slice(end, end + 7))?.[0];
  if (before === undefined || behind === undefined) return false;
  return /^(?:19|20)\d\d$/.test((before + behind).replaceAll(' ', ''));
}

/** 中国— 中亚 and —— 产业: a dash with a blank on one side only. */
function isLooseDash(text: string, start: number, end: number, line: LineProfile): boolean {
  const tight = (at: number): boolean => {
    const unit = text.charCodeAt(at);
    return isHanUnit(unit) || isDigit(unit);
  };
  if ('—―'.includes(text[start - 1] ?? ' ') && tight(end)) {
    let dash = start - 1;
    while (dash > line.start && '—―'.includes(text[dash - 1] ?? ' ')) dash--;
    return tight(dash - 1) || (dash === line.start && start - dash === 2);
  }
  return (
    '—―'.includes(text[end] ?? ' ') &&
    tight(start - 1) &&
    !/^[—―]+[ \n]/.test(text.slice(end, end + 4))
  );
}

/** A blank that is no tab: what stands beside a tab is a cell's. */
const isSpace = (unit: number): boolean => unit !== 9 && isBlank(unit);

const isWord = (unit: number): boolean => isDigit(unit) || isLatin(unit);

/** Line ends, tabs and the ends of the text: what is beside them is the page's, not the sentence's. */
const isEdge = (unit: number): boolean =>
  Number.isNaN(unit) || unit === 10 || unit === 9 || unit === 12 || unit === 13;
