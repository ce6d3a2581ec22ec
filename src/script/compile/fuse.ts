import type { Replacement } from '../../text/traced-text.js';
import { convertWord } from '../passes.js';
import type { Configuration, Group } from './opencc.js';

/** What one pass does where it meets a key. */
export interface Step {
  /**
   * `word`: the key is a word of its own: the longest wins, whatever else stands there. `piece`: a
   * stretch between words, converted as one. `doubt`: two pieces meet that a later dictionary may
   * read as one: look again, pass by pass.
   */
  kind: 'word' | 'piece' | 'doubt';
  /** Relative to the key's start. */
  replacements: readonly Replacement[];
}

/**
 * One table of steps for a configuration, so that one pass of longest matches does what OpenCC does
 * in several: it cuts the text into words and converts each by one dictionary after the other.
 *
 * A word's whole conversion is known beforehand. Between words the first dictionary's matches
 * are, too, as long as the second finds no key that goes on from one of them to the next. So
 * all that becomes such a key is a piece as well; where that cannot be said, what may begin such a
 * key is in doubt. A piece of several characters counts only if no word begins inside it.
 *
 * @param alone the steps of the first dictionary by itself.
 */
export function fuse(
  { segmentation, conversion }: Configuration,
  alone: ReadonlyMap<string, Step>,
): Map<string, Step> {
  const [first, second, ...more] = conversion;
  if (!segmentation || !first || !second || more.length > 0) {
    throw new RangeError('Only two dictionaries can be fused, and only where words are cut');
  }
  const steps = new Map<string, Step>();
  for (const [key, value] of segmentation.entries) {
    // Most words are of one dictionary alone.
    const known = first.entries.get(key) === value && !occurs(second, value) && alone.get(key);
    steps.set(key, known || { kind: 'word', replacements: convertWord(key, conversion) });
  }
  const piece = (key: string): void => {
    if (steps.has(key)) return;
    steps.set(key, { kind: 'piece', replacements: convertWord(key, conversion) });
  };
  for (const key of first.entries.keys()) piece(key);
  for (const key of second.entries.keys()) if (firstOf(key) === key) piece(key);
  const pieces = new Map([...first.entries].filter(([key]) => !segmentation.entries.has(key)));
  const doubt = (key: string): void => {
    // A word wins, and a longer piece is what stands there.
    if (!steps.has(key)) steps.set(key, { kind: 'doubt', replacements: [] });
  };
  if ([...pieces.keys()].every((key) => firstOf(key) === key)) {
    for (const { key, whole } of sourcesOfKeys(pieces, second)) (whole ? piece : doubt)(key);
  } else {
    for (const key of meetings(pieces, second)) doubt(key);
  }
  return steps;
}

/** Whether any key of a group stands in a text. */
function occurs(group: Group, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (group.matchPrefix(text, at)) return true;
  return false;
}

/** More ways than this to write one key are not written down. */
const mostSources = 64;

/**
 * Where pieces are single characters: all that becomes a key of several characters, so that it is one
 * piece itself. Of a key that may be written in too many ways, as much of its beginning as is not
 * too much: that is in doubt.
 */
function* sourcesOfKeys(
  pieces: ReadonlyMap<string, string>,
  second: Group,
): Generator<{ key: string; whole: boolean }> {
  const sourcesOf = sourcesOver(pieces);
  for (const target of second.entries.keys()) {
    const characters = Array.from(target);
    if (characters.length === 1) continue;
    let keys = [''];
    let length = 0;
    for (; length < characters.length; length++) {
      const sources = [...sourcesOf(characters[length] ?? '')];
      if (keys.length * sources.length > mostSources) break;
      keys = keys.flatMap((key) => sources.map((source) => key + source));
    }
    for (const key of keys) yield { key, whole: length === characters.length };
  }
}

/** Where pieces may be longer: each with the one character behind it by which a key may go on. */
function meetings(pieces: ReadonlyMap<string, string>, second: Group): Set<string> {
  // What a key of several characters begins with → the characters that go on.
  const beginnings = new Map<string, Set<string>>();
  for (const key of second.entries.keys()) {
    const characters = Array.from(key);
    for (let length = 1; length < characters.length; length++) {
      add(beginnings, characters.slice(0, length).join(''), characters[length] ?? '');
    }
  }
  const sourcesOf = sourcesOver(pieces);
  const keys = new Set<string>();
  const meet = (piece: string, becomes: string): void => {
    const characters = Array.from(becomes);
    for (let from = 0; from < characters.length; from++) {
      for (const next of beginnings.get(characters.slice(from).join('')) ?? []) {
        for (const source of sourcesOf(next)) keys.add(piece + source);
      }
    }
  };
  for (const [key, value] of pieces) meet(key, value);
  for (const beginning of beginnings.keys()) {
    if (firstOf(beginning) === beginning && !pieces.has(beginning)) meet(beginning, beginning);
  }
  return keys;
}

/** Tells for a character what a piece that becomes it, or begins to, may begin with. */
function sourcesOver(
  pieces: ReadonlyMap<string, string>,
): (character: string) => ReadonlySet<string> {
  const sources = new Map<string, Set<string>>();
  for (const [key, value] of pieces) add(sources, firstOf(value), firstOf(key));
  return (character) => {
    const found = sources.get(character) ?? new Set();
    return pieces.has(character) ? found : new Set([...found, character]);
  };
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}
