import { ampersands, traitsOf } from '../../text/traits.js';
import { decodeEntity } from '../html-entities.js';
import type { Proposal, Rule } from '../rule.js';

const entity = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,7});/gi;

/** What makes a reference again out of a decoded &. */
const continues = /^(?:#\d|#x[\da-f]|[a-z][a-z\d]{1,7};)/i;

/** HTML character references become the characters they stand for. */
export const htmlEntities: Rule = {
  id: 'html-entities',
  stage: 'characters',
  summary: {
    en: 'HTML character references become characters.',
    zh: 'HTML 字符引用还原为字符。',
  },
  why: {
    en: 'Text cut out of a web page without a parser keeps &nbsp; for a space, &ldquo; for “ and &#x56FD; for 国. A reference is decoded once: &amp;nbsp; may be a text about HTML and is reported only, and so may be a reference in code, in a URL or between quotation marks.',
    zh: '未经解析直接截取的网页文本会留下 &nbsp;（空格）、&ldquo;（“）、&#x56FD;（国）之类的引用。只解码一次：&amp;nbsp; 可能是在谈论 HTML，只予报告；代码、网址和引号中的引用也不改动。',
  },
  example: {
    before: '中华人民共和&#x56FD;&ldquo;十四五&rdquo;规划\n',
    after: '中华人民共和国“十四五”规划\n',
  },
  apply({ text, format }) {
    const proposals: Proposal[] = [];
    if (!(traitsOf(text) & ampersands)) return { proposals };
    for (const match of text.matchAll(entity)) {
      const [reference, body = ''] = match;
      const start = match.index;
      const end = start + reference.length;
      const after = decodeEntity(body);
      if (after === undefined || isMentioned(text, start, end) || isInUrl(text, start)) continue;
      if (format === 'markdown' && isEscaped(text, start)) continue;
      if (after === '&' && continues.test(text.slice(end, end + 10))) {
        proposals.push({
          start,
          end,
          after,
          confidence: 'unsure',
          why: {
            en: 'a reference escaped twice, or a text about HTML',
            zh: '被转义两次的引用，或是谈论 HTML 的文字',
          },
        });
        continue;
      }
      proposals.push({
        start,
        end,
        after,
        confidence: 'certain',
        why: { en: `the HTML reference ${reference}`, zh: `HTML 字符引用 ${reference}` },
      });
    }
    return { proposals };
  },
};

const quotes = '`\'"“”‘’「」『』（）()';

/** True where a reference stands alone between quotation marks: it is spoken of. */
function isMentioned(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '\n';
  const behind = text[end] ?? '\n';
  return quotes.includes(before) && quotes.includes(behind);
}

/** True behind a backslash that Markdown takes for an escape, and not for one that is escaped itself. */
function isEscaped(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && text.charAt(at - 1) === '\\') at--;
  return (start - at) % 2 === 1;
}

/** True inside a URL: the ASCII run around the reference has :// in front of it. */
function isInUrl(text: string, start: number): boolean {
  let at = start;
  while (at > 0 && at > start - 300 && isVisibleAscii(text.charCodeAt(at - 1))) at--;
  return text.slice(at, start).includes('://');
}

const isVisibleAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;
