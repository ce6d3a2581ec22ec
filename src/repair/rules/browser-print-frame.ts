import { readLines, type Lines } from '../page/lines.js';
import { removeLines } from '../page/remove-lines.js';
import type { Rule } from '../rule.js';

const moment = /^\d{4}[/-]\d{1,2}[/-]\d{1,2}[ ,]{1,2}(?:[上下]午)?\d{1,2}:\d{2}(?::\d{2})?/u;
const address = /^(?:https?:\/\/|file:\/\/|www\.)[\w%./?=&#:~+,@!;-]*$/u;
const fraction = /^\d{1,4}\s?\/\s?\d{1,4}$/u;
const addressAndFraction =
  /^(?:https?:\/\/|file:\/\/|www\.)[\w%./?=&#:~+,@!;-]*?\s{0,120}\d{1,4}\/\d{1,4}$/u;
const longest = 400;

/** The frame browsers print round a page: the moment of printing, the page's title, its address, n/m. */
export const browserPrintFrame: Rule = {
  id: 'browser-print-frame',
  stage: 'lines',
  summary: {
    en: 'The frame a browser prints round each page is removed: date, page title, address, n/m.',
    zh: '删除浏览器打印时加在每页四周的日期、网页标题、网址和页次。',
  },
  why: {
    en: 'A browser prints the moment and the page’s title above each page, its address and the page’s number below. Extractors leave the four in any order before, after or between the page’s lines.',
    zh: '浏览器打印时在每页上方加打印时间和网页标题，下方加网址和页次。提取工具会把它们以各种次序留在页首、页尾或行间。',
  },
  example: {
    before:
      '各地区要认真\n2025/3/4 10:11 关于做好工作的通知_某市政府网\nhttps://www.example.cn/a.html 1/2\n\f贯彻落实。\n2025/3/4 10:11 关于做好工作的通知_某市政府网\nhttps://www.example.cn/a.html 2/2\n\f',
    after: '各地区要认真\n\f贯彻落实。\n\f',
  },
  apply({ text }) {
    const lines = readLines(text);
    const frame = findFrame(lines);
    if (!frame) return { proposals: [] };
    return {
      proposals: removeLines(lines, (line) =>
        frame[line]
          ? {
              confidence: 'certain',
              why: { en: 'printed by the browser round the page', zh: '浏览器打印的页面边框文字' },
            }
          : null,
      ),
    };
  },
};

/** Kinds of frame lines; 0 for lines of the text. */
const none = 0;
const dated = 1;
const addressed = 2;
const numbered = 3;
const titled = 4;

/** The lines of the frame, or null where the text was not printed by a browser. */
function findFrame(lines: Lines): Uint8Array | null {
  const kinds = new Uint8Array(lines.count);
  let moments = 0;
  let addresses = 0;
  let numbers = 0;
  for (let line = 0; line < lines.count; line++) {
    if (!isFrameInitial(lines.text.charCodeAt(lines.from[line] ?? 0))) continue;
    const words = wordsOf(lines, line);
    if (words.length > longest) continue;
    if (moment.test(words)) {
      kinds[line] = dated;
      moments++;
    } else if (address.test(words) || addressAndFraction.test(words)) {
      kinds[line] = addressed;
      addresses++;
      if (addressAndFraction.test(words)) numbers++;
    } else if (fraction.test(words)) {
      kinds[line] = numbered;
      numbers++;
    }
  }
  // A frame has all three; a byline with a date and a time, or a lone address, is the text's own.
  if (
    moments === 0 ||
    addresses === 0 ||
    numbers === 0 ||
    moments > addresses * 2 ||
    addresses > moments * 2
  ) {
    return null;
  }
  if (numbers !== addresses || !countsPages(lines, kinds, numbers)) dropLoneNumbers(kinds);
  markTitles(lines, kinds);
  return kinds;
}

function isFrameInitial(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || unit === 0x68 || unit === 0x77 || unit === 0x66;
}

/** True where the n/m of the frame run from 1/m to m/m, one for each address: then each is a page's. */
function countsPages(lines: Lines, kinds: Uint8Array, pages: number): boolean {
  let page = 0;
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] !== numbered && kinds[line] !== addressed) continue;
    const found = /(\d{1,4})\s?\/\s?(\d{1,4})$/u.exec(wordsOf(lines, line));
    if (!found) continue;
    page++;
    if (Number(found[1]) !== page || Number(found[2]) !== pages) return false;
  }
  return page === pages;
}

/** n/m is the frame's only near its other parts. */
function dropLoneNumbers(kinds: Uint8Array): void {
  for (let line = 0; line < kinds.length; line++) {
    if (kinds[line] !== numbered) continue;
    const near = [-2, -1, 1, 2].some((step) => {
      const kind = kinds[line + step] ?? none;
      return kind === dated || kind === addressed;
    });
    if (!near) kinds[line] = none;
  }
}

/** The page's title beside the moment, where it stands on a line of its own: it recurs, or ends in the site's name. */
function markTitles(lines: Lines, kinds: Uint8Array): void {
  const counts = new Map<string, number>();
  const beside: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (kinds[line] !== dated) continue;
    const words = wordsOf(lines, line);
    // The moment and the title on one line: nothing is missing.
    if (words.replace(moment, '').trim() !== '') continue;
    const below = titleBelow(lines, kinds, line);
    if (below >= 0) kinds[below] = titled;
    for (const neighbour of [line - 1, line + 1]) {
      if (neighbour < 0 || neighbour >= lines.count || kinds[neighbour] !== none) continue;
      beside.push(neighbour);
      const key = wordsOf(lines, neighbour);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const own = firstLines(lines, kinds, beside);
  for (const line of beside) {
    const words = wordsOf(lines, line);
    const recurs = (counts.get(words) ?? 0) > 1 || own.has(words);
    if (recurs || /[_|–—-]\s?[^\s_|–—-]{2,24}$/u.test(words)) kinds[line] = titled;
  }
}

const siteName = /^[_|–—-]\s?[^\s_|–—-]{2,24}$/u;
/** Lines the title of the text itself takes at most. */
const longestTitle = 4;

/**
 * The line of the page's title where the title of the text, which it repeats before the site's
 * name, stands between it and the moment; or -1.
 */
function titleBelow(lines: Lines, kinds: Uint8Array, moment: number): number {
  let between = '';
  for (let line = moment + 1; line <= moment + 1 + longestTitle && line < lines.count; line++) {
    if (kinds[line] !== none || lines.page[line] !== lines.page[moment]) return -1;
    const words = wordsOf(lines, line);
    if (between !== '' && words.startsWith(between) && siteName.test(words.slice(between.length)))
      return line;
    between += words;
  }
  return -1;
}

/** The lines a text begins with: its title is among them, which the page's may repeat. */
function firstLines(lines: Lines, kinds: Uint8Array, beside: readonly number[]): Set<string> {
  const first = new Set<string>();
  for (let line = 0; line < lines.count && first.size < longestTitle; line++) {
    if (kinds[line] === none && !beside.includes(line)) first.add(wordsOf(lines, line));
  }
  return first;
}

function wordsOf(lines: Lines, line: number): string {
  const from = lines.from[line] ?? 0;
  return lines.text.slice(from, Math.min(lines.to[line] ?? 0, from + longest + 1));
}
