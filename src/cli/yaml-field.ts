import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Document,
  type ParsedNode,
} from 'yaml';
import type { ZhengbenError } from '../model/error.js';
import { cliError, inFile } from './failure.js';
import { similar } from './similar.js';

interface Context {
  file: string;
  lines: LineCounter;
}

/**
 * One value of a YAML file from outside, read from the syntax tree: no alias is ever followed, no
 * object is ever built from its keys, and every error names file and line.
 */
export class YamlField {
  readonly #node: ParsedNode | null;
  readonly #parent: ParsedNode | null;
  readonly #context: Context;

  private constructor(node: ParsedNode | null, parent: ParsedNode | null, context: Context) {
    this.#node = node;
    this.#parent = parent;
    this.#context = context;
  }

  /** @returns null for an empty file. @throws ZhengbenError if it is not YAML. */
  static parse(text: string, file: string): YamlField | null {
    const lines = new LineCounter();
    const { contents, errors } = parseYaml(text, file, lines);
    const [error] = errors;
    if (error) {
      // The library reads nested values by recursion, and reports where that ended.
      if (error.message.includes('call stack')) throw inFile(file, cliError('overrides-too-deep'));
      const detail = error.message.split('\n')[0] ?? '';
      throw inFile(file, cliError('overrides-yaml', { detail: detail.replace(/:$/, '') }));
    }
    return contents === null ? null : new YamlField(contents, null, { file, lines });
  }

  get isScalar(): boolean {
    return isScalar(this.#node);
  }

  /** Where it stands: file, line and column. */
  get place(): string {
    const { file, lines } = this.#context;
    const { line, col } = lines.linePos((this.#node ?? this.#parent)?.range[0] ?? 0);
    return `${file}:${line}:${col}`;
  }

  /** The values of a map by key; a key that is not in `known` is an error. */
  map<Key extends string>(known: readonly Key[]): ReadonlyMap<Key, YamlField> {
    const node = this.#node;
    if (!isMap<ParsedNode, ParsedNode | null>(node)) throw this.#wrong(cliError('expected-map'));
    const values = new Map<Key, YamlField>();
    for (const { key, value } of node.items) {
      const field = new YamlField(key, node, this.#context);
      const name = field.text();
      const found = known.find((each) => each === name);
      if (found === undefined) throw field.#wrong(unknownKey(name, known));
      values.set(found, new YamlField(value, key, this.#context));
    }
    return values;
  }

  /** A value of this map that must be there. */
  need<Key extends string>(values: ReadonlyMap<Key, YamlField>, key: Key): YamlField {
    const value = values.get(key);
    if (value === undefined) throw this.#wrong(cliError('overrides-missing-key', { key }));
    return value;
  }

  list<Item>(read: (item: YamlField) => Item): Item[] {
    const node = this.#node;
    if (!isSeq<ParsedNode>(node)) throw this.#wrong(cliError('expected-list'));
    return node.items.map((item) => read(new YamlField(item, node, this.#context)));
  }

  /** A text as it is written; a number (2025) is text too. */
  text(): string {
    const node = this.#node;
    const value = isScalar(node) ? node.value : null;
    const text = typeof value === 'string' ? value : isScalar(node) ? node.source : '';
    if (text.trim() === '') throw this.#wrong(cliError('expected-text'));
    return text;
  }

  /** A text that is one of those known. @param unknown the error of another. */
  oneOf(known: readonly string[], unknown: (given: string) => ZhengbenError): string {
    const text = this.text();
    if (!known.includes(text)) throw this.#wrong(unknown(text));
    return text;
  }

  integer(least: number): number {
    const value = isScalar(this.#node) ? this.#node.value : null;
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
    throw this.#wrong(cliError('expected-number', { least }));
  }

  #wrong(detail: ZhengbenError): ZhengbenError {
    return inFile(this.place, isAlias(this.#node) ? cliError('overrides-alias') : detail);
  }
}

function parseYaml(text: string, file: string, lineCounter: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { schema: 'core', lineCounter });
  } catch (error) {
    if (error instanceof RangeError) throw inFile(file, cliError('overrides-too-deep'));
    throw error;
  }
}

function unknownKey(key: string, known: readonly string[]): ZhengbenError {
  const names = similar(key, known).join(', ');
  return names === ''
    ? cliError('overrides-unknown-key', { key, known: known.join(', ') })
    : cliError('overrides-unknown-key-but', { key, names });
}
