import type { Lines } from '../page/lines.js';
import { isGenre } from '../page/titles.js';
import { bracketFrom } from './bracketed-buttons.js';
import { isCaption } from './caption.js';
import { headFurniture, isButtonRow, type Furniture } from './furniture.js';
import { headLength, isAboveBody, shortWordsOf } from './page-zones.js';

/** A crumb, where each stands on its own line. */
const longestCrumb = 16;
const arrow = /^[>＞»›→]+$/u;
const arrows = /[>＞»›→]/u;
const bar = /^[|｜·/]+$/u;
const home = /^(?:首页|网站首页|首頁)$/u;

/**
 * The lines above the body that are the page's.
 *
 * @param isPage true where the foot has shown that this is a page. Cost: constant.
 */
export function findHead(lines: Lines, isPage: boolean): ReadonlyMap<number, Furniture> {
  const found = findPageHead(lines, isPage);
  const length = headLength(lines);
  for (let line = 0; line < lines.count; line++) {
    const isOne = isCaption(shortWordsOf(lines, line));
    if (isOne && isAboveBody(lines, line)) found.set(line, 'caption');
    else if (line >= length) break;
  }
  return found;
}

function findPageHead(lines: Lines, isPage: boolean): Map<number, Furniture> {
  const found = new Map<number, Furniture>();
  const words = Array.from({ length: headLength(lines) }, (_, line) => shortWordsOf(lines, line));
  const kinds = words.map(headFurniture);
  kinds.forEach((kind, line) => {
    if (kind && kind !== 'siteName' && kind !== 'address') found.set(line, kind);
  });
  words.forEach((_, line) => {
    const first = bracketFrom((at) => words[at] ?? '', line);
    for (let at = first; at >= 0 && at <= line; at++) found.set(at, 'controls');
  });
  addCrumbs(words, found);
  addColumn(words, found);
  if (found.size === 0 && !isPage) return found;
  kinds.forEach((kind, line) => {
    if (kind === 'address') found.set(line, kind);
  });
  words.forEach((word, line) => {
    if (bar.test(word) && (found.has(line - 1) || found.has(line + 1))) {
      found.set(line, 'navigation');
    } else if (isButtonRow(word) && found.has(line - 1) && found.has(line + 1)) {
      found.set(line, 'controls');
    }
  });
  addBeside(words, found);
  // A government's name alone is a letterhead; beside its address or the navigation it is the site's.
  kinds.forEach((kind, line) => {
    if (kind === 'siteName' && (found.has(line - 1) || found.has(line + 1))) found.set(line, kind);
  });
  return found;
}

/** Words that are buttons where others stand beside them: 下载 above 打印, one a line. */
function addBeside(words: readonly string[], found: Map<number, Furniture>): void {
  const look = (line: number, beside: number): void => {
    if (found.get(beside) !== 'controls' || found.has(line)) return;
    if (isButtonRow(words[line] ?? '')) found.set(line, 'controls');
  };
  for (let line = 1; line < words.length; line++) look(line, line - 1);
  for (let line = words.length - 2; line >= 0; line--) look(line, line + 1);
}

/** The column's name, which the page repeats below its place in the site, above the title. */
function addColumn(words: readonly string[], found: Map<number, Furniture>): void {
  const last = [...found].filter(([, kind]) => kind === 'breadcrumbs').map(([line]) => line);
  for (const line of last) {
    const column = (words[line] ?? '').split(arrows).at(-1)?.trim() ?? '';
    if (column === '' || words[line + 1] !== column || found.has(line + 1)) continue;
    // The last crumb may be the title itself.
    if (!isGenre(column) && isGenre(words[line + 2] ?? '')) found.set(line + 1, 'navigation');
  }
}

/** Breadcrumbs of which each, and each arrow between, has a line of its own. */
function addCrumbs(words: readonly string[], found: Map<number, Furniture>): void {
  const start = words.findIndex(
    (word, line) => home.test(word) && arrow.test(words[line + 1] ?? ''),
  );
  if (start < 0) return;
  let line = start;
  while (arrow.test(words[line + 1] ?? '') && (words[line + 2] ?? '').length <= longestCrumb)
    line += 2;
  for (let at = start; at <= line; at++) found.set(at, 'breadcrumbs');
}
