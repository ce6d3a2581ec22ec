import type { Language, Localized } from '../../model/localized.js';
import { visible } from '../../text/visible.js';
import { words, type Words } from './words.js';

export type WordId = keyof Words;

/** The names in braces of a text. */
type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${string}${' ' | ','}${string}` ? never : Name) | Names<Rest>
  : never;

/** The values a text needs: none, or one for each name in braces. */
export type Values<Id extends WordId> = [Names<Words[Id]['en']>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Words[Id]['en']>, string | number>>];

/** Says a text of the catalogue in one language. */
export type Say = <Id extends WordId>(id: Id, ...values: Values<Id>) => string;

/**
 * The voice of one language. Values that come from outside (names, text) are made visible, so that
 * none of them can act on a terminal.
 */
export function speaker(lang: Language): Say {
  return (id, ...[values]) => {
    const text: Localized = words[id];
    return fill(text[lang], values ?? {});
  };
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? whole : visible(String(value));
  });
}
