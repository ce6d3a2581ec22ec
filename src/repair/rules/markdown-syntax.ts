import { readLabel } from '../../labels/index.js';
import type { MarkupFact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import type { Proposal, Rule } from '../rule.js';

const strong: Localized = { en: 'the mark of strong text', zh: '强调标记' };

/** The marks by what they look like, the surest first. */
const kinds: readonly { looks: RegExp; why: Localized }[] = [
  {
    looks: /^---\r?\n[\s\S]*\n(?:---|\.\.\.)\s*$/,
    why: { en: 'a block of metadata', zh: '元数据块' },
  },
  { looks: /\|/, why: { en: 'a line between the cells of a table', zh: '表格单元格之间的竖线' } },
  { looks: /^\\$/, why: { en: 'an escape', zh: '转义符' } },
  { looks: /^&.+;$/, why: { en: 'a character reference', zh: '字符引用' } },
  { looks: /!\[/, why: { en: 'an image', zh: '图片' } },
  { looks: /\]|^\s*\[|^<$/, why: { en: 'the marks of a link', zh: '链接标记' } },
  { looks: /^\s*#/, why: { en: 'the mark of a heading', zh: '标题标记' } },
  { looks: /^\s*<.*>\s*$/s, why: { en: 'HTML', zh: 'HTML 标签' } },
  { looks: /^\s*>/, why: { en: 'the mark of a quotation', zh: '引用标记' } },
  { looks: /^\s*[-*+]\s+$/, why: { en: 'the mark of a list', zh: '列表标记' } },
  { looks: /^\s*(?:[-*_]\s*){3,}$/, why: { en: 'a rule between sections', zh: '分隔线' } },
  { looks: /[*_]/, why: strong },
];

const other: Localized = { en: 'a Markdown mark', zh: 'Markdown 标记' };

/** Markdown marks go; the text they mark, and the numbers of lists, stay. */
export const markdownSyntax: Rule = {
  id: 'markdown-syntax',
  stage: 'lines',
  summary: {
    en: 'Markdown marks are removed; table cells are parted by tabs.',
    zh: '去除 Markdown 标记，表格单元格以制表符分隔。',
  },
  why: {
    en: 'Web pages are often saved as Markdown. Its marks are no part of the document; what they say (a heading, a link, a table row) is kept beside the text. The parser of remark decides what is a mark, so a # or * of the text stays; in plain text only whole lines set bold, some of them numbered, are told by their marks.',
    zh: '网页常被保存为 Markdown。标记不是文件内容；其含义（标题、链接、表格行）另行记录。何为标记由 remark 的解析器判定，正文中的 # 或 * 不受影响；纯文本中仅整行加粗且其中有带序号者，方认定为标记。',
  },
  example: { before: '# 通知\n\n见[附件](#)。\n', after: '通知\n\n见附件。\n' },
  asksFacts: true,
  apply(draft) {
    const { text, format } = draft;
    if (format !== 'markdown') return { proposals: boldLines(text) };
    const proposals: Proposal[] = [];
    let at = 0;
    for (const fact of draft.facts()) {
      if (fact.type !== 'markup' || fact.start < at || fact.end === fact.start) continue;
      const found = text.slice(fact.start, fact.end);
      if (found === fact.after || (fact.after !== '' && found !== fact.before)) continue;
      at = fact.end;
      proposals.push({
        start: fact.start,
        end: fact.end,
        after: fact.after,
        confidence: 'certain',
        why: whyOf(fact),
      });
    }
    return { proposals };
  },
};

/** A line that is all bold; blanks may stand around the marks, none within. */
const boldLine = /^[ \t\u3000]*\*\*(?![\s*])([^*\n]{2,80})(?<!\s)\*\*[ \t\u3000]*$/gmu;

/**
 * The marks of headings that stand bold on lines of their own, in a text that is no Markdown
 * otherwise: some have a label, **一、总则**, so ** hides no name there.
 */
function boldLines(text: string): Proposal[] {
  if (!text.includes('**')) return [];
  const proposals: Proposal[] = [];
  let labelled = false;
  for (const match of text.matchAll(boldLine)) {
    const words = match[1] ?? '';
    labelled ||= readLabel(words) !== null;
    const from = match.index + match[0].indexOf('**');
    const to = from + 2 + words.length;
    for (const start of [from, to]) {
      proposals.push({ start, end: start + 2, after: '', confidence: 'certain', why: strong });
    }
  }
  return labelled ? proposals : [];
}

function whyOf({ before }: MarkupFact): Localized {
  return kinds.find(({ looks }) => looks.test(before))?.why ?? other;
}
