import type { Fact } from '../../model/fact.js';
import type { Localized } from '../../model/localized.js';
import { readLines, type Lines } from '../page/lines.js';
import { removeLines, type Reason } from '../page/remove-lines.js';
import type { Draft, Proposal, Rule } from '../rule.js';
import { isByline } from '../web/byline.js';
import { buttonsFrom, footFurniture, headFurniture, type Furniture } from '../web/furniture.js';
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
};

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
  apply(draft) {
    const lines = readLines(draft.text);
    const foot = findFoot(lines);
    const head = findHead(lines, foot.size > 0);
    const reasonOf = (line: number): Reason | null => {
      const kind = head.get(line) ?? foot.get(line);
      if (kind === undefined) return null;
      const sure = kind !== 'siteName' && kind !== 'address' && kind !== 'publisher';
      return { confidence: sure ? 'certain' : 'likely', why: reasons[kind] };
    };
    const bylines = readBylines(lines, draft);
    return {
      proposals: merged(removeLines(lines, reasonOf), bylines.proposals),
      facts: bylines.facts,
    };
  },
};

/** The lines above the body that are the page's. */
function findHead(lines: Lines, isPage: boolean): ReadonlyMap<number, Furniture> {
  const found = new Map<number, Furniture>();
  const length = headLength(lines);
  const kinds = Array.from({ length }, (_, line) => headFurniture(shortWordsOf(lines, line)));
  kinds.forEach((kind, line) => {
    if (kind && kind !== 'siteName' && kind !== 'address') found.set(line, kind);
  });
  if (found.size === 0 && !isPage) return found;
  kinds.forEach((kind, line) => {
    if (kind === 'address') found.set(line, kind);
  });
  // A government's name alone is a letterhead; beside its address or the navigation it is the site's.
  kinds.forEach((kind, line) => {
    if (kind === 'siteName' && (found.has(line - 1) || found.has(line + 1))) found.set(line, kind);
  });
  return found;
}

const siteKinds: ReadonlySet<Furniture> = new Set([
  'registration',
  'publisher',
  'address',
  'siteName',
  'navigation',
]);
const pageKinds: ReadonlySet<Furniture> = new Set(['controls', 'editor', 'related']);

/** The lines below the body that are the page's: first the page's own, then the site's. */
function findFoot(lines: Lines): ReadonlyMap<number, Furniture> {
  const found = new Map<number, Furniture>();
  const kindOf = (line: number): Furniture | null => footFurniture(shortWordsOf(lines, line));
  let end = lines.count;
  const site = runOf(kindOf, end, siteKinds, new Set<Furniture>(['registration']));
  // A document ends with its maker's name and telephone; where such lines come first, they are its own.
  for (let line = lines.count - site.size; isOwn(site.get(line)); line++) site.delete(line);
  for (const [line, kind] of site) found.set(line, kind);
  end -= site.size;
  end = takeRelated(lines, kindOf, end, found);
  const telling = new Set<Furniture>(site.size > 0 ? ['controls', 'editor'] : ['controls']);
  for (const [line, kind] of runOf(kindOf, end, pageKinds, telling)) found.set(line, kind);
  return found;
}

function isOwn(kind: Furniture | undefined): boolean {
  return kind === 'siteName' || kind === 'address';
}

/** The lines above `end` that are all of some kinds, if one of them is of a telling kind. */
function runOf(
  kindOf: (line: number) => Furniture | null,
  end: number,
  kinds: ReadonlySet<Furniture>,
  telling: ReadonlySet<Furniture>,
): Map<number, Furniture> {
  const run = new Map<number, Furniture>();
  let isTold = false;
  for (let line = end - 1; line >= 0; line--) {
    const kind = kindOf(line);
    if (!kind || !kinds.has(kind)) break;
    run.set(line, kind);
    isTold ||= telling.has(kind);
  }
  return isTold ? run : new Map<number, Furniture>();
}

const mostRelated = 30;

/** Titles of other pages below 相关链接, where the page's buttons or the site's lines stand about them. */
function takeRelated(
  lines: Lines,
  kindOf: (line: number) => Furniture | null,
  end: number,
  found: Map<number, Furniture>,
): number {
  if (found.size === 0) return end;
  for (let line = end - 1; line >= Math.max(0, end - mostRelated); line--) {
    const words = shortWordsOf(lines, line);
    if (kindOf(line) === 'related') {
      for (let at = line; at < end; at++) found.set(at, 'related');
      return line;
    }
    if (words === '' || words.length > 80 || /[。；]/u.test(words)) return end;
  }
  return end;
}

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
