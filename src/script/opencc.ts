/**
 * The only door to opencc-js. Its published types resolve to `any` under node20 resolution, so
 * what is used of it is typed here and checked where it comes in.
 */
import type { OpenccName } from './configurations.js';

/** Longest-match look-up in a group of dictionaries. */
export interface Dictionary {
  /** The longest key that stands at `offset` of a text, and its value; null if there is none. */
  matchPrefix(text: string, offset: number): { end: number; value: string } | null;
}

/** The dictionaries of one OpenCC configuration. */
export interface Dictionaries {
  /** Applied to the whole text first: compatibility ideographs to ordinary ones. */
  readonly normalization: readonly Dictionary[];
  /** Cuts the text into words that are then converted one by one; null where OpenCC does not cut. */
  readonly segmentation: Dictionary | null;
  /** Applied to each word, one after the other. */
  readonly conversion: readonly Dictionary[];
}

interface Trie extends Dictionary {
  loadDictGroup(dictionaries: readonly string[]): void;
}

const loaded = new Map<OpenccName, Promise<Dictionaries>>();

/**
 * The dictionaries of a configuration, each with the words of a user's own dictionary left to
 * others. Loaded on the first call, kept for the next.
 */
export function loadDictionaries(name: OpenccName): Promise<Dictionaries> {
  let dictionaries = loaded.get(name);
  if (!dictionaries) {
    dictionaries = load(name);
    loaded.set(name, dictionaries);
  }
  return dictionaries;
}

async function load(name: OpenccName): Promise<Dictionaries> {
  const [core, preset]: [unknown, unknown] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset'),
  ]);
  const config = field(field(preset, 'configs'), name);
  const build = (group: unknown): Dictionary => buildTrie(core, group);
  const segmentation = isRecord(config) ? config['segmentation'] : undefined;
  const normalization = isRecord(config) ? config['normalizationChain'] : undefined;
  return {
    normalization: normalization === undefined ? [] : list(normalization).map(build),
    segmentation: segmentation === undefined ? null : build(segmentation),
    conversion: list(field(config, 'conversionChain')).map(build),
  };
}

function buildTrie(core: unknown, group: unknown): Dictionary {
  const dictionaries = list(group).map((dictionary) => {
    if (typeof dictionary !== 'string') throw unexpected('a dictionary that is not a string');
    return dictionary;
  });
  const make = field(core, 'Trie');
  if (typeof make !== 'function') throw unexpected('no Trie');
  const trie: unknown = Reflect.construct(make, []);
  if (!isTrie(trie)) throw unexpected('a Trie without matchPrefix');
  trie.loadDictGroup(dictionaries);
  return trie;
}

function isTrie(value: unknown): value is Trie {
  return (
    isRecord(value) &&
    typeof value['matchPrefix'] === 'function' &&
    typeof value['loadDictGroup'] === 'function'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function field(value: unknown, name: string): unknown {
  if (!isRecord(value) || !(name in value)) throw unexpected(`no ${name}`);
  return value[name];
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw unexpected('no list where one was expected');
  return value;
}

function unexpected(what: string): TypeError {
  return new TypeError(`opencc-js is not the version this was written for: ${what}`);
}
