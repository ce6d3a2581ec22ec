import type { Localized } from '../model/localized.js';
import { overlayKept, overlayPhrases, overlayVariants } from './audit-overlay.js';
import type { OpenccName } from './configurations.js';
import { loadPacked } from './load-packed.js';
import { entriesOf, type Entry } from './packed-entries.js';

/** What OpenCC's dictionaries know, arranged for finding faults. */
export interface AuditDictionary {
  /** Traditional or variant character → simplified. */
  readonly simplified: ReadonlyMap<string, string>;
  /** Simplified character → the traditional form OpenCC takes where no phrase says otherwise. */
  readonly traditional: ReadonlyMap<string, string>;
  /** Simplified character → all its traditional forms, itself among them where it is one. */
  readonly forms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Simplified phrase → traditional; null where every form is right. */
  readonly phrases: ReadonlyMap<string, string | null>;
  /** What reading traditional text character by character makes of a phrase → what it should be. */
  readonly slips: ReadonlyMap<string, string>;
  /** Simplified phrases that keep a character which is traditional elsewhere: 乾坤. */
  readonly kept: ReadonlySet<string>;
  /** First character of phrases → the length of the longest. */
  readonly longestFrom: ReadonlyMap<string, number>;
  /** Last character of phrases → the length of the longest. */
  readonly longestTo: ReadonlyMap<string, number>;
  /** Phrases that this project adds to OpenCC's, with reasons. */
  readonly added: ReadonlyMap<string, Localized>;
  /** Character → the one that stands for all its regional variants. */
  readonly variant: ReadonlyMap<string, string>;
  /** Standard → OpenCC's form of a character → that standard's. */
  readonly standards: Readonly<Record<'tw' | 'hk', ReadonlyMap<string, string>>>;
}

let loaded: Promise<AuditDictionary> | undefined;

/** Loads the dictionaries at first use (about 60 ms); the next call has them at once. */
export function loadAuditDictionary(): Promise<AuditDictionary> {
  return (loaded ??= load());
}

async function load(): Promise<AuditDictionary> {
  const packed = await loadPacked();
  const entries = (name: OpenccName): Entry[] => entriesOf(packed, packed.plan(name).fused);
  const all = entries('s2t');
  const st = all.filter(isCharacter);
  const phrases = all.filter((entry) => !isCharacter(entry));
  const back = entries('t2s');
  const ts = back.filter(isCharacter);
  const tw = entries('t2tw').filter(isCharacter);
  const hk = entries('t2hk').filter(isCharacter);
  const added = new Map(overlayPhrases.map((phrase) => [phrase.simplified, phrase.reason]));
  const known = new Map<string, string | null>(phrases);
  for (const phrase of overlayPhrases) known.set(phrase.simplified, phrase.traditional);
  const longest = (edge: (phrase: string) => string): Map<string, number> => {
    const lengths = new Map<string, number>();
    for (const phrase of known.keys()) {
      const key = edge(phrase);
      if ((lengths.get(key) ?? 0) < phrase.length) lengths.set(key, phrase.length);
    }
    return lengths;
  };
  return {
    simplified: new Map(ts),
    traditional: new Map(st),
    forms: formsOf(ts, st, phrases),
    phrases: known,
    added,
    longestFrom: longest((phrase) => phrase.charAt(0)),
    longestTo: longest((phrase) => phrase.charAt(phrase.length - 1)),
    ...keptIn(
      back.filter((entry) => !isCharacter(entry)),
      new Map(ts),
      known,
    ),
    variant: variantsOf([...tw, ...hk, ...overlayVariants]),
    standards: { tw: new Map(tw), hk: new Map(hk) },
  };
}

const isCharacter = ([key]: Entry): boolean => Array.from(key).length === 1;

/** Phrases that conversion to simplified must not read character by character. */
function keptIn(
  phrases: readonly Entry[],
  simplified: ReadonlyMap<string, string>,
  known: ReadonlyMap<string, unknown>,
): Pick<AuditDictionary, 'slips' | 'kept'> {
  const slips = new Map<string, string>();
  const kept = new Set<string>(overlayKept);
  for (const [traditional, value] of phrases) {
    const slip = Array.from(traditional, (character) => simplified.get(character) ?? character);
    const read = slip.join('');
    if (read === value) continue;
    kept.add(value);
    // 了解 is a word too, whatever 瞭解 should have become.
    // Names of places (水迳, 於潜) are too short to tell from words that meet.
    const plain = Array.from(value).every(
      (character, index) => character === slip[index] || '乾瞭徵藉夥'.includes(character),
    );
    if (plain && !known.has(read)) slips.set(read, value);
  }
  return { slips, kept };
}

/** All traditional forms of each simplified character that has any. */
function formsOf(
  ts: readonly [string, string][],
  st: readonly [string, string][],
  phrases: readonly [string, string][],
): Map<string, Set<string>> {
  const forms = new Map<string, Set<string>>();
  const add = (from: string, to: string): void => {
    const known = forms.get(from) ?? new Set<string>();
    forms.set(from, known.add(to));
  };
  for (const [from, to] of st) add(from, to);
  for (const [from, to] of ts) add(to, from);
  // A simplified character that stands in a traditional phrase is a traditional one too: 于, 范, 云.
  for (const [, value] of phrases) {
    for (const character of value) if (forms.has(character)) add(character, character);
  }
  // One that is its own simplified form and not converted is as well: 制, 系.
  const changed = new Map(st);
  for (const from of forms.keys()) {
    if ((changed.get(from) ?? from) === from) add(from, from);
  }
  return forms;
}

/** Joins characters that one standard or another writes for the same. */
function variantsOf(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  const leader = new Map<string, string>();
  const find = (character: string): string => {
    let at = character;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) {
    if (Array.from(a).length === 1 && Array.from(b).length === 1) leader.set(find(a), find(b));
  }
  return new Map([...leader.keys()].map((character) => [character, find(character)]));
}
