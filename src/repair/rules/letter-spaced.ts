import { readLabel } from '../../labels/index.js';
import { readLines, type Lines } from '../page/lines.js';
import { blank, classOf, han } from '../page/unit-class.js';
import type { Proposal, Rule } from '../rule.js';

/** Words of two characters that print spreads out when they stand alone or behind a chapter's label. */
const spread: ReadonlySet<string> = new Set([
  '目录',
  '目錄',
  '目次',
  '总则',
  '總則',
  '附则',
  '附則',
  '分则',
  '分則',
  '罚则',
  '罰則',
  '序言',
  '前言',
  '引言',
  '通知',
  '通告',
  '公告',
  '通报',
  '通報',
  '决定',
  '決定',
  '命令',
  '意见',
  '意見',
  '附件',
  '附录',
  '附錄',
  '说明',
  '說明',
  '总纲',
  '總綱',
  '结语',
  '摘要',
  '名单',
  '名單',
  '总论',
  '绪论',
  '后记',
]);

/** Holders of an office: behind these words a name is spread, and stays as it is. */
const office =
  /^[部市省县區区州局厅院署司处處科镇乡村]长|^(?:主席|总理|總理|主任|书记|書記|总统|總統|秘书|院长)/u;

const longest = 120;

/** Blanks that spread the characters of a title over its line go. */
export const letterSpaced: Rule = {
  id: 'letter-spaced',
  stage: 'lines',
  summary: {
    en: 'Blanks between all characters of a line are removed.',
    zh: '删除逐字之间的空格。',
  },
  why: {
    en: 'Print spreads short titles (目　录) and stretches justified lines. The blanks between single characters are its means; names are spread, too, and stay.',
    zh: '版面常把短标题（目　录）拉开，两端对齐时也会拉开整行。逐字之间的空格只是版面手段；人名也会拉开，但予以保留。',
  },
  example: { before: '某 市 政 府 工 作 规 则\n目　录\n', after: '某市政府工作规则\n目录\n' },
  apply({ text }) {
    const lines = readLines(text);
    const proposals: Proposal[] = [];
    for (let line = 0; line < lines.count; line++) {
      const from = lines.from[line] ?? 0;
      const to = lines.to[line] ?? 0;
      if (to - from === 1 && joinsNext(lines, line)) {
        proposals.push({
          start: to,
          end: lines.from[line + 1] ?? to,
          after: '',
          confidence: 'likely',
          why: { en: 'a word spread over two lines', zh: '一词被拆在两行' },
        });
        continue;
      }
      if (!lines.spaced[line] || to - from < 3 || to - from > longest) continue;
      const label = readLabel(text, from);
      const start = label && label.end < to ? label.spaceEnd : from;
      if (!isSpread(text, start, to)) continue;
      for (let at = start; at < to; at++) {
        if (classOf(text.charCodeAt(at)) !== blank) continue;
        let behind = at + 1;
        while (classOf(text.charCodeAt(behind)) === blank) behind++;
        proposals.push({
          start: at,
          end: behind,
          after: '',
          confidence: 'certain',
          why: { en: 'characters spread over the line', zh: '逐字拉开的文字' },
        });
        at = behind;
      }
    }
    return { proposals };
  },
};

/** True if a line and the next hold one character each, and the two are a word that print spreads. */
function joinsNext(lines: Lines, line: number): boolean {
  const next = lines.from[line + 1] ?? -1;
  if (line + 1 >= lines.count || (lines.to[line + 1] ?? 0) - next !== 1) return false;
  return spread.has(lines.text.charAt(lines.from[line] ?? 0) + lines.text.charAt(next));
}

/** True if blanks stand between all characters of `[start, end)`, and they make a title or a long line. */
function isSpread(text: string, start: number, end: number): boolean {
  let characters = '';
  let wantsBlank = false;
  for (let at = start; at < end; at++) {
    const unitClass = classOf(text.charCodeAt(at));
    if (unitClass === blank) {
      wantsBlank = false;
      continue;
    }
    if (wantsBlank) return false;
    if (unitClass !== han && (characters === '' || unitClass < 5)) return false;
    characters += text.charAt(at);
    wantsBlank = true;
  }
  if (characters.length === 2) return spread.has(characters);
  return characters.length >= 4 && !office.test(characters);
}
