import type { DamageFact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import { isHan } from '../../text/characters.js';
import { losses, traitsOf } from '../../text/traits.js';

/** Signs of text that no byte is left of, or none that says anything. */
const signs = /\ufffd+|(?:[锟錕]斤拷)+锟?|(?:嚙踝蕭)+|(?:ï¿½)+|([烫屯葺])\1{2,}|\?{2,}/g;

/** Behind these a question mark is one. */
const asking = /[吗嗎么麼呢嘛吧啊呀何否谁誰哪几幾]$/;

/** A line with more signs than this is reported as a whole. */
const most = 3;

/**
 * Reports what was lost beyond restoring: replacement characters and what became of them, memory
 * that was never written, characters an encoding did not have.
 *
 * Cost: linear; one scan where there is nothing.
 */
export function findLostText(text: string): DamageFact[] {
  if (!(traitsOf(text) & losses)) return [];
  const found: DamageFact[] = [];
  let line: DamageFact[] = [];
  let lineEnd = -1;
  const close = (): void => {
    const [first] = line;
    const last = line.at(-1);
    if (first && last && line.length > most) found.push(wholeLine(first, last, line.length));
    else for (const each of line) found.push(each);
    line = [];
  };
  for (const match of text.matchAll(signs)) {
    const [sign] = match;
    const start = match.index;
    const end = start + sign.length;
    const detail = meaning(sign, text.charAt(start - 1), text.charAt(end));
    if (!detail) continue;
    if (start > lineEnd) {
      close();
      const feed = text.indexOf('\n', end);
      lineEnd = feed < 0 ? text.length : feed;
    }
    line.push({ type: 'damage', start, end, detail });
  }
  close();
  return found;
}

function wholeLine(first: DamageFact, last: DamageFact, count: number): DamageFact {
  return {
    type: 'damage',
    start: first.start,
    end: last.end,
    detail: {
      en: `${count} places on this line could not be read; read the source in its own encoding`,
      zh: `本行有 ${count} 处无法读出；请按原编码重新读取来源`,
    },
  };
}

function meaning(sign: string, before: string, behind: string): Localized | undefined {
  const first = sign.charAt(0);
  if (first === '?') {
    const between = isHan(before.charCodeAt(0)) && isHan(behind.charCodeAt(0));
    if (!between || asking.test(before)) return undefined;
    return {
      en: `${sign.length} question marks stand for characters that an encoding did not have`,
      zh: `${sign.length} 个问号代替了某种编码所没有的字`,
    };
  }
  if ('烫屯葺'.includes(first)) {
    return {
      en: `${first.repeat(3)} is memory that was never written, read as GBK`,
      zh: `“${first.repeat(3)}”是未写入的内存被当作 GBK 读取`,
    };
  }
  if (first !== '\ufffd') {
    return {
      en: `${sign} is U+FFFD in UTF-8, read in another encoding: the text was lost before`,
      zh: `“${sign}”是 U+FFFD 的 UTF-8 字节被误读，原文此前已丢失`,
    };
  }
  return {
    en: `${sign.length} bytes or characters could not be read and became U+FFFD`,
    zh: `有 ${sign.length} 个字节或字符无法读出，成为 U+FFFD`,
  };
}
