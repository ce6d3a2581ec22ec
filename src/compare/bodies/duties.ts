import type { Token } from '../values/token.js';
import type { ValueHunk } from './snap.js';
import type { Stretch } from './stretch.js';

/** A word of duty that was taken out in one place and another that was put in in another. */
export interface Exchange {
  /** What was taken out; nothing was put in there. */
  gone: ValueHunk;
  /** What was put in; nothing was taken out there. */
  come: ValueHunk;
  from: Token;
  to: Token;
}

export interface Duties {
  hunks: readonly ValueHunk[];
  /** By the hunk that was put in. */
  exchanges: ReadonlyMap<ValueHunk, Exchange>;
}

const sentenceEnd = 3;
const clauseEnd = 2;

/** A word of duty that stands in a hunk, on one of its sides. */
interface Word {
  token: Token;
  isOld: boolean;
  index: number;
  /** True where the hunk is this word and nothing else. */
  isAlone: boolean;
}

/**
 * Pairs words of duty that stand on one side only: 应当由当事人申请 → 当事人可以申请 says that must became
 * may, though the words do not face each other. The same word in another place of its sentence, as in
 * 对其应当 → 应当对其, is wording and no change of duty.
 *
 * Each word takes the nearest before it that is still free; so it is the same the other way round.
 * Cost: linear in the hunks, their words and, if there are any, the bodies.
 */
export function pairDuties(
  hunks: readonly ValueHunk[],
  old: Stretch,
  next: Stretch,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): Duties {
  const exchanges = new Map<ValueHunk, Exchange>();
  if (!hunks.some(isAlone)) return { hunks, exchanges };
  const paths = { old: new Boundaries(old), new: new Boundaries(next) };
  const parted = (one: Word, other: Word, strength: Strength): boolean =>
    isParted(one, other, hunks, paths, strength);
  const words = wordsOf(hunks, oldTokens, newTokens);
  const found = [...hunks];

  const same = pairWords(
    words,
    ({ token }) => token.text,
    (one, other) => (one.isAlone || other.isAlone) && !parted(one, other, sentenceEnd),
  );
  for (const [gone, come] of same) {
    if (gone.isAlone && come.isAlone) exchange(gone, come, hunks, exchanges);
    else {
      const { index } = gone.isAlone ? gone : come;
      const hunk = hunks[index];
      if (hunk) found[index] = { ...hunk, value: null };
    }
  }

  const paired = new Set(same.flat());
  const other = pairWords(
    words.filter((word) => !paired.has(word)),
    () => '',
    (one, another) => {
      if (one.isAlone && another.isAlone) return !parted(one, another, sentenceEnd);
      if (!one.isAlone && !another.isAlone) return false;
      return (
        isOneClause(one, hunks, paths) &&
        isOneClause(another, hunks, paths) &&
        !parted(one, another, clauseEnd)
      );
    },
  );
  for (const [gone, come] of other) exchange(gone, come, hunks, exchanges);
  return { hunks: found, exchanges };
}

function exchange(
  gone: Word,
  come: Word,
  hunks: readonly ValueHunk[],
  exchanges: Map<ValueHunk, Exchange>,
): void {
  const [from, to] = [hunks[gone.index], hunks[come.index]];
  if (!from || !to || exchanges.has(to)) return;
  exchanges.set(to, { gone: from, come: to, from: gone.token, to: come.token });
}

function isAlone({ value, old, oldEnd, new: next, newEnd }: ValueHunk): boolean {
  return value === 'obligation' && (old === oldEnd || next === newEnd);
}

