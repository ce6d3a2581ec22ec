import type { Localized } from '../model/localized.js';
import type { Range } from '../model/position.js';
import { isDigit, isLatin } from '../text/characters.js';
import type { TracedText } from '../text/traced-text.js';
import type { Findings, Proposal } from './rule.js';

/** A correction by hand at its place in the source. */
export interface Placed extends Range {
  why: string | undefined;
}

/** A break to make or to take away: the source offsets it lies between. */
export interface PlacedBreak extends Placed {
  kind: 'join' | 'split';
}

/** Deletes furniture, and the line end behind it where it was all of its line. */
export function takeOut(furniture: readonly Placed[], current: TracedText): Findings {
  const { text } = current;
  const proposals = furniture.map(({ start, end, why }): Proposal => {
    let from = current.fromSource(start);
    let to = Math.max(from, current.fromSource(end));
    while (isInlineBlank(text[from - 1])) from--;
    while (isInlineBlank(text[to])) to++;
    const opensLine = from === 0 || text[from - 1] === '\n';
    if (opensLine && text[to] === '\n') to++;
    return edit(from, to, '', why, { en: 'marked as furniture', zh: '人工标为页面杂项' });
  });
  return { proposals: disjoint(proposals) };
}

/** Makes the breaks that are to be made, and takes away the others. */
export function setBreaks(breaks: readonly PlacedBreak[], current: TracedText): Findings {
  const { text } = current;
  const proposals = breaks.flatMap((each): Proposal[] => {
    const { start, end } = spot(each, current);
    if (each.kind === 'split') {
      if (start === 0 || end === text.length || text.slice(start, end).includes('\n')) return [];
      return [edit(start, end, '\n', each.why, { en: 'split by hand', zh: '人工分行' })];
    }
    return [...text.slice(start, end).matchAll(/[^\S\n]*\n\s*/g)].map((match) => {
      const from = start + match.index;
      const to = from + match[0].length;
      const space = isWord(text[from - 1]) && isWord(text[to]) ? ' ' : '';
      return edit(from, to, space, each.why, { en: 'joined by hand', zh: '人工合并' });
    });
  });
  return { proposals: disjoint(proposals) };
}

/**
 * Where a break lies in the current text: for words that stand together, where they stand; for a
 * place between two characters, all white space there.
 */
export function spot(place: PlacedBreak, current: TracedText): Range {
  let start = current.fromSource(place.start);
  if (place.end > place.start)
    return { start, end: Math.max(start, current.fromSource(place.end)) };
  let end = start;
  while (isBlank(current.text[start - 1])) start--;
  while (isBlank(current.text[end])) end++;
  return { start, end };
}

/** Sorted, and of those that overlap only the first. */
function disjoint(proposals: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  for (const proposal of [...proposals].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = kept.at(-1);
    const again = last?.start === proposal.start && last.end === proposal.end;
    if (!again && proposal.start >= (last?.end ?? 0)) kept.push(proposal);
  }
  return kept.filter(({ start, end, after }) => end > start || after !== '');
}

function edit(
  start: number,
  end: number,
  after: string,
  why: string | undefined,
  otherwise: Localized,
): Proposal {
  const reason = why === undefined ? otherwise : { en: why, zh: why };
  return { start, end, after, confidence: 'certain', why: reason };
}

function isInlineBlank(unit: string | undefined): boolean {
  return unit !== '\n' && isBlank(unit);
}

function isWord(unit: string | undefined): boolean {
  const code = unit?.charCodeAt(0) ?? 0;
  return isLatin(code) || isDigit(code);
}

/** True for white space, line ends among it. */
export function isBlank(unit: string | undefined): boolean {
  return unit !== undefined && /\s/.test(unit);
}
