import type { Localized } from './localized.js';

/**
 * What zhengben throws for input it cannot work on: what is wrong, where, and what to do, in each
 * language. `message` is the English text. A fault of zhengben itself is never a ZhengbenError.
 */
export class ZhengbenError extends Error {
  /** A stable kebab-case name for programs, such as `undecodable-bytes`. */
  readonly code: string;
  readonly text: Localized;

  constructor(code: string, text: Localized, options?: ErrorOptions) {
    super(text.en, options);
    this.name = 'ZhengbenError';
    this.code = code;
    this.text = text;
  }
}
