import { isDigit, isHan } from '../../text/characters.js';
import { isPrivateUse } from './codec.js';
import { foldTable, wordTable } from './word-table.js';

/** Where a reading stands: what it ends in, and the best score at each of its last four places. */
export interface Reading {
  /** The last three characters, folded to simplified. */
  readonly tail: string;
  /** The log probability of the best division into words that ends here; in nats. */
  readonly score: number;
  /** The same one, two and three characters earlier. */
  readonly earlier: readonly [number, number, number];
}

/** What a character costs that the dictionary does not know, in nats. */
const unknown = -13;

const common = new Set(
  '，。、；：！？（）《》“”‘’…—〔〕·「」『』〈〉【】,.:;()%?!-/"\'％&@+<>[]~～=_#*|',
);

interface Dictionary {
  readonly table: string;
  /** UTF-16 unit → where its line begins in the table, or −1. Lines are read when first asked for. */
  readonly lines: Int32Array;
  /** UTF-16 unit → the words it begins, once they were asked for; null where there are none. */
  readonly words: (Words | null | undefined)[];
  /** Log probability of a character as a word of its own, also where it never is one. */
  readonly alone: Float64Array;
  /** UTF-16 unit → its simplified form; 0 for itself. */
  readonly folds: Uint16Array;
}

/** The rest of each word a character begins → the word's log probability. */
type Words = ReadonlyMap<string, number>;

let dictionary: Dictionary | undefined;

function load(): Dictionary {
  if (dictionary) return dictionary;
  const table = wordTable();
  const lines = new Int32Array(0x1_0000).fill(-1);
  for (let at = 0; at < table.length;) {
    lines[table.charCodeAt(at)] = at;
    const feed = table.indexOf('\n', at);
    at = feed < 0 ? table.length : feed + 1;
  }
  const folds = new Uint16Array(0x1_0000);
  const pairs = foldTable();
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    folds[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1);
  }
  const words = new Array<Words | null | undefined>(0x1_0000);
  const alone = new Float64Array(0x1_0000).fill(NaN);
  dictionary = { table, lines, words, alone, folds };
  return dictionary;
}

/** A unit's simplified form. */
function foldUnit(unit: string, folds: Uint16Array): string {
  const folded = folds[unit.charCodeAt(0)] ?? 0;
  return folded === 0 ? unit : String.fromCharCode(folded);
}

/** A letter of the table in nats. */
function nats(letter: string): number {
  return -4 - (letter.charCodeAt(0) - 65) / 2;
}

function wordsOf(unit: number, { table, lines, words }: Dictionary): Words | null {
  const known = words[unit];
  if (known !== undefined) return known;
  const start = lines[unit] ?? -1;
  if (start < 0) {
    words[unit] = null;
    return null;
  }
  const feed = table.indexOf('\n', start);
  const line = table.slice(start, feed < 0 ? table.length : feed);
  const found = new Map<string, number>();
  for (const [, letter = '', body = ''] of line.slice(3).matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [single = '', ...longer] = body.split(' ');
    for (const second of single) found.set(second, nats(letter));
    for (const rest of longer) found.set(rest, nats(letter));
  }
  words[unit] = found;
  return found;
}

function aloneOf(unit: number, { table, lines, alone }: Dictionary): number | undefined {
  const known = alone[unit] ?? NaN;
  if (!Number.isNaN(known)) return known;
  const start = lines[unit] ?? -1;
  if (start < 0) return undefined;
  // A character that hardly is a word may still stand alone in a name or an abbreviation.
  const own = nats(table.charAt(start + 1));
  const found = Math.max(own, nats(table.charAt(start + 2)) - 3.5, unknown);
  alone[unit] = found;
  return found;
}

/**
 * How probable a Chinese text is: the best division into the words of a dictionary, all folded to
 * simplified characters, helped by two- and three-character sequences of the document itself.
 */
export class Language {
  readonly #dictionary = load();
  readonly #sample: string;
  /** How often each sequence that was asked for stands in the sample; of all, once many were. */
  #sequences = new Map<string, number>();
  #isComplete = false;
  readonly #total: number;

  /** @param sample undamaged text of the document; read up to `maxSample` units. */
  constructor(sample = '') {
    this.#sample = this.fold(sample.slice(0, maxSample));
    this.#total = Math.max(this.#sample.length, leastTotal);
    this.#isComplete = this.#sample === '';
  }

  /** How often a sequence of two or three Han characters stands in the sample. */
  #countOf(sequence: string): number {
    const known = this.#sequences.get(sequence);
    if (known !== undefined) return known;
    if (this.#isComplete) return 0;
    if (this.#sequences.size >= mostLookedFor) {
      this.#sequences = countSequences(this.#sample);
      this.#isComplete = true;
      return this.#sequences.get(sequence) ?? 0;
    }
    let count = 0;
    if (isAllHan(sequence)) {
      let at = this.#sample.indexOf(sequence);
      for (; at >= 0; at = this.#sample.indexOf(sequence, at + 1)) count++;
    }
    this.#sequences.set(sequence, count);
    return count;
  }

  /** True for a character that is not so rare that no text can be expected to hold it. */
  knows(character: string): boolean {
    return this.#single(foldUnit(character, this.#dictionary.folds), '') > -11;
  }

  /** A text in simplified characters, one for one. */
  fold(text: string): string {
    const { folds } = this.#dictionary;
    let folded = '';
    let done = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = folds[text.charCodeAt(at)] ?? 0;
      if (unit === 0) continue;
      folded += text.slice(done, at) + String.fromCharCode(unit);
      done = at + 1;
    }
    return folded + text.slice(done);
  }

