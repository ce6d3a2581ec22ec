/**
 * What the words of a line show: its marks, its length, and the few words that official documents
 * set by rule. Every test costs at most the length of the line.
 */

/** What the last marks of a line say of it, by UTF-16 unit: nearly every question here asks for it. */
const ends = new Uint8Array(0x1_0000);
const [stop, closing, colon, comma] = [1, 2, 3, 4] as const;
for (const [marks, kind] of [
  ['。！？；!?;…', stop],
  ['”’」』）)》〉】', closing],
  ['：:', colon],
  ['，、,', comma],
] as const) {
  for (const mark of marks) ends[mark.charCodeAt(0)] = kind;
}

/** How far from the end of a line the mark may stand that ends its sentence. */
const farthestStop = 6;

/** True for a line that ends like a sentence or an item of a list; closing marks may follow. */
export function endsSentence(text: string): boolean {
  for (let back = 1; back <= farthestStop; back++) {
    const kind = ends[text.charCodeAt(text.length - back)];
    if (kind !== closing) return kind === stop || (back === 1 && endsListed(text));
  }
  return false;
}

/** ；及 and ；或 end the last item but one of a list, as Hong Kong drafts it. */
function endsListed(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last !== 0x53ca && last !== 0x6216 && last !== 0x548c) return false;
  return ends[text.charCodeAt(text.length - 2)] === stop || text.endsWith('；以及');
}

/** True for a line that ends in ： and so opens a list or a speech. */
export function endsColon(text: string): boolean {
  return ends[text.charCodeAt(text.length - 1)] === colon;
}

/** True for a line that opens a list: behind a colon or, in laws of Hong Kong, a dash. */
export function opensList(text: string): boolean {
  return endsColon(text) || text.endsWith('—');
}

/** True for a line that breaks off in mid-phrase: no mark that could end a paragraph, or a comma. */
export function endsInMidPhrase(text: string): boolean {
  return !endsSentence(text) && !endsColon(text);
}

/** True where the bold words that open a line name what follows on it: **时间**：上午. */
export function isBoldField(text: string, strong: number): boolean {
  if (strong === 0 || strong + 1 >= text.length) return false;
  return endsColon(text.slice(0, strong)) || endsColon(text.slice(0, strong + 1));
}

/** True where no mark ends the line and none inside parts whole clauses: a name, a heading. */
export function isBare(text: string): boolean {
  const kind = ends[text.charCodeAt(text.length - 1)];
  return text !== '' && kind !== colon && kind !== comma && !endsSentence(text);
}

/** True for a text that opens with a bracket and ends with one, of either width. */
export function isBracketed(text: string): boolean {
  return text.length > 1 && '（('.includes(text.charAt(0)) && '）)'.includes(text.slice(-1));
}

/** The same words in another setting: without blanks, dot leaders and a page number. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

/** The kinds of documents of GB/T 9704 and of law-making, as the last word of a title. */
const documentKinds =
  /(?:决议|决定|命令|[令函法]|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|办法|规定|条例|细则|规则|规程|方案|规划|纲要|计划|要点|措施|清单|目录|名单|指南|章程|准则|标准|制度|预案|法典|宪法|宣言|公约|声明|讲话|说明|解释|答复|倡议书|白皮书|蓝皮书|[决裁判]定书|判决书|通知书|告知书|意见书|建议书|指引|导则|须知|公示|协定|条约|备忘录|決議|決定|公報|報告|請示|批復|議案|紀要|辦法|規定|條例|細則|規則|規程|規劃|綱要|計畫|計劃|要點|目錄|名單|準則|標準|預案|憲法|公約|聲明|講話|說明|解釋|答覆|須知|協定|條約|備忘錄|[決裁判]定書|判決書|通知書)(?:[（(][^（()）]{1,20}[）)])?$/u;

export function isDocumentName(text: string): boolean {
  return documentKinds.test(text.slice(-26));
}

/** Organs and offices, as the last word of a signature or a line under a title. */
const organs =
  /(?:国务院|國務院|政府|委员会|委員會|人大|政协|政協|法院|检察院|檢察院|[院部署局厅廳办辦委会會社行组組处處站网網]|办公厅|辦公廳|办公室|辦公室|中央|军委|軍委|公司|中心|协会|協會|小组|大学|大學|学院|學院)$/u;

export function isOrgan(text: string): boolean {
  return organs.test(text.slice(-6));
}

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢裴陆荣翁荀羊甄曲封储靳焦牧山谷车侯班仰仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司黎薄印白怀蒲卓蔺屠蒙池乔翟谭申冉温庄晏柴阎慕连习艾容向古易慎戈廖庾居衡步都耿满弘匡国文寇广东殴利师巩聂关红游权盖益桓公趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴謝鄒雲蘇魯韋馬鳳鮑費賀湯羅畢鄔樂時齊顧黃蕭談龐紀項藍閔強賈婁顏鍾駱樊萬盧應鄧單諸龔陸榮儲車寧欒厲劉葉龍蘭懷藺喬譚溫莊閻連習';

/** True for a person's name of two or three characters, or set in three squares (何　强). */
export function isPersonName(text: string): boolean {
  const name = squeeze(text);
  return /^\p{sc=Han}{2,4}$/u.test(name) && surnames.includes(name[0] ?? ' ') && name.length < 4;
}

/** An office and who holds it: 部長　潘文忠, 審判長 某某, 運輸署署長羅淑佩. */
const officer =
  /(?:[部署局厅廳处處司科院组組校市省县縣]?[长長]|主任|主席|总理|總理|审判员|審判員|书记员|書記官|法官|专员|專員)[ \u3000]*(\p{sc=Han}[ \u3000]?\p{sc=Han}{1,2})$/u;

/** True for a line that signs by office and name. */
export function isOfficer(text: string): boolean {
  if (text.length > 30 || /[，。；：、]/u.test(text)) return false;
  const name = officer.exec(text)?.[1];
  return name !== undefined && isPersonName(name);
}

/** Headings without a number that open a text: what is numbered stands beside them, never under them. */
const openers = new Set(
  '序言 序 前言 引言 导言 導言 绪论 緒論 绪言 緒言 总论 總論 概述 引子'.split(' '),
);

/** Headings without a number that close a text: what follows stands under them. */
const closers = new Set('附则 附則 结语 結語 结束语 結束語 后记 後記 跋 余论 餘論'.split(' '));

/** Whether a line is a heading that opens or closes a text by its very word; null for others. */
export function readLandmark(text: string): 'opener' | 'closer' | null {
  if (text.length > 8) return null;
  const word = squeeze(text);
  return openers.has(word) ? 'opener' : closers.has(word) ? 'closer' : null;
}
