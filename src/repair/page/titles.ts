import { field } from './fields.js';
import { findHead, type Head } from './head.js';
import type { LineFeatures } from './line-features.js';
import type { Lines } from './lines.js';

/** Nouns the titles of official documents end in: the kinds of document of the 2012 regulations, and laws. */
const genreNouns = [
  ...[
    '通知',
    '通報',
    '通报',
    '意见',
    '意見',
    '办法',
    '辦法',
    '决定',
    '決定',
    '决议',
    '決議',
    '规定',
    '規定',
  ],
  ...[
    '规则',
    '規則',
    '细则',
    '細則',
    '条例',
    '條例',
    '章程',
    '公告',
    '通告',
    '公报',
    '公報',
    '报告',
    '報告',
  ],
  ...[
    '方案',
    '规划',
    '規劃',
    '计划',
    '計劃',
    '纲要',
    '綱要',
    '批复',
    '批復',
    '请示',
    '议案',
    '議案',
    '纪要',
  ],
  ...[
    '紀要',
    '宣言',
    '宪法',
    '憲法',
    '建议',
    '要点',
    '清单',
    '名单',
    '措施',
    '总则',
    '指南',
    '标准',
    '讲话',
  ],
  ...['安排', '说明', '说明书', '解读', '情况', '答记者问'],
  ...['解释', '解釋', '规程', '規程', '准则', '準則', '预案', '預案', '指引', '公约', '公約'],
  ...['协定', '協定', '条约', '條約', '声明', '聲明', '答复', '答覆'],
  ...['意见书', '意見書', '建议书', '建議書'],
  ...['判决书', '判決書', '裁定书', '裁定書', '决定书', '決定書', '通知书', '通知書'],
].join('|');
const genre = new RegExp(`(?:${genreNouns}|[函令法典])(?:（[^）]{1,16}）|\\([^)]{1,16}\\))?$`, 'u');

/** What a line's last unit is where {@link genre} may match. */
const genreEnds: ReadonlySet<number> = new Set(
  [...genreNouns.split('|').map((noun) => noun.charCodeAt(noun.length - 1))].concat(
    Array.from('函令法典）)', (end) => end.charCodeAt(0)),
  ),
);

/** True for a unit the words of {@link isGenre} may end in. */
export function mayEndGenre(unit: number): boolean {
  return genreEnds.has(unit);
}

/** True for words that end as titles end. */
export function isGenre(words: string): boolean {
  return mayEndGenre(words.charCodeAt(words.length - 1)) && genre.test(words);
}

const date =
  /^[（(]?(?:\d{4}|[一二三四五六七八九〇○零]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日[）)]?$/u;
const documentNumber = /[〔［[（(] ?(?:19|20)\d{2} ?[〕］\])）] ?第? ?\d{1,5} ?[号號]$/u;
/** 立法會CB(2)12/2024(03)號文件: the number of a paper before an assembly. */
const paperNumber = /\/\d{2,4}(?:-\d{2,4})?(?:[（(]\d{1,3}[）)])? ?[号號]文件$/u;
const attachment = /^附 {0,2}[件錄录表]? {0,2}[\d一二三四五六七八九十]{0,3} ?[：:]?$/u;
const published = /^[（(](?:此件|本文)[^）)]{2,20}[）)]$/u;

const longestTitle = 4;

export interface TitleZones {
  /** For each line, how many lines into a possible title it stands; 0 outside. */
  readonly zone: Uint8Array;
  /** 1 where a line ends as titles end. */
  readonly genre: Uint8Array;
  /** 1 where a line names an institution, a letterhead; 2 where the next goes on with 关于: its title. */
  readonly letterhead: Uint8Array;
  /** 1 where a later line of the same zone ends as titles end. */
  readonly unfinished: Uint8Array;
  /** The lines above the text that are no title. */
  readonly head: Head;
}

const institution = /(?:[部委局厅廳院会會办辦署]|办公室|辦公室|政府|银行|集团|公司)$/u;

/** UTF-16 units of a line of a title at most. */
export const longestLine = 60;

/**
 * Where a title may stand: at the head of the text, and where a part of it starts (behind a date,
 * a document number, 附件). Elsewhere short lines are lists, not titles. Cost: linear in the lines.
 */
