/** The languages zhengben speaks to its users. */
export type Language = 'en' | 'zh';

/**
 * A text for people, in every language zhengben speaks. Whoever defines a rule, a diagnostic or an
 * error writes both beside each other, so a missing translation is a type error.
 */
export type Localized = Readonly<Record<Language, string>>;
