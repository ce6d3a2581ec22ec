import type { Range } from '../../model/position.js';
import type { Chain } from './chain.js';
import { Effort } from './effort.js';
import { Language } from './language.js';
import { again, mend, type Mended } from './mend.js';
import { isReadable } from './readable.js';
import { suspiciousRanges } from './suspicion.js';
import { rereadLine } from './whole-line.js';

/** A document with the places where it may be damaged. */
export interface Survey {
  readonly text: string;
  /** Stretches of single lines, with sound text around what is suspicious; in order, disjoint. */
  readonly windows: readonly Range[];
  /** Knows the undamaged text of the document. Built at first use. */
  readonly language: () => Language;
  readonly effort: Effort;
}

/** How much of a long line is looked at on either side of a suspicious range. */
const margin = 60;

let last: Survey | undefined;

/** Looks for suspicious places; the last answer is remembered. Cost: one scan where there are none. */
export function survey(text: string): Survey {
  if (last?.text !== text) last = findSuspicious(text);
  return last;
}

function findSuspicious(text: string): Survey {
  const found = suspiciousRanges(text);
  const ranges = found.length === 0 ? found : unusual(text, found);
  let language: Language | undefined;
  return {
    text,
    windows: windowsOf(text, ranges).filter(
      ({ start, end }) => !isHopeless(text.slice(start, end)),
    ),
    effort: new Effort(),
    language: () => (language ??= new Language(without(text, ranges))),
  };
}

/** Nats per character above which rare characters are a known word: 秸秆, 澎湃. */
const known = -7.5;

function unusual(text: string, ranges: readonly Range[]): Range[] {
  const language = new Language();
  return ranges.filter(({ start, end }) => {
    const length = Math.min(end - start, 64);
    return language.score(text.slice(start, start + length)) / length < known;
  });
}

const lineEnd = /[\n\r]/g;

function windowsOf(text: string, ranges: readonly Range[]): Range[] {
  const windows: Range[] = [];
  const add = (start: number, end: number): void => {
    const last = windows.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else windows.push({ start, end });
  };
  for (const { start, end } of ranges) {
    for (let at = start; at < end;) {
      lineEnd.lastIndex = at;
      const feed = lineEnd.exec(text)?.index ?? text.length;
      const last = Math.min(feed, end);
      if (last > at) add(lineStart(text, at), Math.min(feed, last + margin));
      at = feed + 1;
    }
  }
  return windows;
}

function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < margin && !/[\n\r]/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Damage may begin before it is suspicious and end after. */
const blurred = 16;

/** The text without some ranges; enough of it for a language model to learn from. */
function without(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let length = 0;
  let at = 0;
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    const sound = Math.max(at, start - blurred);
    parts.push(text.slice(at, sound));
    length += sound - at;
    at = end + blurred;
    if (length > 200_000) break;
  }
  return parts.join('\n');
}

/** Undoes wrong readings all over a document. Cost: linear in what is suspicious. */
export function findMojibake(document: Survey): Mended[] {
  if (document.windows.length === 0) return [];
  const chain = wholeFile(document);
  const lines = chain ? mendLines(document, chain) : [];
  const found: Mended[] = [...lines];
  let line = 0;
  for (const window of document.windows) {
    while ((lines[line]?.end ?? Infinity) <= window.start) line++;
    if ((lines[line]?.start ?? Infinity) < window.end) continue;
    for (const part of mendWindow(document, window)) found.push(part);
  }
  return found.sort((a, b) => a.start - b.start);
}

function mendWindow({ text, language, effort }: Survey, { start, end }: Range): Mended[] {
  const context = text.slice(Math.max(0, start - 8), start);
  const parts = mend(text.slice(start, end), context, language(), effort);
  if (parts.some(({ sure }) => sure)) effort.restore();
  return parts.map((part) => ({ ...part, start: part.start + start, end: part.end + start }));
}

/** True for text most of whose bytes were lost when it was read: GBK read as UTF-8. */
function isHopeless(text: string): boolean {
  const lost = text.split('\ufffd').length - 1;
  return lost > 1 && lost * 3 >= text.replace(/[\u0000-\u007f]+/g, '').length;
}

/** How many windows tell whether a whole file is damaged. */
const sampled = 16;

/** Share of a document that must be suspicious, and of the sample that must be of one kind. */
const mostly = 0.5;

/** The one wrong reading that a whole document suffered, if it did. */
function wholeFile(document: Survey): Chain | undefined {
  const { text, windows } = document;
  const suspicious = windows.reduce((sum, { start, end }) => sum + end - start, 0);
  if (suspicious < text.length * mostly || windows.length < 4) return undefined;
  const every = Math.max(1, Math.floor(windows.length / sampled));
  const sample = windows.filter((_, index) => index % every === 0).slice(0, sampled);
  const lengths = new Map<Chain, number>();
  for (const window of sample) {
    for (const { start, end, steps } of mendWindow(document, window)) {
      const [chain] = steps;
      if (chain) lengths.set(chain, (lengths.get(chain) ?? 0) + end - start);
    }
  }
  const whole = sample.reduce((sum, { start, end }) => sum + end - start, 0);
  return [...lengths].find(([, length]) => length > whole * mostly)?.[0];
}

/** What a line must gain, in nats, to be read again with the rest of its file. */
const lineGain = 0;

/** Reads all lines of a document again; those that do not become better text are left. */
function mendLines({ text, language, effort }: Survey, chain: Chain): Mended[] {
  const found: Mended[] = [];
  const known = language();
  let start = 0;
  for (const line of text.split(/[\n\r]/)) {
    const damaged = /[^\u0000-\u007f].*/.exec(line);
    if (damaged) {
      const from = damaged.index;
      const part = damaged[0].replace(/[\u0000-\u007f]+$/, '');
      const short = rereadLine(part, chain, known);
      // The last byte of a character may be ASCII: 長 is E9 4C in GBK.
      const read = short ?? rereadLine(damaged[0], chain, known);
      const length = short ? part.length : damaged[0].length;
      if (read && known.score(read.after) > known.score(damaged[0].slice(0, length)) + lineGain) {
        const end = start + from + length;
        found.push({ start: start + from, end, ...read, steps: [chain], sure: true });
      }
    }
    start += line.length + 1;
  }
  return secondSteps(found, text, known, effort).filter(
    (part) => part.after.length > 8 || isReadable(part, '', '', known),
  );
}

/**
 * Reads lines once more that were read wrongly twice: all of them under the chain that most take, as
 * a line of rules or numbers does not tell its own.
 */
function secondSteps(
  lines: readonly Mended[],
  text: string,
  language: Language,
  effort: Effort,
): Mended[] {
  const read = lines.map((part) => again(part, text.charAt(part.end), language, effort));
  const counts = new Map<Chain, number>();
  for (const { steps } of read) {
    const [, second] = steps;
    if (second) counts.set(second, (counts.get(second) ?? 0) + 1);
  }
  const [most, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (!most || count < lines.length * mostly) return read;
  return read.flatMap((part, index): Mended[] => {
    if (part.steps[1] === most) return [part];
    const line = lines[index];
    const reading = line && rereadLine(line.after, most, language);
    return line && reading ? [{ ...line, ...reading, steps: [...line.steps, most] }] : [];
  });
}
