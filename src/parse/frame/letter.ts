import type { Line } from '../line.js';
import { squeeze } from '../words.js';
import type { PartLine } from './part.js';

/** What a field of a letter's head is to the document, by its name; blanks in names do not count. */
const roles: ReadonlyMap<string, PartLine['role']> = new Map<string, PartLine['role']>([
  ...['檔號', '保存年限', '機關地址', '地址', '聯絡方式', '聯絡電話', '電話', '傳真'].map(
    letterhead,
  ),
  ...['承辦人', '承辦人員', '聯絡人', '聯絡人及電話', '電子信箱', '電子郵件'].map(letterhead),
  ['受文者', 'addressee'],
  ['發文字號', 'documentNumber'],
  ['發文日期', 'byline'],
  ['速別', 'byline'],
  ['密等', 'byline'],
  ['密等及解密條件', 'byline'],
  ['密等及解密條件或保密期限', 'byline'],
  ['附件', 'note'],
]);

function letterhead(name: string): [string, PartLine['role']] {
  return [name, 'letterhead'];
}

/** The sheet says who writes and what: 教育部　函, 行政院 書函. */
const sheet = /^[^，。：；]{2,40}[ \u3000]+(?:函|書函|令|公告|開會通知單|會勘通知單|箋函)$/u;

/** Marks of the binding margin, one on a line. */
const margin = new Set(['裝', '訂', '線']);

/** Lines a letter's head has at most. */
const longest = 30;

/**
 * The head of a Taiwanese letter (函), whose fields stand in the order of the manual of official
 * documents: who writes, to whom, when, under which number, how urgent, what is attached; 主旨 begins
 * the body. A number and one more field at least prove it.
 *
 * @returns the lines of the head, or none where it is another text. Cost: constant.
 */
export function readLetterHead(lines: readonly Line[], from: number): PartLine[] {
  const items: PartLine[] = [];
  let fields = 0;
  let numbered = false;
  for (let at = from; at < Math.min(lines.length, from + longest); at++) {
    const line = lines[at];
    if (!line || line.row || line.label || line.heading > 0) break;
    const { text } = line;
    const role = roles.get(nameOf(text));
    if (role) {
      fields++;
      if (role === 'documentNumber') numbered = true;
      items.push(role === 'note' ? { role, line: at, kind: 'attachments' } : { role, line: at });
    } else if (sheet.test(text)) items.push({ role: 'title', line: at });
    else if (margin.has(text)) items.push({ role: 'letterhead', line: at });
    else break;
  }
  return numbered && fields >= 2 ? items : [];
}

/** Characters of the longest name with blanks set between them. */
const longestName = 26;

/** The name before the first colon, without blanks; "" where there is none near. */
function nameOf(text: string): string {
  const colon = text.slice(0, longestName).search(/[：:]/u);
  return colon < 0 ? '' : squeeze(text.slice(0, colon));
}