  /** A reading that begins behind `context`; its score counts from there. */
  begin(context = ''): Reading {
    let reading: Reading = { tail: '', score: 0, earlier: [-Infinity, -Infinity, -Infinity] };
    for (let at = 0; at < context.length; at++) reading = this.push(reading, context.charAt(at));
    const { tail, score, earlier } = reading;
    const from = (value: number): number => value - score;
    return { tail, score: 0, earlier: [from(earlier[0]), from(earlier[1]), from(earlier[2])] };
  }

  /** The reading with one more UTF-16 unit. Cost: constant. */
  push(reading: Reading, unit: string): Reading {
    const character = foldUnit(unit, this.#dictionary.folds);
    const { tail, earlier } = reading;
    let score = reading.score + this.#single(character, tail);
    for (let length = 1; length <= tail.length; length++) {
      const before = length === 1 ? earlier[0] : length === 2 ? earlier[1] : earlier[2];
      const word = this.#word(tail.slice(tail.length - length), character);
      if (before + word > score) score = before + word;
    }
    return {
      tail: (tail + character).slice(-3),
      score,
      earlier: [reading.score, earlier[0], earlier[1]],
    };
  }

  /**
   * What `push` would make the score, for many characters behind one reading: what they have in
   * common is looked up once.
   */
  scoresBehind(reading: Reading): (unit: string) => number {
    const dictionary = this.#dictionary;
    const { tail, earlier } = reading;
    const heads = earlier.slice(0, tail.length).map((before, index) => {
      const head = tail.slice(tail.length - index - 1);
      return { before, head, rest: head.slice(1), words: wordsOf(head.charCodeAt(0), dictionary) };
    });
    return (unit) => {
      const character = foldUnit(unit, dictionary.folds);
      let score = reading.score + this.#single(character, tail);
      for (const { before, head, rest, words } of heads) {
        const word = words?.get(rest + character) ?? -Infinity;
        const best = head.length > 2 ? word : Math.max(word, this.#sequence(head + character));
        if (before + best > score) score = before + best;
      }
      return score;
    };
  }

  /** The score of a whole text behind a context. Cost: linear. */
  score(text: string, context = ''): number {
    let reading = this.begin(context);
    for (let at = 0; at < text.length; at++) reading = this.push(reading, text.charAt(at));
    return reading.score;
  }

  /** The log probability of one word, or −Infinity. */
  #word(head: string, last: string): number {
    const words = wordsOf(head.charCodeAt(0), this.#dictionary);
    const rest = head.length === 1 ? last : head.slice(1) + last;
    const known = words?.get(rest) ?? -Infinity;
    if (head.length > 2 || this.#hasNoSequences()) return known;
    return Math.max(known, this.#sequence(head + last));
  }

  /** True where no sound text is there to learn from. */
  #hasNoSequences(): boolean {
    return this.#isComplete && this.#sequences.size === 0;
  }

  /** The log probability of a sequence by the document itself, or −Infinity. */
  #sequence(sequence: string): number {
    const count = this.#countOf(sequence);
    // Once may be chance: the end of one word and the beginning of another.
    return count < 2 ? -Infinity : Math.log(count / this.#total);
  }

  #single(character: string, tail: string): number {
    const unit = character.charCodeAt(0);
    const known = aloneOf(unit, this.#dictionary);
    if (known !== undefined) return known;
    if (unit === 0xfffd || isPrivateUse(unit)) return -15;
    if (isDigit(unit) || unit === 0x20 || unit === 0x3000 || unit < 0x20) return -3;
    if (unit < 0x80 && /[a-z]/i.test(character)) return /[\w\s]$/.test(tail) ? -3 : -6;
    if (character === '?') return -7;
    if (common.has(character)) return -4;
    return unknown;
  }
}

const maxSample = 200_000;

/** Looking through the sample for one sequence is quick; for more than these all are counted at once. */
const mostLookedFor = 1000;

/** Every sequence of two or three Han characters → how often it stands in a text. Cost: linear. */
function countSequences(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (sequence: string): void => {
    counts.set(sequence, (counts.get(sequence) ?? 0) + 1);
  };
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at + 1))) continue;
    count(text.slice(at, at + 2));
    if (isHan(text.charCodeAt(at + 2))) count(text.slice(at, at + 3));
  }
  return counts;
}

function isAllHan(sequence: string): boolean {
  for (let at = 0; at < sequence.length; at++) {
    if (!isHan(sequence.charCodeAt(at))) return false;
  }
  return true;
}

/** A short document says little about what is usual in it. */
const leastTotal = 3000;
