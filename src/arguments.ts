/** What callers without types may give in place of what is asked for, told in plain words. */
import { ZhengbenError } from './model/error.js';
import type { Overrides } from './model/overrides.js';

/** A document as a caller has it: its bytes, or its text already decoded. */
export type Input = Uint8Array | ArrayBuffer | string;

/**
 * The bytes or the text of an input.
 *
 * @throws ZhengbenError `no-input` for anything else.
 */
export function inputOf(input: unknown): Uint8Array | string {
  if (typeof input === 'string' || input instanceof Uint8Array) return input;
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  if (ArrayBuffer.isView(input)) {
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  }
  throw new ZhengbenError('no-input', {
    en: `A document is its bytes (Uint8Array, ArrayBuffer) or its text (string), not ${kindOf(input)}.`,
    zh: `文档应为字节（Uint8Array、ArrayBuffer）或文本（string），而不是 ${kindOf(input)}。`,
  });
}

/**
 * An edition to compare.
 *
 * @throws ZhengbenError `no-edition` for what is no object with an `input`.
 */
export function editionOf<Edition extends object>(edition: Edition): Edition {
  const given: unknown = edition;
  if (typeof given === 'object' && given !== null && 'input' in given) return edition;
  throw new ZhengbenError('no-edition', {
    en: `An edition is an object { input, … } with its bytes or text, not ${kindOf(given)}.`,
    zh: `版本应为对象 { input, … }，其中 input 为字节或文本，而不是 ${kindOf(given)}。`,
  });
}

/**
 * Corrections by hand.
 *
 * @throws ZhengbenError `bad-overrides` for what is no object of lists of objects, such as YAML not yet parsed.
 */
export function overridesOf(overrides: Overrides | undefined): Overrides | undefined {
  const given: unknown = overrides;
  if (given === undefined) return undefined;
  if (isObject(given) && Object.values(given).every(isListOfObjects)) return overrides;
  throw new ZhengbenError('bad-overrides', {
    en: 'The overrides are an object of lists, such as { join: [{ text }] }, not the text of a YAML file: parse that first.',
    zh: 'overrides 应为由列表组成的对象，如 { join: [{ text }] }，而不是 YAML 文件的文本：请先解析。',
  });
}

function isListOfObjects(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every(isObject));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value !== 'object') return typeof value;
  return Object.prototype.toString.call(value).slice(8, -1);
}
