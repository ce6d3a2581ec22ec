import { readLines, type Lines } from '../page/lines.js';
import { markedRows } from '../page/marked-rows.js';
import { readPages } from '../page/pages.js';
import type { Proposal, Rule } from '../rule.js';

/** Page numbers go: those in a page number's dress, and bare ones that keep step with the pages. */
export const pageNumber: Rule = {
  id: 'page-number',
  stage: 'lines',
  summary: {
    en: 'Page numbers are removed.',
    zh: '删除页码。',
  },
  why: {
    en: 'Text taken from a PDF keeps the number of each page among its lines, often in mid-sentence. A number is a page’s if it stands at a page’s edge and advances with the pages; cells of a table and years do not.',
    zh: '从 PDF 取得的文本把每页的页码留在行间，常常夹在句子当中。位于页边且随页递增的数字才是页码；表格单元格和年份不是。',
  },
  example: {
    before: '各地区要认真\n— 1 —\n\f贯彻落实。\n',
    after: '各地区要认真\n\f贯彻落实。\n',
  },
  asksFacts: true,
  apply(draft) {
    const { text } = draft;
    const lines = readLines(text);
    const { folios, marked } = readPages(lines);
    const isRow = markedRows(lines, draft);
    const proposals: Proposal[] = [];
    for (let line = 0; line < lines.count; line++) {
      if (!folios[line] || isRow(line)) continue;
      const words = text.slice(lines.from[line] ?? 0, lines.to[line] ?? 0);
      const place = placeOf(lines, line, marked);
      proposals.push({
        ...place,
        // Of two numbers in a row the first took the blank lines between them.
        start: Math.max(place.start, proposals.at(-1)?.end ?? 0),
        confidence: 'certain',
        why: { en: `a page number: ${words}`, zh: `页码：${words}` },
      });
    }
    return { proposals };
  },
};

/**
 * The stretch a page number takes with it: its line and, where no form feed tells the pages, the
 * blank lines beside it, which were the page's end; a form feed stands for them from now on.
 */
function placeOf(
  lines: Lines,
  line: number,
  marked: boolean,
): Pick<Proposal, 'start' | 'end' | 'after'> {
  const start = lines.start[line] ?? 0;
  const behind = Math.min((lines.end[line] ?? 0) + 1, lines.text.length);
  const next = line + 1 < lines.count ? (lines.start[line + 1] ?? 0) : lines.text.length;
  if (marked) {
    // The line feed goes along; a form feed that ends the line stays.
    const end = lines.text[behind - 1] === '\n' ? behind : (lines.end[line] ?? 0);
    return { start, end, after: '' };
  }
  if (next > behind || line + 1 === lines.count) return { start, end: next, after: '\f' };
  const before = line > 0 ? (lines.end[line - 1] ?? 0) + 1 : 0;
  return { start: before, end: next, after: '\f' };
}
