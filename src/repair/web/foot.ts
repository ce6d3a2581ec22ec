import type { Lines } from '../page/lines.js';
import { bracketFrom } from './bracketed-buttons.js';
import { footFurniture, isButtonRow, type Furniture } from './furniture.js';
import { shortWordsOf } from './page-zones.js';

/** Lines of which nothing is known, between two that are the page's. */
const mostStray = 3;
const longestStray = 16;
const mostRelated = 30;

/** What only the site has below its pages, or what documents have too. */
const siteKinds: ReadonlySet<Furniture> = new Set([
  'publisher',
  'address',
  'siteName',
  'navigation',
]);

/**
 * The lines below the body that are the page's: its buttons and links, then the site's publisher,
 * address and registration. From the end upwards; a line of another kind ends them. Cost: linear in
 * the lines found.
 *
 * @param isPage true where the head has shown that this is a page.
 */
export function findFoot(lines: Lines, isPage: boolean): ReadonlyMap<number, Furniture> {
  const found = new Map<number, Furniture>();
  let strays: number[] = [];
  // Words that are buttons where others stand above them.
  let beside: number[] = [];
  let lowestSite = -1;
  let isRegistered = false;
  let isAboveSite = false;
  for (let line = lines.count - 1; line >= 0; line--) {
    const words = shortWordsOf(lines, line);
    const opens = bracketFrom((at) => shortWordsOf(lines, at), line);
    const kind = footFurniture(words) ?? (opens < 0 ? null : 'controls');
    if (!kind) {
      const header = found.size > 0 ? relatedAbove(lines, line) : line;
      if (header < line) {
        for (let at = header; at <= line; at++) {
          found.set(at, footFurniture(shortWordsOf(lines, at)) ?? 'related');
        }
        line = header;
        isAboveSite ||= isRegistered;
        continue;
      }
      if (isButtonRow(words)) {
        beside.push(line);
        continue;
      }
      if (found.size === 0 || strays.length === mostStray || !isStray(words)) break;
      strays.push(line);
      continue;
    }
    const isSite = siteKinds.has(kind);
    // What stands above the page's own buttons is the document's: who gives an event, whom to call.
    if (isSite && (isAboveSite || strays.length > 0)) break;
    if (isSite) lowestSite = Math.max(lowestSite, line);
    for (const stray of strays) found.set(stray, 'siteName');
    for (const button of kind === 'controls' ? beside : []) found.set(button, kind);
    strays = [];
    beside = [];
    found.set(line, kind);
    while (line > opens && opens >= 0) found.set(--line, 'controls');
    if (kind === 'registration') isRegistered = true;
    else if (!isSite) isAboveSite ||= isRegistered;
  }
  return proved(found, isRegistered, lowestSite, isPage);
}

/** Without a registration the site's lines are the document's, and so is all above them. */
function proved(
  found: Map<number, Furniture>,
  isRegistered: boolean,
  lowestSite: number,
  isPage: boolean,
): ReadonlyMap<number, Furniture> {
  const lines = [...found.keys()].sort((a, b) => a - b);
  for (const line of lines) if (!isRegistered && line <= lowestSite) found.delete(line);
  // A document ends with its maker's name and telephone; where such lines come first, they are its own.
  for (const line of lines) {
    const kind = found.get(line);
    if (kind === undefined) continue;
    if (kind !== 'siteName' && kind !== 'address') break;
    found.delete(line);
  }
  const telling = [...found.values()].some(
    (kind) => kind === 'registration' || kind === 'controls',
  );
  return isPage || telling ? found : new Map<number, Furniture>();
}

function isStray(words: string): boolean {
  return words !== '' && words.length <= longestStray && !/[。；：:，、年]|\d{4}|^附/u.test(words);
}

/** The line of 相关链接 above the titles of other pages, of which `line` is the last; else `line`. */
function relatedAbove(lines: Lines, line: number): number {
  for (let at = line; at >= Math.max(0, line - mostRelated); at--) {
    const words = shortWordsOf(lines, at);
    if (footFurniture(words) === 'related') return at;
    if (words === '' || words.length > 80 || /[。；]/u.test(words)) return line;
  }
  return line;
}
