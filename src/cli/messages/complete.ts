import type { Localized } from '../../model/localized.js';

/** Texts in every language. `Complete<typeof texts>` fails to compile if a language is missing. */
export type Complete<Texts extends Readonly<Record<string, Localized>>> = Texts;
