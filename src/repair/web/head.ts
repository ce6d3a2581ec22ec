import type { Lines } from '../page/lines.js';
import { headFurniture, isButtonRow, type Furniture } from './furniture.js';
import { headLength, shortWordsOf } from './page-zones.js';

/** A crumb, where each stands on its own line. */
const longestCrumb = 16;
const arrow = /^[>＞»›→]+$/u;
const bar = /^[|｜·/]+$/u;
const home = /^(?:首页|网站首页|首頁)$/u;

/**
 * The lines above the body that are the page's.
 *
 * @param isPage true where the foot has shown that this is a page. Cost: constant.
 */
export function findHead(lines: Lines, isPage: boolean): ReadonlyMap<number, Furniture> {
  const found = new Map<number, Furniture>();
  const words = Array.from({ length: headLength(lines) }, (_, line) => shortWordsOf(lines, line));
  const kinds = words.map(headFurniture);
  kinds.forEach((kind, line) => {
    if (kind && kind !== 'siteName' && kind !== 'address') found.set(line, kind);
  });
  addCrumbs(words, found);
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
  // A government's name alone is a letterhead; beside its address or the navigation it is the site's.
  kinds.forEach((kind, line) => {
    if (kind === 'siteName' && (found.has(line - 1) || found.has(line + 1))) found.set(line, kind);
  });
  return found;
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
