import { readLines } from '../page/lines.js';
import { markedRows } from '../page/marked-rows.js';
import { readPages } from '../page/pages.js';
import { removeLines } from '../page/remove-lines.js';
import type { Rule } from '../rule.js';

/** Running heads and feet go: lines that recur outermost on page after page. */
export const runningHead: Rule = {
  id: 'running-head',
  stage: 'lines',
  summary: {
    en: 'Running heads and feet are removed.',
    zh: '删除页眉和页脚。',
  },
  why: {
    en: 'A line that stands outermost on several pages with the same words belongs to the pages, not to the text. On each page only one copy goes, so a signature or a title with the same words stays.',
    zh: '在多页的最外侧以相同文字出现的行属于版面而非正文。每页只删一处，因此文字相同的署名或标题得以保留。',
  },
  example: {
    before: '市政府公报\n各部门要认真\n1\n\f市政府公报\n贯彻落实。\n2\n\f',
    after: '各部门要认真\n1\n\f贯彻落实。\n2\n\f',
  },
  asksFacts: true,
  apply(draft) {
    const lines = readLines(draft.text);
    const { heads } = readPages(lines);
    const isRow = markedRows(lines, draft);
    return {
      proposals: removeLines(lines, (line) =>
        heads[line] && !isRow(line)
          ? {
              confidence: 'likely',
              why: { en: 'this line recurs from page to page', zh: '该行在各页重复出现' },
            }
          : null,
      ),
    };
  },
};
