import { readNumeral } from '../../labels/index.js';
import type { Note } from '../../model/nodes.js';

const source =
  /^[（(【[]?(?:(?:信息|文章|稿件|资料|資料)?[来來]\s?源|转自|轉自|原载|原載|摘自)\s*[：:]/u;
const copies = /^(?:抄\s*送|抄\s*报|抄\s*報|分\s*送|正\s*本|副\s*本)\s*[：:]/u;
const printing =
  /(?:(?:19|20)\d\d年\d{1,2}月\d{1,2}日|[〇一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)\s*印\s*[发發]$/u;
const remark =
  /^(?:[（(](?:此件|作者|本文|此文|本件|有删减|略|联系人|聯絡人|联系电话|共印|责任编辑|責任編輯|编辑|編輯|附件).{0,80}[）)]$|(?:责任编辑|責任編輯|编\s*辑|審\s*核|审\s*核|校\s*对)\s*[：:]|[（(]完[）)]$)/u;
/** 主题词, which official print set above the line of copies until 2012. */
const keywords = /^主\s*[题題]\s*[词詞]\s*[：:]/u;
const annotation = /^(?:[备備]?\s?[注註]|说\s?明)\d{0,2}\s?[：:]/u;
const list = /^附\s?[件录錄表图圖]?\s?\d{0,2}\s?[：:]\s*\S/u;

/** 完 below the last line of a release, and the hour it was issued. */
const endMark = /^(?:完|全文完|[（(]全文完[）)]|香港時間\s?\d{1,2}時\s?\d{1,2}分)$/u;

/** What a source line, a remark or an annotation may begin with. */
const initials = new Set('（(【[信文稿资資来來转轉原摘责責编編審审校备備注註说主');

/** What kind of note a line is, by how it opens and closes; null if it is none. */
export function noteKind(text: string): Note['kind'] | null {
  const initial = text[0] ?? '';
  switch (initial) {
    case '附':
      return list.test(text) ? 'attachments' : null;
    case '抄':
    case '分':
    case '正':
    case '副':
      if (copies.test(text)) return 'copies';
      break;
    default:
  }
  if (endMark.test(text)) return 'remark';
  const last = text.charCodeAt(text.length - 1);
  // 发 and 發 end the line 印发 that closes a document.
  if ((last === 0x53d1 || last === 0x767c) && text.length <= 90 && printing.test(text)) {
    return 'printing';
  }
  if (!initials.has(initial) && initial.trim() !== '') return null;
  if (source.test(text) && text.length <= 120) return 'source';
  if (initial === '主' && keywords.test(text) && text.length <= 100) return 'remark';
  if (annotation.test(text) || (text.length <= 100 && remark.test(text))) return 'remark';
  return null;
}

/** 附件, 附件1, 附件一：, 附：, 附录A alone on its line, or before the title of what is attached. */
export interface AttachmentHead {
  label: string;
  ordinal: number | null;
  /** Where the title begins that shares the line, or the line's length. */
  titleStart: number;
}

const head =
  /^(附\s?[件录錄表图圖]?\s?([\d０１２３４５６７８９]{1,3}|[一二三四五六七八九十]{1,3}|[A-Z](?![A-Za-z]))?(?:\s?[-—－]\d{1,2})?)\s{0,2}([：:.．、]?)\s*/u;

/** Reads what opens an attachment, or null. Only the form is judged. Cost: constant. */
export function readAttachmentHead(text: string): AttachmentHead | null {
  if (text[0] !== '附' || text.length > 100) return null;
  const match = head.exec(text);
  if (!match) return null;
  const label = (match[1] ?? '').trimEnd();
  const numeral = match[2] ?? '';
  const rest = text.slice(match[0].length);
  // 附件 with words behind it needs a mark, a blank or a number between, else it is a word (附件材料).
  const parted = match[3] !== '' || numeral !== '' || match[0].length > label.length;
  if (rest !== '' && !parted) return null;
  if (label === '附' && match[3] === '') return null;
  return {
    label: rest === '' ? match[0].trimEnd() : label,
    ordinal: readNumeral(numeral),
    titleStart: match[0].length,
  };
}
