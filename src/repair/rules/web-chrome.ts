import type { Fact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import { readLines, type Lines } from '../page/lines.js';
import { removeLines, type Reason } from '../page/remove-lines.js';
import type { Draft, Proposal, Rule } from '../rule.js';
import { isByline } from '../web/byline.js';
import { findFoot } from '../web/foot.js';
import { buttonsFrom, type Furniture } from '../web/furniture.js';
import { findHead } from '../web/head.js';
import { headLength, shortWordsOf } from '../web/page-zones.js';

const reasons: Readonly<Record<Furniture, Localized>> = {
  controls: { en: 'buttons of the page', zh: '网页按钮' },
  breadcrumbs: { en: 'the page’s place in the site', zh: '网页所在栏目' },
  navigation: { en: 'the site’s navigation', zh: '网站导航' },
  editor: { en: 'the page’s editor or counter', zh: '网页编辑或浏览计数' },
  related: { en: 'links to other pages', zh: '相关链接' },
  registration: { en: 'the site’s registration or copyright', zh: '网站备案或版权信息' },
  publisher: { en: 'the site’s publisher', zh: '网站主办单位' },
  siteName: { en: 'the site’s name', zh: '网站名称' },
  address: { en: 'the site’s address', zh: '网站地址' },
  caption: { en: 'the caption of a picture', zh: '图片说明' },
};

/** What documents may have of their own. */
const unsure: ReadonlySet<Furniture> = new Set(['siteName', 'address', 'publisher', 'caption']);

/** What a web page puts above and below its text goes. */
export const webChrome: Rule = {
  id: 'web-chrome',
  stage: 'lines',
  summary: {
    en: 'What a web page puts above and below its text is removed: navigation, buttons, the site’s publisher and registration.',
    zh: '删除网页在正文前后添加的导航、按钮、主办单位和备案信息等。',
  },
  why: {
    en: 'A scraper takes the page with its frame. Only lines above the first sentence and below the last are looked at, and words that documents also use (主办单位, 地址, a government’s name) count only among those that only a site has (a registration number, breadcrumbs, buttons).',
    zh: '抓取网页时会带上页面框架。只检查首句之前和末句之后的行；文件中也会出现的词（主办单位、地址、机关名称），须与网站独有的内容（备案号、栏目位置、按钮）相连才删除。',
  },
  example: {
    before:
      '首页 > 政务公开 > 通知\n\n关于做好工作的通知\n\n请认真贯彻执行。\n\n【打印】【关闭】\n主办单位：某市人民政府\n某ICP备12345678号\n',
    after: '关于做好工作的通知\n\n请认真贯彻执行。\n',
  },
  asksFacts: true,
  apply(draft) {
    const lines = readLines(draft.text);
    const above = [...findHead(lines, false).values()];
    const foot = findFoot(
      lines,
      above.some((kind) => kind !== 'caption'),
    );
    const head = findHead(lines, foot.size > 0);
    const reasonOf = (line: number): Reason | null => {
      const kind = head.get(line) ?? foot.get(line);
      if (kind === undefined) return null;
      const sure = !unsure.has(kind);
      return { confidence: sure ? 'certain' : 'likely', why: reasons[kind] };
    };
    const bylines = readBylines(lines, draft);
    return {
      proposals: merged(removeLines(lines, reasonOf), bylines.proposals),
      facts: bylines.facts,
    };
  },
};

/** The date and source line is kept and named; buttons at its end go. */
function readBylines(lines: Lines, draft: Draft): { proposals: Proposal[]; facts: Fact[] } {
  const proposals: Proposal[] = [];
  const facts: Fact[] = [];
  const length = headLength(lines);
  for (let line = 0; line < length; line++) {
    const words = shortWordsOf(lines, line);
    if (!isByline(words)) continue;
    const start = lines.from[line] ?? 0;
    const end = start + buttonsFrom(words);
    if (!isNamed(draft, start)) {
      facts.push({ type: 'role', role: 'byline', confidence: 0.9, start, end });
    }
    const to = lines.to[line] ?? end;
    if (end < to) {
      const why = reasons.controls;
      proposals.push({ start: end, end: to, after: '', confidence: 'certain', why });
    }
  }
  return { proposals, facts };
}

/** True where an earlier round has named this line. */
function isNamed(draft: Draft, start: number): boolean {
  return draft
    .facts()
    .some((fact) => fact.type === 'role' && fact.role === 'byline' && fact.start === start);
}

function merged(some: readonly Proposal[], others: readonly Proposal[]): Proposal[] {
  return [...some, ...others].sort((a, b) => a.start - b.start);
}
