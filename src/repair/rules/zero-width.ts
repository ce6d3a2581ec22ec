import type { Localized } from '../../model/localized.js';
import type { Confidence } from '../../model/edit.js';
import { isDigit, isHanUnit, isLatin } from '../../text/characters.js';
import { invisibles, traitsOf } from '../../text/traits.js';
import { ProposalList } from '../proposal-list.js';
import type { Rule } from '../rule.js';

const byteOrderMark = '\ufeff';
const invisible =
  /\ufeff+|[\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f]+|(?:\udb40[\udc00-\udc7f])+/g;

/** Scripts in which joiners, marks of direction or zero-width spaces are spelling. */
const needsJoiners =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Lao}\p{Script=Malayalam}\p{Script=Myanmar}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}\p{Script=Tibetan}\p{Script=Hebrew}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

const overrides = /[\u202b\u202d\u202e\u2067]/;
const directional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const why: Record<'invisible' | 'direction' | 'override' | 'tag', Localized> = {
  invisible: { en: 'a character of no width that means nothing here', zh: '此处无意义的零宽字符' },
  direction: {
    en: 'a mark of direction in text that runs one way',
    zh: '单向文本中的方向控制符',
  },
  override: {
    en: 'a control that makes text show in another order than it is stored: look at this place',
    zh: '该控制符使显示顺序与存储顺序不同，请人工核对',
  },
  tag: { en: 'invisible tag characters', zh: '不可见的标签字符' },
};

/** Invisible characters go where they mean nothing; those that reorder what one sees are reported. */
export const zeroWidth: Rule = {
  id: 'zero-width',
  stage: 'characters',
  summary: {
    en: 'Zero-width characters that mean nothing are removed; controls that reorder text are reported.',
    zh: '删除无意义的零宽字符；改变显示顺序的控制符予以报告。',
  },
  why: {
    en: 'Web pages and word processors put zero-width spaces, joiners, byte order marks and marks of direction into text; beside Han or ASCII characters they mean nothing, but words with them are not found. Beside Arabic, Indic or Thai letters and in emoji they are spelling and stay. A right-to-left override makes a reader see another text than a program: whether to remove it is for a person to say.',
    zh: '网页和文字处理软件会在文本中插入零宽空格、连接符、字节顺序标记和方向标记。它们在汉字和 ASCII 字符旁没有意义，却使词语无法检索；在阿拉伯文、印度诸文、泰文字母旁和表情符号中属于拼写，予以保留。从右至左的覆盖控制符使人看到的与程序读到的不同，是否删除须由人判断。',
  },
  example: { before: '人工\u200b智能\n', after: '人工智能\n' },
  apply({ text }) {
    const proposals = new ProposalList();
    if (!(traitsOf(text) & invisibles)) return { proposals };
    let overriddenUntil = -1;
    for (const match of text.matchAll(invisible)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start >= overriddenUntil && overrides.test(match[0])) {
        const feed = text.indexOf('\n', end);
        overriddenUntil = feed < 0 ? text.length : feed;
      }
      const found = judge(text, start, end, match[0], start < overriddenUntil);
      if (found) proposals.push({ start, end, after: '', ...found });
    }
    return { proposals };
  },
};

function judge(
  text: string,
  start: number,
  end: number,
  run: string,
  overridden: boolean,
): { confidence: Confidence; why: Localized } | null {
  // It spells nothing in any script, and a text that came to begin with one would be read without it.
  if (run.startsWith(byteOrderMark)) return { confidence: 'certain', why: why.invisible };
  const around = nearest(text, start - 1, -1) + nearest(text, end, 1);
  if (run.startsWith('\udb40')) {
    return around.startsWith('\ud83c\udff4') ? null : { confidence: 'certain', why: why.tag };
  }
  if (directional.test(run)) {
    if (overridden) return { confidence: 'unsure', why: why.override };
    if (needsJoiners.test(around)) return null;
    return { confidence: 'likely', why: why.direction };
  }
  const beside = (at: number): number => text.charCodeAt(at);
  if (isHanUnit(beside(start - 1)) && isHanUnit(beside(end))) {
    return { confidence: 'certain', why: why.invisible };
  }
  return needsJoiners.test(around) ? null : { confidence: 'certain', why: why.invisible };
}

/** Units of punctuation at most that are looked past. */
const farthest = 64;

/**
 * The nearest character that is no blank and no ASCII mark, with the unit behind it: marks of direction
 * stand beside brackets and stops, which Markdown escapes. Nothing where the line or the cell ends first,
 * beyond which a character joins and turns nothing. Cost: constant.
 */
function nearest(text: string, from: number, step: 1 | -1): string {
  for (let at = from; at !== from + step * farthest; at += step) {
    const unit = text.charCodeAt(at);
    if (Number.isNaN(unit) || boundaries.includes(text.charAt(at))) return '';
    if (unit > 0x7f || isDigit(unit) || isLatin(unit)) {
      return step > 0 ? text.slice(at, at + 2) : text.slice(Math.max(0, at - 1), at + 1);
    }
  }
  return '';
}

/** What ends a line or a cell, in plain text and in Markdown. */
const boundaries = '\t\n\f|';
