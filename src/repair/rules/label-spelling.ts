import type { Label, SchemeId } from '../../labels/index.js';
import type { LabelSpaceFact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import { isDigit, isHanUnit } from '../../text/characters.js';
import { readLabelledLines } from '../labelled-lines.js';
import type { Proposal, Rule } from '../rule.js';

const why = {
  spelling: (label: Label): Localized => ({
    en: `a label of this kind is printed ${label.spelling}`,
    zh: `此类序号印作“${label.spelling}”`,
  }),
  wide: {
    en: 'two blanks are what is left of the full-width one behind a label',
    zh: '序号后的两个空格原为一个全角空格',
  },
  number: {
    en: 'the number is the next one once the blank inside it is gone',
    zh: '去掉数字中的空格后，序号正好承接上文',
  },
  space: {
    en: 'print leaves no blank behind a label with a mark of its own',
    zh: '带标点的序号之后不空格',
  },
};

/** ㈠ ⑴ ⒈: characters of their own, which stand inside sentences too; they stay as they are. */
const enclosed = /^[\u2474-\u249b\u3220-\u3229]/;

/** True for labels that carry their mark: 第一条, 第一章 and 1.1 are parted from their text by a blank. */
function isMarked(scheme: SchemeId): boolean {
  return scheme === '①' || /[、）.]$/u.test(scheme);
}

/** Labels of sections and items get the one spelling of official print, and lose the blank behind them. */
export const labelSpelling: Rule = {
  id: 'label-spelling',
  stage: 'blocks',
  summary: {
    en: 'Labels are spelled as official print has them: （一） 1. （1）, with no blank behind.',
    zh: '序号按公文印刷形式书写：（一）、1.、（1），其后不空格。',
  },
  why: {
    en: 'GB/T 9704 numbers the levels of a document 一、 （一） 1. （1）; typed and scraped texts have (一), １．, 1． and "1. " for them. Behind 第一条 the blank is the form itself and stays. 1、 stays: it is a habit of its own.',
    zh: 'GB/T 9704 规定结构层次序数依次为“一、”“（一）”“1.”“（1）”；录入和网页文本中常写成 (一)、１．、1．、“1. ”。“第一条”之后的空格本是定式，予以保留。“1、”自成习惯，不改。',
  },
  example: { before: '(一) 总体要求\n1．加强领导。\n', after: '（一）总体要求\n1.加强领导。\n' },
  apply({ text, options }) {
    const proposals: Proposal[] = [];
    const facts: LabelSpaceFact[] = [];
    let last = 0;
    for (const { start: lineStart, label } of readLabelledLines(text)) {
      const split = last > 0 ? joinNumber(text, lineStart, last) : null;
      if (split) {
        proposals.push(split);
        last++;
        continue;
      }
      if (!label || !labels(text, label)) continue;
      const { start, end, spaceEnd, spelling } = label;
      if (label.scheme === '1.') last = label.ordinal;
      if (spelling !== label.text && !enclosed.test(label.text)) {
        proposals.push({
          start,
          end,
          after: spelling,
          confidence: 'certain',
          why: why.spelling(label),
        });
      }
      if (spaceEnd === end || '\n\t\f'.includes(text[spaceEnd] ?? '\n')) continue;
      facts.push({ type: 'labelSpace', start: end, end: spaceEnd });
      if (options.spacing === 'keep') continue;
      if (!isMarked(label.scheme)) {
        const wide = widen(text, label);
        if (wide) proposals.push(wide);
        continue;
      }
      // 1. 5G would become a fraction.
      if (label.scheme === '1.' && /^\d(?!\d{3}年)/.test(text.slice(spaceEnd, spaceEnd + 5)))
        continue;
      proposals.push({
        start: end,
        end: spaceEnd,
        after: '',
        confidence: 'certain',
        why: why.space,
      });
    }
    return { proposals, facts };
  },
};

/** 第一条 and two or more narrow blanks: extractors write a full-width blank so. */
function widen(text: string, { scheme, end, spaceEnd }: Label): Proposal | null {
  const blank = text.slice(end, spaceEnd);
  if (scheme.startsWith('1') || blank.length < 2 || blank.includes('\u3000')) return null;
  return { start: end, end: spaceEnd, after: '\u3000', confidence: 'likely', why: why.wide };
}

/** 10 7. behind 106.: the number that is next, with a blank inside. */
function joinNumber(text: string, at: number, last: number): Proposal | null {
  if (!isDigit(text.charCodeAt(at))) return null;
  const split = /^(\d{1,2})( {1,2})(\d{1,2})[.．、](?=\p{sc=Han})/u.exec(text.slice(at, at + 10));
  if (!split) return null;
  const [, head = '', blank = '', tail = ''] = split;
  if (Number(head + tail) !== last + 1) return null;
  const start = at + head.length;
  return { start, end: start + blank.length, after: '', confidence: 'likely', why: why.number };
}

/** True where what reads like a label is not a number, a date, a fraction, or a list in another language. */
function labels(text: string, { scheme, text: own, spaceEnd }: Label): boolean {
  if (scheme === '一、' && /[.．]$/.test(own)) {
    return !'一二三四五六七八九十〇零'.includes(text[spaceEnd] ?? '\n');
  }
  return !/[\d\uff11-\uff19A-Z]/i.test(own) || hasHanSoon(text, spaceEnd);
}

/** True where Han stands among the next dozen characters of the line: 1.AI赋能, 1.“双碳”, but not 1. Scope. */
function hasHanSoon(text: string, at: number): boolean {
  for (let look = at; look < at + 12 && look < text.length; look++) {
    const unit = text.charCodeAt(look);
    if (unit === 10) return false;
    if (isHanUnit(unit)) return true;
  }
  return false;
}
