import type { Citation, Text } from '../../model/nodes.js';
import type { Place } from './place.js';

/** Longer titles in 《 》 are taken for a bracket that was never closed. */
const longestWork = 200;

/**
 * The text `[start, end)` as text and citations: 《…》, 〔2025〕11号 with its issuer, 第三条第二款.
 * Their values join to the text. Cost: linear.
 */
export function readInline(
  text: string,
  start: number,
  end: number,
  place: Place,
): (Text | Citation)[] {
  const nodes: (Text | Citation)[] = [];
  let plain = start;
  const cite = (kind: Citation['kind'], from: number, to: number): void => {
    if (from > plain) nodes.push(textNode(text, plain, from, place));
    nodes.push(citationNode(text, kind, from, to, place));
    plain = to;
  };
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x300a) {
      const to = workEnd(text, at, end);
      if (to > at) cite('work', at, to);
      at = Math.max(at, to - 1);
    } else if (unit === 0x3014) {
      const to = numberEnd(text, at, end);
      if (to > at) cite('documentNumber', issuerStart(text, at, plain), to);
      at = Math.max(at, to - 1);
    } else if (unit === 0x7b2c) {
      const to = provisionEnd(text, at, end);
      if (to > at) cite('provision', at, to);
      at = Math.max(at, to - 1);
    }
  }
  if (end > plain || nodes.length === 0) nodes.push(textNode(text, plain, end, place));
  return nodes;
}

function textNode(text: string, start: number, end: number, place: Place): Text {
  const value = text.slice(start, end);
  const node: Text = { type: 'text', value, position: place.position(start, end) };
  const data = place.data(start, end);
  if (data) node.data = data;
  return node;
}

function citationNode(
  text: string,
  kind: Citation['kind'],
  start: number,
  end: number,
  place: Place,
): Citation {
  const value = text.slice(start, end);
  return { type: 'citation', kind, value, ...place.of(start, end) };
}

/** Behind the 》 that closes the 《 at `at`, nested ones counted; 0 if none does. */
function workEnd(text: string, at: number, end: number): number {
  let depth = 0;
  const limit = Math.min(end, at + longestWork);
  for (let to = at; to < limit; to++) {
    const unit = text.charCodeAt(to);
    if (unit === 0x300a) depth++;
    else if (unit === 0x300b && --depth === 0) return to + 1;
  }
  return 0;
}

const numberBehind = /〔\s*(?:19|20)\d\d\s*〕\s*(?:第\s*)?\d{1,6}\s*[号號]/uy;

function numberEnd(text: string, at: number, end: number): number {
  numberBehind.lastIndex = at;
  const match = numberBehind.exec(text);
  return match && at + match[0].length <= end ? at + match[0].length : 0;
}

/** The issuer's letters before a number (国办发, 财税): at most eight Han with no mark between. */
function issuerStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && at - start <= 8 && /\p{sc=Han}/u.test(text[start - 1] ?? '')) start--;
  return at - start > 8 ? at : start;
}

const provision =
  /第[一二三四五六七八九十百千〇零两\d]{1,10}(?:分编|[编編章节節条條款项項目])(?:之[一二三四五六七八九十]{1,3})?(?:第[一二三四五六七八九十百千〇零两\d]{1,10}[章节節条條款项項目](?:之[一二三四五六七八九十]{1,3})?){0,4}/uy;

function provisionEnd(text: string, at: number, end: number): number {
  provision.lastIndex = at;
  const match = provision.exec(text);
  return match && at + match[0].length <= end ? at + match[0].length : 0;
}