/** The words of duty in hunks that do not face another; what a hunk has on both sides stayed. */
function wordsOf(
  hunks: readonly ValueHunk[],
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): Word[] {
  const words: Word[] = [];
  let a = 0;
  let b = 0;
  hunks.forEach((hunk, index) => {
    const taken = (tokens: readonly Token[], at: number, start: number, end: number): Token[] => {
      const inside: Token[] = [];
      for (; (tokens[at]?.start ?? Infinity) < end; at++) {
        const token = tokens[at];
        if (token?.kind === 'obligation' && token.start >= start && token.end <= end) {
          inside.push(token);
        }
      }
      return inside;
    };
    while ((oldTokens[a]?.start ?? Infinity) < hunk.old) a++;
    while ((newTokens[b]?.start ?? Infinity) < hunk.new) b++;
    const alone = isAlone(hunk);
    if (hunk.value !== null && !alone) return;
    const gone = taken(oldTokens, a, hunk.old, hunk.oldEnd);
    const come = taken(newTokens, b, hunk.new, hunk.newEnd);
    const stayed = new Set(come.map(({ text }) => text));
    const came = new Set(gone.map(({ text }) => text));
    for (const token of gone) {
      if (!stayed.has(token.text)) words.push({ token, isOld: true, index, isAlone: alone });
    }
    for (const token of come) {
      if (!came.has(token.text)) words.push({ token, isOld: false, index, isAlone: alone });
    }
  });
  return words;
}

/** Pairs of what was taken out and what was put in, of those that have the same key. */
function pairWords(
  words: readonly Word[],
  keyOf: (word: Word) => string,
  mayPair: (one: Word, other: Word) => boolean,
): [Word, Word][] {
  const pairs: [Word, Word][] = [];
  const open = new Map<string, Word[]>();
  for (const word of words) {
    const key = keyOf(word);
    const waiting = open.get(key) ?? [];
    const last = waiting.at(-1);
    if (last && last.isOld !== word.isOld && last.index !== word.index && mayPair(last, word)) {
      waiting.pop();
      pairs.push(word.isOld ? [word, last] : [last, word]);
    } else waiting.push(word);
    open.set(key, waiting);
  }
  return pairs;
}

/** True if a sentence or clause ends between two words, on either side; `one` stands before. */
function isParted(
  one: Word,
  other: Word,
  hunks: readonly ValueHunk[],
  paths: Paths,
  strength: Strength,
): boolean {
  const [first, last] = [hunks[one.index], hunks[other.index]];
  if (!first || !last) return true;
  const [near, far] = one.isOld ? [paths.old, paths.new] : [paths.new, paths.old];
  const [nearEnd, farStart] = one.isOld ? [last.old, first.newEnd] : [last.new, first.oldEnd];
  return (
    near.isParted(one.token.end, nearEnd - 1, strength) ||
    far.isParted(farStart + 1, other.token.start, strength)
  );
}

/** True where a word is all of its hunk, or the hunk has one side and no clause ends inside it. */
function isOneClause(word: Word, hunks: readonly ValueHunk[], paths: Paths): boolean {
  const hunk = hunks[word.index];
  if (!hunk) return false;
  const { old, oldEnd, new: next, newEnd } = hunk;
  return word.isOld
    ? next === newEnd && !paths.old.isParted(old + 1, oldEnd - 1, clauseEnd)
    : old === oldEnd && !paths.new.isParted(next + 1, newEnd - 1, clauseEnd);
}

type Strength = typeof sentenceEnd | typeof clauseEnd;

interface Paths {
  old: Boundaries;
  new: Boundaries;
}

/** How many clauses and sentences end before each place of a body. */
class Boundaries {
  readonly #clauses: Int32Array;
  readonly #sentences: Int32Array;

  constructor(stretch: Stretch) {
    const { length } = stretch.characters;
    this.#clauses = new Int32Array(length + 2);
    this.#sentences = new Int32Array(length + 2);
    for (let place = 0; place <= length; place++) {
      const strength = stretch.boundary(place);
      this.#clauses[place + 1] = (this.#clauses[place] ?? 0) + (strength >= clauseEnd ? 1 : 0);
      this.#sentences[place + 1] =
        (this.#sentences[place] ?? 0) + (strength >= sentenceEnd ? 1 : 0);
    }
  }

  /** True if a mark so strong stands before any of the places from `first` to `last`. */
  isParted(first: number, last: number, strength: Strength): boolean {
    if (first > last) return false;
    const ends = strength === clauseEnd ? this.#clauses : this.#sentences;
    return (ends[last + 1] ?? 0) > (ends[first] ?? 0);
  }
}
