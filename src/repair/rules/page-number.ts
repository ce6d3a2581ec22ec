import type { Fact } from '../../model/fact.js';
import { readLines } from '../page/lines.js';
import { readPages } from '../page/pages.js';
import { removeLines } from '../page/remove-lines.js';
import type { Rule } from '../rule.js';

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
  apply({ text }) {
    const lines = readLines(text);
    const { folios } = readPages(lines);
    const facts: Fact[] = [];
    const proposals = removeLines(lines, (line) => {
      if (!folios[line]) return null;
      const words = text.slice(lines.from[line] ?? 0, lines.to[line] ?? 0);
      return {
        confidence: 'certain',
        why: { en: `a page number: ${words}`, zh: `页码：${words}` },
      };
    });
    return { proposals, facts };
  },
};
