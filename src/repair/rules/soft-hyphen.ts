import type { Localized } from '../../model/localized.js';
import { isDigit, isLatin } from '../../text/characters.js';
import { longNumbers, softHyphens, traitsOf } from '../../text/traits.js';
import type { Proposal, Rule } from '../rule.js';

const hyphen = /\u00ad+\n?/g;

/** Eight digits that are two years, before 年; a unit of other text may stand in front. */
const twoYears = /^\D?((?:19|20)\d{2})((?:19|20)\d{2}) ?(?:年|学年|學年)/;

const why: Record<'real' | 'broken' | 'hint' | 'lost', Localized> = {
  real: {
    en: 'a soft hyphen beside a digit is the hyphen that was printed',
    zh: '数字旁的软连字符即印出的连字符',
  },
  broken: {
    en: 'a word that was broken at a line end',
    zh: '行末断开的单词',
  },
  hint: {
    en: 'a soft hyphen inside a line shows nothing',
    zh: '行内的软连字符不显示',
  },
  lost: {
    en: 'two years run together: the hyphen between them was lost',
    zh: '两个年份连写，其间的连字符丢失',
  },
};

/** Soft hyphens become real ones between numbers and go elsewhere. */
export const softHyphen: Rule = {
  id: 'soft-hyphen',
  stage: 'characters',
  summary: {
    en: 'A soft hyphen between numbers becomes a hyphen; elsewhere it is removed.',
    zh: '数字之间的软连字符改为连字符，其余删除。',
  },
  why: {
    en: 'Fonts share one glyph for the hyphen and the soft hyphen, and PDF extractors often name the wrong one or drop it: 2014-2020 comes out as 2014\u00ad2020 or 20142020. Nobody breaks a number over two lines, so between numbers it was a real hyphen.',
    zh: '字体中连字符与软连字符共用一个字形，PDF 提取工具常常取错或丢失：2014-2020 变成 2014\u00ad2020 或 20142020。数字不会断行，因此数字之间的必是真正的连字符。',
  },
  example: { before: '规划纲要（2014\u00ad2020年）\n', after: '规划纲要（2014-2020年）\n' },
  apply({ text }) {
    const proposals: Proposal[] = [];
    const traits = traitsOf(text);
    if (traits & softHyphens) {
      for (const match of text.matchAll(hyphen)) proposals.push(judge(text, match.index, match[0]));
    }
    if (traits & longNumbers) {
      for (const at of secondYears(text)) {
        proposals.push({ start: at, end: at, after: '-', confidence: 'likely', why: why.lost });
      }
    }
    proposals.sort((a, b) => a.start - b.start);
    return { proposals };
  },
};

/** Where a year follows another without a mark between them. */
function* secondYears(text: string): Generator<number> {
  for (const century of ['19', '20']) {
    for (let at = text.indexOf(century, 4); at >= 0; at = text.indexOf(century, at + 1)) {
      if (!isDigit(text.charCodeAt(at - 1))) continue;
      const years = twoYears.exec(text.slice(Math.max(0, at - 5), at + 8));
      if (years && Number(years[1]) < Number(years[2])) yield at;
    }
  }
}

function judge(text: string, start: number, found: string): Proposal {
  const atLineEnd = found.endsWith('\n');
  const hyphenEnd = start + found.length - (atLineEnd ? 1 : 0);
  const left = text.charCodeAt(start - 1);
  const right = text.charCodeAt(start + found.length);
  if (isLatin(left) && isLatin(right) && isLower(text[start + found.length])) {
    const end = start + found.length;
    return { start, end, after: '', confidence: 'likely', why: atLineEnd ? why.broken : why.hint };
  }
  const word = (unit: number): boolean => isLatin(unit) || isDigit(unit);
  const real = word(left) && word(right);
  return {
    start,
    end: hyphenEnd,
    after: real ? '-' : '',
    confidence: 'certain',
    why: real ? why.real : why.hint,
  };
}

const isLower = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toUpperCase();
