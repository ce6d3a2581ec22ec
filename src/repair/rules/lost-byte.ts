import type { DamageFact, Fact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import { codec } from '../damage/codec.js';
import { findLostBytes, type LostByte } from '../damage/lost-bytes.js';
import { findLostText } from '../damage/lost-text.js';
import { survey } from '../damage/survey.js';
import type { Proposal, Rule } from '../rule.js';

/** A double-byte text that lost a byte is paired rightly again. */
export const lostByte: Rule = {
  id: 'lost-byte',
  stage: 'characters',
  summary: {
    en: 'A line of GBK or Big5 that lost a byte is paired rightly again; text that is lost is reported.',
    zh: '还原双字节文本（GBK、Big5）因丢失一个字节而错位的部分，并报告已丢失的文字。',
  },
  why: {
    en: 'In GBK and Big5 a character is two bytes. Where one is lost, every byte behind it pairs with the wrong neighbour, until an ASCII character puts them right: 規模快速增長 becomes 規??焖僭鲩L. All but one of the characters still have both their bytes. The one with half its bytes is chosen among those that fit, by the words around it and those of the document, and only where one choice stands far ahead; else the reading is proposed with U+FFFD in its place. U+FFFD, 锟斤拷, 烫烫烫 and question marks in the middle of words are reported as lost: there is nothing left to restore.',
    zh: 'GBK 和 Big5 一个字占两个字节。丢失一个字节后，其后的字节全部错配，直到遇到 ASCII 字符才恢复：規模快速增長会变成 規??焖僭鲩L。除缺字节的一个字以外，其余各字的字节俱在。所缺之字依前后词语和本文用词，在字节允许的字中选择，只有一个选择遥遥领先时才应用，否则以 U+FFFD 占位，仅作建议。U+FFFD、锟斤拷、烫烫烫以及词中的问号只作为丢失的文字报告，无从还原。',
  },
  example: {
    before: '要推动产业規??焖僭鲩L,做好服务。',
    after: '要推动产业規模快速增長,做好服务。',
  },
  asksFacts: true,
  apply(draft) {
    const { text } = draft;
    const parts = findLostBytes(survey(text));
    const lost = findLostText(text).filter(
      ({ start, end }) => !parts.some((part) => part.sure && part.start < end && start < part.end),
    );
    return {
      proposals: parts.map((part) => proposal(part, text)),
      facts: lost.length === 0 ? lost : news(lost, draft.facts()),
    };
  },
};

/** What an earlier round has not reported. */
function news(lost: readonly DamageFact[], known: readonly Fact[]): DamageFact[] {
  const places = new Set(known.filter(({ type }) => type === 'damage').map(({ start }) => start));
  return lost.filter(({ start }) => !places.has(start));
}

function proposal(part: LostByte, text: string): Proposal {
  const { start, end, after, sure } = part;
  return {
    start,
    end,
    after,
    confidence: sure ? 'likely' : 'unsure',
    why: reason(part, text.slice(start, end)),
  };
}

function reason({ encoding, cause, after, lost }: LostByte, before: string): Localized {
  const name = encoding === 'gbk' ? 'GBK' : 'Big5';
  const bytes = hexadecimal(before, encoding);
  const rest = Array.from(after)
    .filter((character) => character !== '\ufffd')
    .slice(1)
    .join('');
  const en = `a ${name} text ${cause === 'lost' ? 'lost' : 'gained'} a byte here; its bytes are ${bytes}, and paired one byte on they say ${rest}`;
  const zh = `此处 ${name} 文本${cause === 'lost' ? '丢失' : '多出'}了一个字节；其字节为 ${bytes}，错开一个字节即为 ${rest}`;
  if (lost === 0) {
    const first = Array.from(after)[0] ?? '';
    return {
      en: `${en}; of the characters with the other byte, the words allow only ${first}`,
      zh: `${zh}；余下半个字节所容的字中，词语只允许 ${first}`,
    };
  }
  return {
    en: `${en}; ${lost} with half their bytes cannot be told`,
    zh: `${zh}；另有 ${lost} 个字只剩半个字节，无法确定`,
  };
}

/** How many bytes a reason shows. */
const shown = 12;

function hexadecimal(text: string, encoding: LostByte['encoding']): string {
  const bytes: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = unit < 0x80 ? unit : (codec(encoding).encode[unit] ?? 0);
    const mark = unit === 0xfffd || (unit === 0x3f && (at === 0 || at === text.length - 1));
    // Inside, the mark was a full-width one, which is two bytes.
    if (unit === 0x3f && !mark) {
      bytes.push('A3', 'BF');
      continue;
    }
    const parts = mark ? ['??'] : code > 0xff ? [code >> 8, code & 0xff] : [code];
    for (const part of parts) {
      bytes.push(
        typeof part === 'string' ? part : part.toString(16).toUpperCase().padStart(2, '0'),
      );
    }
  }
  return bytes.length > shown ? `${bytes.slice(0, shown).join(' ')} …` : bytes.join(' ');
}
