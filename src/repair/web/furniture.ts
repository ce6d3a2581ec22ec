/**
 * What lines of a web page around its text say. `strong` kinds have no other place than a page;
 * `weak` ones also stand in documents, and count only among strong ones.
 */
export type Furniture =
  | 'controls'
  | 'breadcrumbs'
  | 'navigation'
  | 'editor'
  | 'related'
  | 'registration'
  | 'publisher'
  | 'siteName'
  | 'address'
  | 'caption';

/** Buttons a page puts beside its title and below its text. */
const buttons: ReadonlySet<string> = new Set(
  (
    '字号 字體 字体 字型 字型大小 字级 字級 默认 預設 超大 特大 大 中 小 大中小 小中大 T A A+ A- ' +
    '打印 列印 全屏 友善列印 打印本页 打印此页 打印文章 打印页面 收藏 加入收藏 收藏本页 留言 评论 纠错 我要纠错 ' +
    '分享 分享到 分享至 分享文章 一键分享 转发 轉寄 微信 微博 新浪微博 腾讯微博 人民微博 QQ QQ空间 QQ好友 朋友圈 豆瓣 复制链接 更多 ' +
    '关闭 關閉 关闭窗口 关闭本页 關閉視窗 返回 返回顶部 回到顶部 回頁首 返回首页 回首頁 返回列表 返回上一页 回上頁 TOP ' +
    '朗读 语音播报 听全文 下载 PDF下载 Word下载 保存 无障碍 无障碍浏览 长者模式 适老模式 进入适老化 ' +
    '简体 繁体 繁體 简 繁 EN English 登录 登入 注册 个人中心 退出 邮箱 移动版 手机版 搜索'
  ).split(' '),
);
const tellingButton =
  /字[号體体型级級]|打印|列印|收藏|分享|转发|轉寄|关闭|關閉|返回|回到|回頁首|回首頁|朗读|播报|纠错|无障碍|适老|长者|登录|登入|个人中心|移动版/u;
const separator = /[\s|｜/·【】［］[\]（）():：、,，]+/u;

