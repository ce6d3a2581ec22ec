import { isBracketed, isOrgan, isPersonName } from '../words.js';
import { findDate, readWholeDate } from './date.js';

/** Words of making and publishing that stand beside a date under a title. */
const making =
  /来源|來源|发布|發布|公布|颁布|頒布|通过|通過|修订|修訂|修正|修改|施行|实施|實施|批准|制定|议定|时间|日期|浏览|点击|[电訊讯]|会议上|會議上|报道|记者|記者|作者|印发|主席令|号令/u;
const labelled =
  /^(?:制定机关|发布机关|发布部门|发文机关|发文机构|发布单位|作\s*者|记\s*者|文|图|来\s*源|來\s*源|发布日期|发布时间|公布日期|发文日期|成文日期|施行日期|时效性|效力级别|稿源|字号|文号|发文字号|时间|日期|修正日期|公發布日|發文日期|發文字號|速別|密等及解密條件或保密期限|生效狀態|法規類別)\s*[：:／/|｜]/u;
/** What the first sentence of a body gives as its ground; its line may break off before the stop. */
const grounds = /^(?:[现現經经]?根[据據]|[现現]公布|依[据據]|按照|为了|為了)/u;
const history =
  /^[（(]?\s*(?:(?:19|20)\d\d|[一二][〇○九零][〇○一二三四五六七八九零]{2})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月/u;

/** True for a line under a title that says when, where and by whom a text was made or published. */
export function isByline(text: string): boolean {
  if (grounds.test(text) && !/(?:修正|修[订訂]|通过|通過|施行|公布|[）)])$/u.test(text))
    return false;
  if (text.startsWith('——') || text.startsWith('──')) return text.length <= 100;
  // 记者：…？ asks: it opens an exchange.
  if (labelled.test(text)) return text.length <= 160 && !/[？?]/u.test(text);
  const bracketed = isBracketed(text);
  // The history of a law's amendments may be a paragraph of its own: dates and what was done on each.
  if (text.length > 100) {
    return text.length <= 1500 && (bracketed || history.test(text)) && isHistory(text);
  }
  // What was done on which day, told in a sentence, is the body.
  if (!bracketed && /[。！？；]$/u.test(text)) return false;
  const date = findDate(text);
  if (date === null) return bracketed && /通过|通過|修[订訂正]|批准|公布/u.test(text);
  if (date.iso.length < 7) return bracketed && making.test(text);
  if (readWholeDate(text)) return true;
  if (/\d{1,2}[：:]\d{2}/u.test(text) && text.length <= 80) return true;
  return making.test(text) || bracketed || (history.test(text) && text.length <= 50);
}

function isHistory(text: string): boolean {
  const dates = text.match(/\d\s*年\s*\d{1,2}\s*月|年[一二三四五六七八九十]{1,2}月/gu)?.length ?? 0;
  return dates > 0 && text.length / dates < 160 && /通过|通過|修[订訂正]|公布/u.test(text);
}

/** True for the name of who speaks or issues, under a title: 国家发展和改革委员会主任　何强. */
export function isAuthorLine(text: string): boolean {
  if (text.length > 40 || /[，。：；]/u.test(text)) return false;
  if (isPersonName(text)) return true;
  const last = text.split(/\s+/u).at(-1) ?? '';
  if (last !== text && isPersonName(last)) return true;
  return isOrgan(text);
}
