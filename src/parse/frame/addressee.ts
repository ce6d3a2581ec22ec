import { endsColon } from '../words.js';

/** Words that address somebody: organs in general, and people in general. */
const addressed =
  /政府|人大|政协|[部委局厅院办署廳辦縣區會]|中心|公司|企业|单位|机构|银行|学校|大学|协会|各[省市区县州旗级]|代表|同志|先生|女士|主席|来宾|朋友|市民|考生|政協|單位|機構|銀行|學校|機關/u;

/** Words of a sentence that leads to a list; nobody is addressed with them. */
const leading =
  /如下|以下|下列|包括|分别是|为：|是：|指出|强调|表示|认为|规定：|要求：|通知|公告|现将|現將|为了|為了|根据|根據|按照|依照|关于|關於|^附|^注|^来源|^來源|^摘要|^问|^答|^問/u;

/**
 * True for a line like 各省、自治区、直辖市人民政府，国务院各部委、各直属机构： — names in a row,
 * closed by a colon, without a clause. Cost: linear in the line, at most 600 characters.
 */
export function isAddressee(text: string): boolean {
  if (!endsColon(text) || text.length > 600 || text.length < 3) return false;
  const names = text.slice(0, -1);
  if (/[。；！？：:]/u.test(names) || leading.test(names)) return false;
  if (!addressed.test(names) && !/[会司](?:[、，,）)]|$)/u.test(names)) return false;
  // 新闻局副局长 某某： speaks; whoever is addressed has no name behind a blank.
  const last = /[ \u3000](\p{sc=Han}{2,4})$/u.exec(names)?.[1];
  if (last !== undefined && !addressed.test(last)) return false;
  return names.split(/[，、,和及]|以及/u).every((name) => name.length <= 60);
}
