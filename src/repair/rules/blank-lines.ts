import { readLines } from '../page/lines.js';
import type { Proposal, Rule } from '../rule.js';

/** Blank lines, indents and trailing blanks go: one block a line remains. */
export const blankLines: Rule = {
  id: 'blank-lines',
  stage: 'lines',
  summary: {
    en: 'Blank lines, page breaks, indents and trailing blanks are removed.',
    zh: '删除空行、分页符、行首缩进和行尾空白。',
  },
  why: {
    en: 'They were the page’s layout, and by now have told what they can about paragraphs. Without them each line of the text is one paragraph, heading or table row.',
    zh: '这些都属于版面，其分段信息已被利用。删除之后，每行恰为一个段落、标题或表格行。',
  },
  example: { before: '　　第一段。\n\n  第二段。 \n', after: '第一段。\n第二段。\n' },
  apply({ text }) {
    const lines = readLines(text);
    const proposals: Proposal[] = [];
    let at = 0;
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from[line] ?? 0;
      const isClean = line === 0 ? from === 0 : from === at + 1 && text.charCodeAt(at) === 10;
      if (!isClean) proposals.push(removal(at, from, line === 0 ? '' : '\n'));
      at = lines.to[line] ?? 0;
    }
    const wanted = text === '' || lines.count === 0 ? '' : '\n';
    if (text.slice(at) !== wanted) proposals.push(removal(at, text.length, wanted));
    return { proposals };
  },
};

const why = { en: 'blank space of the page', zh: '版面空白' } as const;

function removal(start: number, end: number, after: string): Proposal {
  return {
    start,
    end,
    after,
    confidence: 'certain',
    why,
  };
}