export function findTitleZones(lines: Lines, features: LineFeatures): TitleZones {
  const zone = new Uint8Array(lines.count);
  const ends = new Uint8Array(lines.count);
  const letterhead = new Uint8Array(lines.count);
  let left = longestTitle;
  for (let line = 0; line < lines.count; line++) {
    const from = lines.from[line] ?? 0;
    const to = lines.to[line] ?? 0;
    const short = to - from <= longestLine;
    if (!short || (left === 0 && !mayStartPart(lines.text, from, to))) {
      left = 0;
      continue;
    }
    const words = lines.text.slice(from, to);
    if (left > 0 && mayBeTitle(words, features, line) && !isField(lines, line, words)) {
      zone[line] = longestTitle + 1 - left;
      left--;
      if (isGenre(words)) ends[line] = 1;
      if (institution.test(words)) letterhead[line] = letterheadOf(lines, line + 1);
    } else {
      left = 0;
    }
    if (startsPart(words)) left = longestTitle;
  }
  for (let line = 1; line < lines.count; line++) markAbove(lines, features, line, zone, ends);
  return {
    zone,
    genre: ends,
    letterhead,
    unfinished: beforeGenre(zone, ends),
    head: findHead(lines, features),
  };
}

function beforeGenre(zone: Uint8Array, genre: Uint8Array): Uint8Array {
  const unfinished = new Uint8Array(zone.length);
  for (let line = zone.length - 2; line >= 0; line--) {
    const goesOn = (zone[line + 1] ?? 0) > (zone[line] ?? 0) && zone[line] !== 0;
    if (goesOn && (genre[line + 1] || unfinished[line + 1])) unfinished[line] = 1;
  }
  return unfinished;
}

/** 被 告 某某公司: a party, whose part is set as wide as those above and below it. */
const party = /^\p{sc=Han}(?:[ \u3000]+\p{sc=Han}){1,3}[ \u3000]+\p{sc=Han}{2}/u;

/** True for words that may be a line of a title; cells that tabs part are none. */
function mayBeTitle(words: string, features: LineFeatures, line: number): boolean {
  const ending = features.ending[line] ?? 0;
  return (
    features.label[line] === 0 &&
    (ending === 0 || ending === 7 || ending === 2) &&
    !/[\t。；？！]/u.test(words) &&
    !party.test(words) &&
    !startsPart(words)
  );
}

/** A document's number stands below its title, wherever that is: behind what a web page says first. */
function markAbove(
  lines: Lines,
  features: LineFeatures,
  line: number,
  zone: Uint8Array,
  ends: Uint8Array,
): void {
  if ((lines.to[line] ?? 0) - (lines.from[line] ?? 0) > 40 || zone[line - 1]) return;
  const last = lines.text.charAt((lines.to[line] ?? 1) - 1);
  if (last !== '号' && last !== '號') return;
  if (!documentNumber.test(lines.text.slice(lines.from[line] ?? 0, lines.to[line] ?? 0))) return;
  let first = line;
  while (first > 0 && line - first < longestTitle) {
    const from = lines.from[first - 1] ?? 0;
    const to = lines.to[first - 1] ?? 0;
    const words = to - from <= longestLine ? lines.text.slice(from, to) : '';
    if (words === '' || zone[first - 1] || !mayBeTitle(words, features, first - 1)) break;
    first--;
    if (isGenre(words)) ends[first] = 1;
  }
  for (let at = first; at < line; at++) zone[at] = at - first + 1;
}

/** What an institution's name is above a line: its author's part of a title that goes on, or a letterhead. */
function letterheadOf(lines: Lines, below: number): number {
  if (below >= lines.count) return 1;
  const from = lines.from[below] ?? 0;
  const words = lines.text.slice(from, from + 2);
  if (words === '关于' || words === '關於') return 2;
  return /^(?:令|公告|通告|办公|辦公|第)/u.test(words) ? 0 : 1;
}

/** True for a line that is a field of a form beside another: a title may have a colon, but not in a row. */
function isField(lines: Lines, line: number, words: string): boolean {
  if (!field.test(words)) return false;
  const begins = (other: number): boolean => {
    if (other < 0 || other >= lines.count) return false;
    const from = lines.from[other] ?? 0;
    return field.test(lines.text.slice(from, Math.min(lines.to[other] ?? 0, from + 13)));
  };
  return begins(line + 1) || begins(line - 1);
}

/** The last characters of a date, a document's or paper's number or a note in brackets, and the first of 附件. */
const partEnds = '日）)号號件';

function mayStartPart(text: string, from: number, to: number): boolean {
  return partEnds.includes(text.charAt(to - 1)) || text.charAt(from) === '附';
}

function startsPart(words: string): boolean {
  if (!mayStartPart(words, 0, words.length)) return false;
  return (
    date.test(words) ||
    documentNumber.test(words) ||
    paperNumber.test(words) ||
    attachment.test(words) ||
    published.test(words)
  );
}