const scanCode = /^(?:扫一扫|掃一掃|扫描二维码|手机扫一扫|微信扫一扫).{0,24}$/u;
const neighbours = /^[上下]一[篇条條页頁则則](?:$|[：:\s])/u;
const editor = /^[（([【]?(?:责任编辑|責任編輯|责编|网站编辑|本文编辑|网页编辑)[：:].{0,20}$/u;
const counter =
  /^[（([【]?(?:浏览|阅读|点击|访问|瀏覽)(?:次数|量|数|人次|人數)?[：:]\s?\d*\s?次?[)）\]】]?$/u;
const related =
  /^[【［[]?(?:相关|相關|延伸|扩展|推荐|更多|热门)(?:稿件|链接|連結|阅读|閱讀|文档|新闻|新聞|报道|报导|信息|文件|解读|资讯|推荐|内容|文章)[：:】］\]>＞»]{0,2}$/u;
/** A link between arrows: >> 进入专题 <<. */
const pointedAt = /^[》>＞»]{2,4}.{2,20}[《<＜«]{2,4}$/u;

const breadcrumbs =
  /^(?:(?:当前|當前|现在|目前|您(?:当前|當前|现在|現在|目前)?所?在?)的?位置|您现?在这里|首页|网站首页|首頁)\s{0,4}[：:]?\s{0,4}(?:[^>＞»›→]{0,40}[>＞»›→]){1,12}[^>＞»›→]{0,80}$/u;
const located = /^(?:当前位置|您(?:当前|當前|现在|現在)?所?在?的?位置|目前位置)[：:]/u;

const record =
  /ICP\s{0,2}[备備证證]?\s{0,2}(?:案号?)?[：:]?\s{0,2}\d{6,}|公网安备\s{0,2}\d{6,}|网站标识码\s{0,2}[：:]?\s{0,2}[a-z]{0,2}\d{6,}/iu;
const copyright =
  /^(?:版权所有|版權所有|copyright\b|©|\(c\)\s)|©\s{0,3}\d{4}|all rights reserved/iu;
const aboutSite =
  /^(?:关于我们|联系我们|网站地图|站点地图|网站声明|版权声明|隐私声明|隐私政策|隱私權政策|网站地圖|網站地圖|網站導覽|使用帮助|法律声明|免责声明|设为首页|网站纠错|网站简介|网站概况|意见建议|人员查询|找错|RSS)$/u;
const publisher =
  /^(?:主办|承办|协办|主管|维护|运行维护|运维|运营|技术支持|建设|制作|主辦|承辦|維護)(?:单位|部门|机构|單位)?[：:]|^中文域名[：:]|^.{0,20}政府网站找错|^党政机关$/u;
const siteAddress =
  /^(?:地址|联系地址|通讯地址|通信地址|邮编|邮政编码|电话|联系电话|值班电话|网站电话|传真|邮箱|电子邮箱|网站邮箱|e-?mail|网址)[：:]/iu;
const browser =
  /^(?:建议|推荐|请)?您?使用.{0,30}(?:浏览器|分辨率)|^(?:您是第|总访问|今日访问|累计访问|网站访问)/u;
const domain = /^(?:https?:\/\/)?(?:[a-z\d-]{1,40}\.){1,5}[a-z]{2,24}\/?$/iu;
const siteName =
  /^[\p{Script=Han}（）]{2,24}(?:人民政府|政府|网|网站|门户网站|網|政务服务平台|办公厅|办公室|委员会)$/u;

/** What a line above the body says of the page, or null. Cost: linear in the line. */
export function headFurniture(words: string): Furniture | null {
  if (words === '') return null;
  if (isButtons(words)) return 'controls';
  if (initials.includes(words.charAt(0))) {
    if (scanCode.test(words) || counter.test(words)) return 'controls';
    if (breadcrumbs.test(words) || (located.test(words) && words.length < 100)) {
      return 'breadcrumbs';
    }
    if (isNavigation(words)) return 'navigation';
  }
  if (isDomain(words)) return 'address';
  return isSiteName(words) ? 'siteName' : null;
}

/** 友情链接, and rows of the names of other sites. */
const otherSites = /^(?:友情|网站|政府网站)?链接(?:[：:]|$)/u;

/** What a line below the body says of the page, or null. Cost: linear in the line. */
export function footFurniture(words: string): Furniture | null {
  if (words === '') return null;
  if (isRecord(words) || isCopyright(words)) return 'registration';
  if (isAboutSite(words)) return 'registration';
  if (isButtons(words)) return 'controls';
  const known = initials.includes(words.charAt(0));
  if (known) {
    if (scanCode.test(words) || neighbours.test(words)) return 'controls';
    if (editor.test(words) || counter.test(words)) return 'editor';
    if (related.test(words)) return 'related';
  }
  if ((known || words.includes('政府网站找错')) && publisher.test(words)) return 'publisher';
  if (known && (siteAddress.test(words) || browser.test(words))) return 'address';
  if (words.length < 32 && pointedAt.test(words)) return 'related';
  if (isDomain(words)) return 'address';
  if (known && (isNavigation(words) || otherSites.test(words))) return 'navigation';
  if (isRow(words)) return 'navigation';
  return isSiteName(words) ? 'siteName' : null;
}

/** What the forms that begin with known words begin with: one look spares most lines all of them. */
const initials =
  '扫掃手微（([【［责責网本浏阅点访瀏当當前现在目您首返上下相延扩推更热主承协维运技建制維中党地联通邮电值传eE请使总今累友政链';

/** Every form of {@link record} has six digits. */
function isRecord(words: string): boolean {
  let digits = 0;
  for (let at = 0; at < words.length && digits < 6; at++) {
    const unit = words.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits >= 6 && record.test(words);
}

function isCopyright(words: string): boolean {
  const may = '版cC(©'.includes(words.charAt(0)) || /[©l]/i.test(words);
  return may && copyright.test(words);
}

/** Addresses of sites begin with ASCII, or a letter that is taken for one where case is not told apart. */
function isDomain(words: string): boolean {
  const first = words.charCodeAt(0);
  return (first < 0x80 || first === 0x17f || first === 0x212a) && domain.test(words);
}

/** {@link siteName}, of which the ends are looked at first. */
function isSiteName(words: string): boolean {
  return (
    words.length <= longestSiteName &&
    '府网站網台厅室会'.includes(words.charAt(words.length - 1)) &&
    siteName.test(words)
  );
}

/** Of supplementary characters, which take two units, 24 and the longest of the last words. */
const longestSiteName = 54;

/** Where the buttons behind a date and source line begin; its length where there are none. */
export function buttonsFrom(words: string): number {
  for (const match of words.matchAll(
    /\s+(?=[【［[（(]?(?:字号|字体|字體|字型|打印|列印|分享|收藏|浏览|【))/gu,
  )) {
    const tail = words.slice(match.index).trim();
    if (isButtons(tail) || counter.test(tail)) return match.index;
  }
  return words.length;
}

/** True for a line of buttons, even of such as say nothing by themselves (小, 退出). */
export function isButtonRow(words: string): boolean {
  if (words.length > 160 || isLongWord(words)) return false;
  const parts = partsOf(words);
  return parts.length > 0 && parts.every((part) => buttons.has(part));
}

function isButtons(words: string): boolean {
  return isButtonRow(words) && tellingButton.test(words);
}

/** True for words among which one is longer than any button or link: more Han in a row than they have. */
function isLongWord(words: string): boolean {
  let length = 0;
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at);
    length = unit >= 0x4e00 && unit < 0xa000 ? length + 1 : 0;
    if (length > longestLink) return true;
  }
  return false;
}

const longestLink = 12;

function partsOf(words: string): string[] {
  return words.split(separator).filter((part) => part !== '');
}

/** Short words in a row, the first of which leads home. */
function isNavigation(words: string): boolean {
  if (!/^(?:首页|网站首页|首頁|返回首页)(?:[\s|｜·]|$)/u.test(words)) return false;
  const parts = partsOf(words);
  return parts.length >= 3 && parts.every((part) => part.length <= 8);
}

/** Names in a row, parted by bars. */
function isRow(words: string): boolean {
  if (!words.includes('|') && !words.includes('｜')) return false;
  const parts = words.split(/[|｜]/u);
  return parts.length >= 4 && parts.every((part) => part.trim().length <= 16);
}

function isAboutSite(words: string): boolean {
  if (isLongWord(words)) return false;
  const parts = partsOf(words);
  const known = parts.filter((part) => aboutSite.test(part)).length;
  return known >= 2 && parts.every((part) => part.length <= longestLink);
}
