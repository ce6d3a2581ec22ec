import { isDigit, isHanUnit } from '../text/characters.js';
import type { LineProfile } from './line-profile.js';

/** How far a judgement looks to either side. */
const reach = 40;

/**
 * True where a blank between Han and something else parts two things and is no looseness of
 * setting: a date from its source, a name from an office, a number from a heading, a URL from
 * words, one column from the next.
 *
 * @param start where the blank begins, `end` behind it.
 * Cost: constant, but for the look at a whole clause, whose blanks share it.
 */
export function keepsBlank(text: string, start: number, end: number, line: LineProfile): boolean {
  const before = text.slice(Math.max(line.start, start - reach), start);
  const behind = text.slice(end, Math.min(line.end, end + reach));
  const opensLine = start - reach <= line.start;
  if (opensLine && dateline.test(before)) return true;
  if (isHanUnit(text.charCodeAt(start - 1)) && isHanUnit(text.charCodeAt(end))) {
    return (
      isProvision(text, line) ||
      lastToken(before).includes('@') ||
      (end - start === 1 && isInTitle(before, behind)) ||
      (wordDate.test(behind) && opensParenthesis.test(before)) ||
      (organEnds.test(before) && organBegins.test(behind)) ||
      isList(text, end, line)
    );
  }
  if (isInsideDate(before, behind)) return false;
  if (address.test(lastToken(before)) || address.test(firstToken(behind))) return true;
  if (opensLine && headingNumber.test(before)) {
    return !measured.test(behind) || caption.test(before);
  }
  if (startsWithClockOrIsoDate.test(behind)) return true;
  if (isDigit(text.charCodeAt(start - 1)) && clockOrIsoDate.test(before)) return true;
  if (isProvision(text, line)) return true;
  // A mark parts by itself what stands on its two sides: 来源： 市文化和旅游局.
  if (parting.test(before) && isHanUnit(text.charCodeAt(end))) return false;
  if (line.running) return parenthesizedDate.test(behind) && opensParenthesis.test(before);
  return (
    table.test(text.slice(line.start, Math.min(line.end, line.start + 200))) ||
    (date.test(behind) && !/[于於自至从從到在截]$/.test(before)) ||
    /^(?:[a-z]+ [a-z]|\d{5})/i.test(behind) ||
    /(?:[a-z] [a-z]+|[a-z\d]{6})$/i.test(before)
  );
}

/** 2024 年 3 月 15 日: what an extractor pulled apart. */
function isInsideDate(before: string, behind: string): boolean {
  return (
    (/\d$/.test(before) && /^[年月日]/.test(behind)) ||
    (/\d ?[年月]$/.test(before) && /^\d{1,2} ?[月日]/.test(behind))
  );
}

const parting = /[，。、；：！？]$/;

const address = /:\/\/|^www\.|@/;
const lastToken = (text: string): string => text.slice(text.lastIndexOf(' ') + 1);
const firstToken = (text: string): string => text.split(' ', 1)[0] ?? '';

const clockOrIsoDate = /(?:\d:\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;
const startsWithClockOrIsoDate = /^(?:\d{1,2}:\d{2}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})/;

/** 新华社北京8月26日电 and 本报讯, before the news begins. */
const dateline = /^[^，。；：]{2,30}[电電讯訊]$/;

/** An open parenthesis with nothing but words behind it. */
const opensParenthesis = /（[^（），。；：]*$/;

/** 1 and 1.1 in front of a heading; 图 1, 表2-1 and 附件 3 in front of a caption. */
const headingNumber =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,4}|(?:[图圖表]|附件|附录|附錄|专栏|專欄|附图|附表) ?\d[\d.-]*)$/;
const caption = /^\D|\d\./;

/** Words that are counted: behind them a number at the line's start is a quantity, not a label. */
const measured =
  /^[年月日号號时時分秒个個家项項条條名人种種次万萬亿億千百十余多倍元米吨噸公平级級岁歲周天位届屆所座处處件份期批类類]/;

/** 第 1 條, 第 12-1 條, 第 二 章 總則: as Taiwan's database of laws sets them. */
const provision = /^第 (?:[\d-]+ [條節項編]|[一二三四五六七八九十百]+ [章節條編篇])(?: |$)/;

function isProvision(text: string, { start, end }: LineProfile): boolean {
  return (
    text.charCodeAt(start) === 0x7b2c &&
    provision.test(text.slice(start, Math.min(end, start + reach)))
  );
}

/** （民政部 1997年1月28日）; 国务院 2019年1月27日 at the foot of a document, and 印发 behind it in its imprint. */
const parenthesizedDate = /^\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?）/;
const date = /^\d{4} ?年 ?\d{1,2} ?月(?: ?\d{1,2} ?日)?(?:）| ?印 ?[发發]|$)/;

/** Numbers side by side, or words: the row of a table, or a list. */
const table = /\d%? +-?\d|\p{sc=Han} +\p{sc=Han}/u;

/** 最高人民法院 最高人民检察院关于…: two organs that issue one document. */
const organEnds = /(?:中央|[廳厅院部委局会會署府室])$/;
const organBegins =
  /^(?:国务院|國務院|中央|中共|全国|全國|国家|國家|最高|.{1,12}?(?:部|局|委员会|委員會|办公厅|辦公廳|法院|检察院)(?:[关關]于|印发|印發|发布|[令 ，、]|公告|$))/;

/** 《中共中央 国务院关于…的意见》: inside a title one blank stands for a line end or a pause. */
function isInTitle(before: string, behind: string): boolean {
  const open = before.lastIndexOf('《');
  const close = behind.indexOf('》');
  if (open < 0 || close < 0) return false;
  return !/[，。；：！？（）》]/.test(before.slice(open) + behind.slice(0, close));
}

/** 一九九七年一月: a date in words. */
const wordDate = /^[一二][〇零○一二三四五六七八九]{3}年/;

/** The commonest family names in both scripts, four fifths of all people. */
const familyNames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫阎閻段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯',
);

/** 记者, 主任, 部长, 教授, 代表 … before a name. */
const holdsOffice = /(?:记者|記者|作者|编辑|編輯|[长長员員任授士席理师師人]|书记|書記|代表|同志)$/;

const isName = (word: string): boolean =>
  word.length >= 2 && word.length <= 3 && familyNames.has(word.charAt(0));

/** 记者 张三 and 张三 李四 王五: all that follows in the clause is names. */
function isList(text: string, at: number, line: LineProfile): boolean {
  const before = text.slice(Math.max(line.start, at - reach), at).trimEnd();
  if (
    !holdsOffice.test(before) &&
    !isName(/[^，。、；：！？（）《》“” \u00a0]*$/.exec(before)?.[0] ?? '')
  ) {
    return false;
  }
  const clause = /^[^，。、；：！？（）《》“”]*/.exec(
    text.slice(at, Math.min(line.end, at + reach)),
  )?.[0];
  return (clause ?? '').trim().split(/\s+/).every(isName);
}
