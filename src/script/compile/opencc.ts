/**
 * The only door to opencc-js. Its published types resolve to `any` under node20 resolution, so
 * what is used of it is typed here and checked where it comes in.
 */
import type { OpenccName } from '../configurations.js';
import type { Dictionary } from '../dictionary.js';

/** Dictionaries that are looked up together: of a key in several, the value in the first counts. */
export interface Group extends Dictionary {
  /** Key → value. */
  readonly entries: ReadonlyMap<string, string>;
}

/** One OpenCC configuration, as opencc-js gives it; equal groups are the same object. */
export interface Configuration {
  readonly normalization: readonly Group[];
  readonly segmentation: Group | null;
  readonly conversion: readonly Group[];
}

interface Trie extends Dictionary {
  loadDictGroup(dictionaries: readonly string[]): void;
}

/** Loads opencc-js and reads configurations by name. */
export async function loadOpencc(): Promise<(name: OpenccName) => Configuration> {
  const [core, preset]: [unknown, unknown] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset'),
  ]);
  const groups = new Map<string, Group>();
  const groupOf = (dictionaries: unknown): Group => {
    const texts = list(dictionaries).map(textOf);
    const known = texts.join('\n');
    const group = groups.get(known) ?? buildGroup(core, texts);
    groups.set(known, group);
    return group;
  };
  return (name) => {
    const config = field(field(preset, 'configs'), name);
    const optional = (part: string): unknown => (isRecord(config) ? config[part] : undefined);
    const segmentation = optional('segmentation');
    const normalization = optional('normalizationChain');
    return {
      normalization: normalization === undefined ? [] : list(normalization).map(groupOf),
      segmentation: segmentation === undefined ? null : groupOf(segmentation),
      conversion: list(field(config, 'conversionChain')).map(groupOf),
    };
  };
}

function buildGroup(core: unknown, dictionaries: readonly string[]): Group {
  const make = field(core, 'Trie');
  if (typeof make !== 'function') throw unexpected('no Trie');
  const trie: unknown = Reflect.construct(make, []);
  if (!isTrie(trie)) throw unexpected('a Trie without matchPrefix');
  trie.loadDictGroup(dictionaries);
  // A dictionary is entries parted by |, key and value by a space.
  const entries = dictionaries.toReversed().flatMap((dictionary) =>
    dictionary.split('|').map((entry): [string, string] => {
      const [key = '', value = '', ...more] = entry.split(' ');
      if (key === '' || value === '' || more.length > 0) throw unexpected(`entry ${entry}`);
      return [key, value];
    }),
  );
  return {
    entries: new Map(entries),
    matchPrefix: (text, offset) => trie.matchPrefix(text, offset),
  };
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

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw unexpected('a dictionary that is not a string');
  return value;
}

function unexpected(what: string): TypeError {
  return new TypeError(`opencc-js is not the version this was written for: ${what}`);
}
