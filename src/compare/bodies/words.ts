import type { ScriptFold } from '../../text/script-fold.js';
import type { Replacement } from '../../text/traced-text.js';
import type { Hunk } from './characters.js';
import type { Stretch } from './stretch.js';

/** Hunks apart: those in which a region has a word of its own, and the rest. */
export interface WordHunks {
  words: Hunk[];
  rest: Hunk[];
}

/**
 * Finds the hunks that are no more than a word for which a region has its own: 軟體 for 软件. A
 * dictionary of the region, read from either side, must make of the whole words what the other side
 * says, letter for letter; whatever it does not explain is a rewording. Such a dictionary is no
 * fold: read all over a text it would turn words that both sides share.
 *
 * Cost: linear in the bodies where there are hunks, and in the hunks.
 */
export function partWords(
  hunks: readonly Hunk[],
  old: Stretch,
  next: Stretch,
  fold: ScriptFold | undefined,
): WordHunks {
  const variant = old.edition.variant ?? next.edition.variant;
  const crosses = (old.edition.variant === undefined) !== (next.edition.variant === undefined);
  const words =
    variant === undefined ? undefined : (fold?.words.get(variant) ?? fold?.words.get('tw'));
  const parted: WordHunks = { words: [], rest: [...hunks] };
  if (!crosses || !words) return parted;
  const oldIsTraditional = old.edition.variant !== undefined;
  for (const convert of [words.simplify, words.traditional]) {
    if (parted.rest.length === 0) break;
    const readsOld = (convert === words.simplify) === oldIsTraditional;
    const found = readWords(parted.rest, old, next, readsOld, convert);
    for (const each of found.words) parted.words.push(each);
    parted.rest = found.rest;
  }
  return parted;
}

function readWords(
  hunks: readonly Hunk[],
  old: Stretch,
  next: Stretch,
  readsOld: boolean,
  convert: (text: string) => readonly Replacement[],
): WordHunks {
  const [read, other] = readsOld ? [old, next] : [next, old];
  const replacements = convert(read.edition.text.slice(read.start, read.end));
  const parted: WordHunks = { words: [], rest: [] };
  const groups = groupsOf(hunks, replacements, read, readsOld);
  for (let at = 0; at < groups.length;) {
    let end = listEnd(groups, at, read);
    let word: Hunk | undefined;
    for (; end > at && !word; end--) {
      word = wordOf(joined(groups.slice(at, end)), replacements, read, other, readsOld);
    }
    if (word) {
      parted.words.push(word);
      at = end + 1;
      continue;
    }
    for (const each of groups[at]?.hunks ?? []) parted.rest.push(each);
    at++;
  }
  return parted;
}

/** The characters of words that stand together may be found in each other's place: so many are read as one. */
const longestList = 8;

/** Behind the last of the groups that follow one, nothing but marks between them. */
function listEnd(groups: readonly Group[], from: number, { edition, start }: Stretch): number {
  let end = from + 1;
  while (end < groups.length && end - from < longestList) {
    const gap = edition.text.slice(
      start + (groups[end - 1]?.end ?? 0),
      start + (groups[end]?.start ?? 0),
    );
    if (!/^[\p{P}\p{Z}]*$/u.test(gap)) break;
    end++;
  }
  return end;
}

function joined(groups: readonly Group[]): Group {
  return {
    hunks: groups.flatMap((group) => group.hunks),
    first: groups[0]?.first ?? 0,
    start: groups[0]?.start ?? 0,
    end: groups.at(-1)?.end ?? 0,
  };
}

/** Hunks in the same words of the side that is read, and where these stand in its body. */
interface Group {
  hunks: Hunk[];
  /** The index of a replacement before which none reaches into the words. */
  first: number;
  start: number;
  end: number;
}

function groupsOf(
  hunks: readonly Hunk[],
  replacements: readonly Replacement[],
  read: Stretch,
  isOld: boolean,
): Group[] {
  const groups: Group[] = [];
  let first = 0;
  for (const hunk of hunks) {
    const [from, to] = isOld ? [hunk.old, hunk.oldEnd] : [hunk.new, hunk.newEnd];
    let start = read.textStart(from) - read.start;
    let end = from === to ? start : read.textBehind(to) - read.start;
    while ((replacements[first]?.end ?? Infinity) < start) first++;
    for (let at = first; (replacements[at]?.start ?? Infinity) <= end; at++) {
      const { start: left = start, end: right = end } = replacements[at] ?? {};
      start = Math.min(start, left);
      end = Math.max(end, right);
    }
    const last = groups.at(-1);
    if (last && start < last.end) {
      last.hunks.push(hunk);
      last.end = Math.max(last.end, end);
      last.start = Math.min(last.start, start);
    } else groups.push({ hunks: [hunk], first, start, end });
  }
  return groups;
}

/** The hull of a group's hunks if the dictionary explains them. */
function wordOf(
  group: Group,
  replacements: readonly Replacement[],
  read: Stretch,
  other: Stretch,
  readsOld: boolean,
): Hunk | undefined {
  const { start, end } = group;
  const [first] = group.hunks;
  const last = group.hunks.at(-1);
  if (!first || !last) return undefined;
  const hull = { old: first.old, oldEnd: last.oldEnd, new: first.new, newEnd: last.newEnd };
  const [from, to] = readsOld ? [hull.old, hull.oldEnd] : [hull.new, hull.newEnd];
  const [otherFrom, otherTo] = readsOld ? [hull.new, hull.newEnd] : [hull.old, hull.oldEnd];
  // Around the hunks both sides are equal, and so of one length.
  let left = 0;
  while (from > left && read.textStart(from - left - 1) >= read.start + start) left++;
  let right = 0;
  while (to + right < read.characters.length && read.textStart(to + right) < read.start + end) {
    right++;
  }
  const [a, b] = [otherFrom - left, otherTo + right];
  if (a < 0 || b > other.characters.length) return undefined;
  const said = a === b ? '' : other.edition.text.slice(other.textStart(a), other.textBehind(b));
  return said === converted(read, group, replacements) ? hull : undefined;
}

function converted(
  { edition, start: bodyStart }: Stretch,
  { first, start, end }: Group,
  replacements: readonly Replacement[],
): string {
  let text = '';
  let at = start;
  for (let index = first; index < replacements.length; index++) {
    const one = replacements[index];
    if (!one || one.start >= end) break;
    if (one.end <= start) continue;
    text += edition.text.slice(bodyStart + at, bodyStart + one.start) + one.after;
    at = one.end;
  }
  return text + edition.text.slice(bodyStart + at, bodyStart + end);
}
