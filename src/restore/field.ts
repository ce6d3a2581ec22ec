import { ZhengbenError } from '../model/error.js';

/**
 * One value inside untrusted JSON, with the path to it. Its methods give the value if it has the
 * type asked for and throw ZhengbenError `bad-edits-file` otherwise.
 */
export class Field {
  readonly #value: unknown;
  readonly #parent: Field | undefined;
  readonly #key: string | number;

  private constructor(value: unknown, parent: Field | undefined, key: string | number) {
    this.#value = value;
    this.#parent = parent;
    this.#key = key;
  }

  static root(value: unknown): Field {
    return new Field(value, undefined, '');
  }

  get isMissing(): boolean {
    return this.#value === undefined;
  }

  /** An own property of an object; inherited ones (`__proto__`, `constructor`) are not seen. */
  get(key: string): Field {
    const value = this.#value;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.wrong('an object');
    }
    const own = Object.getOwnPropertyDescriptor(value, key);
    return new Field(own?.value, this, key);
  }

  list<Item>(read: (item: Field) => Item): Item[] {
    const value = this.#value;
    if (!Array.isArray(value)) throw this.wrong('a list');
    return value.map((item: unknown, index) => read(new Field(item, this, index)));
  }

  string(): string {
    if (typeof this.#value !== 'string') throw this.wrong('a string');
    return this.#value;
  }

  boolean(): boolean {
    if (typeof this.#value !== 'boolean') throw this.wrong('true or false');
    return this.#value;
  }

  /** A whole number from 0 to `most`. */
  integer(most: number = Number.MAX_SAFE_INTEGER): number {
    const value = this.#value;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > most) {
      throw this.wrong(`a whole number from 0 to ${most}`);
    }
    return value;
  }

  matching(pattern: RegExp): string {
    const value = this.string();
    if (!pattern.test(value)) throw this.wrong(`of the form ${pattern.source}`);
    return value;
  }

  oneOf<Value extends string>(values: readonly Value[]): Value {
    const found = values.find((value) => value === this.#value);
    if (found === undefined) throw this.wrong(`one of ${values.join(', ')}`);
    return found;
  }

  /** The error that says this value is not what it should be. */
  wrong(expected: string): ZhengbenError {
    return new ZhengbenError('bad-edits-file', {
      en: `The edits file is damaged: ${this.#path} should be ${expected}. Use the file that "clean --edits" wrote, unchanged.`,
      zh: `修改记录文件已损坏：${this.#path} 不符合要求（${expected}）。请使用 “clean --edits” 写出的原文件。`,
    });
  }

  get #path(): string {
    if (!this.#parent) return 'the file';
    if (typeof this.#key === 'number') return `${this.#parent.#path}[${this.#key}]`;
    return this.#parent.#parent ? `${this.#parent.#path}.${this.#key}` : this.#key;
  }
}
