import type { MetadataFact } from '../../model/fact.js';
import { readLines, type Lines } from '../page/lines.js';
import { removeLines } from '../page/remove-lines.js';
import type { Draft, Proposal, Rule } from '../rule.js';
import { isByline } from '../web/byline.js';
import {
  isCatalogueKey,
  readBoldEntry,
  readEntries,
  readListed,
  type MetadataEntry,
} from '../web/metadata.js';
import { headLength, wordsOf } from '../web/page-zones.js';

/** Fewer fields are a document's own words. */
const fewestKeys = 3;
/** A line this long holds a whole page; its fields end where the title begins. */
const longLine = 600;
/** How far behind the last field the title is looked for. */
const titleReach = 400;

const why = { en: 'an entry of the catalogue, not of the document', zh: '目录信息，不属于正文' };

/** The catalogue entry of a web page above its text goes, and is kept as metadata. */
export const metadataBlock: Rule = {
  id: 'metadata-block',
  stage: 'lines',
  summary: {
    en: 'The block of catalogue fields (索引号, 发文机关 …) above a page’s text becomes metadata.',
    zh: '将网页正文上方的目录信息（索引号、发文机关等）移作元数据。',
  },
  why: {
    en: 'Sites of the government print each document’s catalogue entry above it. It repeats title, number and date, and is no part of the document. Three fields together, one of which only a catalogue has, above the body: that is the block; fewer are left alone.',
    zh: '政府网站在文件上方列出目录信息，与标题、文号、日期重复，不属于文件本身。正文之前三项以上同时出现，且至少一项为目录专有，方认定为元数据；不足则不动。',
  },
  example: {
    before:
      '索 引 号：\t0001\t主题分类：\t教育\n发文字号：\t某政发〔2024〕1号\n\n关于做好工作的通知\n',
    after: '关于做好工作的通知\n',
  },
  asksFacts: true,
  apply(draft) {
    const { text } = draft;
    const lines = readLines(text);
    const first = lines.count > 0 ? wordsOf(lines, 0) : '';
    if (first.length > longLine) return inOneLine(first, lines.from[0] ?? 0);
    const found = findBlock(lines, boldEnds(draft));
    return {
      proposals: removeLines(lines, (line) =>
        found.has(line) ? { confidence: 'certain', why } : null,
      ),
      facts: [...found].flatMap(([line, entries]) =>
        entries.filter(isFilled).map((entry) => factOf(entry, lines.from[line] ?? 0)),
      ),
    };
  },
};

/** Where bold words end, by where they begin: a crawler's Markdown names its fields so. */
function boldEnds(draft: Draft): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  if (draft.format !== 'markdown') return ends;
  for (const { type, start, end } of draft.facts()) if (type === 'strong') ends.set(start, end);
  return ends;
}

/** The lines of the block above the body, with their entries; empty where there is none. */
function findBlock(
  lines: Lines,
  bold: ReadonlyMap<number, number>,
): ReadonlyMap<number, MetadataEntry[]> {
  const block = new Map<number, MetadataEntry[]>();
  const keys = new Set<string>();
  let pending: MetadataEntry | undefined;
  const head = headLength(lines);
  for (let line = 0; line < head; line++) {
    const words = wordsOf(lines, line);
    const from = lines.from[line] ?? 0;
    const named = readBoldEntry(words, (bold.get(from) ?? from) - from);
    const known = named ? [named] : isByline(words) ? [] : readEntries(words);
    const entries = known.length === 0 && block.size > 0 ? readListed(words) : known;
    if (entries.length > 0) {
      block.set(line, entries);
      for (const entry of known) keys.add(entry.key);
      pending = entries.at(-1);
    } else if (pending?.value === '' && isValue(lines, line, head)) {
      // One cell a line: the value stands below its name.
      pending.value = words;
      block.set(line, []);
      pending = undefined;
    } else if (block.size > 0 && keys.size >= fewestKeys) {
      break;
    } else {
      block.clear();
      keys.clear();
      pending = undefined;
    }
  }
  dropSource(block);
  const isBlock = keys.size >= fewestKeys && [...keys].some(isCatalogueKey);
  return isBlock ? block : new Map<number, MetadataEntry[]>();
}

/** A line that names the source and ends the block is the page's byline. */
function dropSource(block: Map<number, MetadataEntry[]>): void {
  let last = -1;
  for (const line of block.keys()) last = Math.max(last, line);
  const [entry, ...others] = block.get(last) ?? [];
  if (entry?.key === '来源' && entry.value !== '' && others.length === 0) block.delete(last);
}

/** What fields say that have few values, or a number or date. */
const plainValue =
  /^(?:主动公开|依申请公开|不予公开|全文公开|面向社会|社会公众|现行有效|有效|失效|废止|已废止|长期|无|[\d年月日./ :-]{4,20}|[A-Za-z\d/-]{4,40})$/u;

/** A value on a line of its own has the next field's name below it, or is one that no title could be. */
function isValue(lines: Lines, line: number, head: number): boolean {
  if (plainValue.test(wordsOf(lines, line))) return true;
  if (line + 1 >= head) return false;
  const below = wordsOf(lines, line + 1);
  return readEntries(below).length > 0 || readListed(below).length > 0;
}

/** A page without line ends: the fields go up to where the title, which they name, stands again. */
function inOneLine(line: string, offset: number): { proposals: Proposal[]; facts: MetadataFact[] } {
  const entries = readEntries(line.slice(0, longLine));
  const keys = new Set(entries.map((entry) => entry.key));
  const last = entries.at(-1);
  const isBlock = keys.size >= fewestKeys && [...keys].some(isCatalogueKey);
  if (!last || !isBlock) return { proposals: [], facts: [] };
  const from = last.start + line.slice(last.start).search(/[：:\t]/u) + 1;
  const title = entries.find((entry) => entry.key === '标题' && entry !== last)?.value;
  const at = title === undefined ? -1 : findSpaced(line, title.slice(0, 8), from);
  // Without a title to go by, the last field's value has no end: it stays, with its name.
  last.end = at < 0 ? last.start : at;
  last.value = at < 0 ? '' : line.slice(from, at).trim();
  const kept = at < 0 ? entries.slice(0, -1) : entries;
  return {
    proposals: [{ start: offset, end: offset + last.end, after: '', confidence: 'likely', why }],
    facts: kept.filter(isFilled).map((entry) => factOf(entry, offset)),
  };
}

/** Where `words` stands in a line near `from`, whatever blanks are strewn among them; -1 if nowhere. */
function findSpaced(line: string, words: string, from: number): number {
  const wanted = words.replace(/\s/gu, '');
  if (wanted === '') return -1;
  for (let at = from; at < Math.min(line.length, from + titleReach); at++) {
    let read = 0;
    for (let here = at; line.charAt(here) === wanted.charAt(read) || isSpace(line, here); here++) {
      if (isSpace(line, here)) {
        if (read === 0) break;
        continue;
      }
      read++;
      if (read === wanted.length) return at;
    }
  }
  return -1;
}

function isSpace(line: string, at: number): boolean {
  return /\s/u.test(line.charAt(at));
}

function isFilled({ value }: MetadataEntry): boolean {
  return value !== '';
}

function factOf({ key, value, start, end }: MetadataEntry, offset: number): MetadataFact {
  return { type: 'metadata', key, value, start: offset + start, end: offset + end };
}
