import type { Lines } from '../page/lines.js';
import { isCaption } from './caption.js';

/** No page has more lines above its body than this. */
const mostHeadLines = 40;

/** Lines longer than this are never furniture of a web page. */
const longestFurniture = 240;

const bodyLabel =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十\d]{1,4}[章节節条條])/;

/** What one reads of a line. */
export function wordsOf(lines: Lines, line: number): string {
  return lines.text.slice(lines.from[line] ?? 0, lines.to[line] ?? 0);
}

/** The same of a line that may be furniture; "" for a longer one, which never is. */
export function shortWordsOf(lines: Lines, line: number): string {
  const length = (lines.to[line] ?? 0) - (lines.from[line] ?? 0);
  return length > longestFurniture ? '' : wordsOf(lines, line);
}

/**
 * How many lines stand above the body: up to the first sentence, numbered line or addressee. The
 * title, the date and source line and what a site puts about them are there. The last answer is
 * remembered. Cost: constant.
 */
export function headLength(lines: Lines): number {
  if (last?.lines !== lines) last = { lines, length: findHeadLength(lines) };
  return last.length;
}

let last: { lines: Lines; length: number } | undefined;

function findHeadLength(lines: Lines): number {
  const most = Math.min(lines.count, mostHeadLines);
  for (let line = 0; line < most; line++) if (isBody(lines, line)) return line;
  return most;
}

/** True where the body, or more of it, begins not far below `line`. Cost: constant. */
export function isAboveBody(lines: Lines, line: number): boolean {
  const most = Math.min(lines.count, line + 1 + mostBetween);
  for (let at = line + 1; at < most; at++) {
    if (isBody(lines, at) && !isCaption(shortWordsOf(lines, at))) return true;
  }
  return false;
}

/** Lines between a picture's caption and the text. */
const mostBetween = 12;

function isBody(lines: Lines, line: number): boolean {
  const from = lines.from[line] ?? 0;
  const to = lines.to[line] ?? 0;
  const words = lines.text.slice(from, Math.min(to, from + 400));
  if (bodyLabel.test(words)) return true;
  if (words.length > 30 && words.includes('。')) return true;
  if (words.length > 4 && /[。；]$/u.test(words)) return true;
  if (/^各.*[：:]$/u.test(words)) return true;
  return /[，、,].*[：:]$/u.test(words) && !/[：:].*[：:]$/u.test(words);
}
