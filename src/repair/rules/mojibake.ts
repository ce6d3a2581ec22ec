import { bytesOf, chainName, type Chain } from '../damage/chain.js';
import type { Mended } from '../damage/mend.js';
import { findMojibake, survey } from '../damage/survey.js';
import type { Localized } from '../../model/localized.js';
import type { Proposal, Rule } from '../rule.js';

/** Text that was decoded in the wrong encoding is decoded again in the right one. */
export const mojibake: Rule = {
  id: 'mojibake',
  stage: 'characters',
  summary: {
    en: 'Text that was read in the wrong encoding is read again in the right one.',
    zh: '还原因编码误读而产生的乱码。',
  },
  why: {
    en: 'A page or a file that says one encoding and holds another is read wrongly, and saved so: UTF-8 read as GBK (鍥藉姟), as Windows-1252 (å›½), GBK read as Windows-1252 (¹úÎñ) or Big5, Big5 read as GBK, also twice. No byte need be lost: written back in the wrong encoding, the text gives its bytes, and these say what stood there. Only a reading that the bytes and the words prove is applied; a likely one is proposed.',
    zh: '网页或文件声明的编码与实际不符时会被误读，并以误读的样子保存：UTF-8 被当作 GBK（鍥藉姟）、Windows-1252（å›½），GBK 被当作 Windows-1252（¹úÎñ）或 Big5，Big5 被当作 GBK，甚至误读两次。字节往往没有丢失：按误读的编码写回即得原字节，由此可知原文。只有字节和词语共同证明的读法才会应用，其余仅作建议。',
  },
  example: {
    before: '支持鍥藉姟闄㈠叧浜庢繁鍏ュ疄鏂界殑意见',
    after: '支持国务院关于深入实施的意见',
  },
  apply({ text }) {
    const proposals = findMojibake(survey(text)).map((part) => proposal(part, text));
    return { proposals };
  },
};

function proposal(part: Mended, text: string): Proposal {
  const { start, end, after, steps, sure } = part;
  return {
    start,
    end,
    after,
    confidence: sure ? (steps[0]?.meant === 'utf-8' ? 'certain' : 'likely') : 'unsure',
    why: reason(part, text.slice(start, end)),
  };
}

function reason({ steps, lost, sure }: Mended, before: string): Localized {
  const [first] = steps;
  const bytes = first ? hexadecimal(before, first) : '';
  const names = steps.map(chainName);
  const en = `${names.map((name) => name.en).join(', and that was ')}: its bytes are ${bytes}`;
  const zh = `${names.map((name) => name.zh).join('，此前又')}：其字节为 ${bytes}`;
  if (lost > 0) {
    return {
      en: `${en}; ${lost} of its characters lost a byte and cannot be told`,
      zh: `${zh}；其中 ${lost} 个字缺字节，无法确定`,
    };
  }
  if (!sure) {
    return {
      en: `${en}; the words around do not prove where it begins and ends`,
      zh: `${zh}；上下文不足以证明其起止`,
    };
  }
  return { en, zh };
}

/** How many bytes a reason shows. */
const shown = 12;

function hexadecimal(text: string, chain: Chain): string {
  const bytes: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const [known = []] = bytesOf(text.charCodeAt(at), chain);
    for (const byte of known) {
      if (bytes.length === shown) return `${bytes.join(' ')} …`;
      bytes.push(byte < 0 ? '??' : byte.toString(16).toUpperCase().padStart(2, '0'));
    }
  }
  return bytes.join(' ');
}
