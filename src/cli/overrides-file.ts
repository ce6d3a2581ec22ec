import type { OverridePlace, Overrides } from '../model/overrides.js';
import { readTextBeside } from './files/read.js';
import { rules } from '../repair/rules/index.js';
import { noSuchRule } from './no-such-rule.js';
import { YamlField } from './yaml-field.js';

/** The most an overrides file may hold, in bytes: it is written by hand. */
const limit = 1024 * 1024;

/**
 * Reads an overrides file. Nothing of it is trusted: keys that are not known, values of another
 * shape, anchors and aliases of YAML and deep nesting are errors that name the line.
 *
 * @throws ZhengbenError.
 */
export async function readOverridesFile(path: string): Promise<Overrides> {
  const root = YamlField.parse(await readTextBeside(path, limit), path);
  if (root === null) return {};
  const keys = root.map(['reject', 'join', 'split', 'heading', 'furniture', 'pair']);
  return {
    reject: keys.get('reject')?.list(readReject),
    join: keys.get('join')?.list(readJoin),
    split: keys.get('split')?.list(readSplit),
    heading: keys.get('heading')?.list(readHeading),
    furniture: keys.get('furniture')?.list(readFurniture),
    pair: keys.get('pair')?.list((item) => {
      const sides = item.map(['old', 'new']);
      return {
        old: item.need(sides, 'old').text(),
        new: item.need(sides, 'new').text(),
      };
    }),
  };
}

type Keys = ReadonlyMap<string, YamlField>;

/** What every correction may carry. */
const common = ['occurrence', 'why'] as const;

interface Extras {
  origin: string;
  occurrence?: number;
  why?: string;
}

function extras(field: YamlField, keys: Keys): Extras {
  const occurrence = keys.get('occurrence')?.integer(1);
  const why = keys.get('why')?.text();
  return {
    origin: field.place,
    ...(occurrence === undefined ? {} : { occurrence }),
    ...(why === undefined ? {} : { why }),
  };
}

function readReject(field: YamlField): NonNullable<Overrides['reject']>[number] {
  if (field.isScalar) return { text: field.text(), origin: field.place };
  const keys = field.map(['rule', 'text', ...common]);
  const rule = keys.get('rule')?.oneOf(
    rules.map(({ id }) => id),
    (id) => noSuchRule(id, rules),
  );
  return {
    text: field.need(keys, 'text').text(),
    ...extras(field, keys),
    ...(rule === undefined ? {} : { rule }),
  };
}

function readJoin(field: YamlField): NonNullable<Overrides['join']>[number] {
  if (field.isScalar) return { text: field.text(), origin: field.place };
  const keys = field.map(['text', 'before', 'after', ...common]);
  const text = keys.get('text');
  return text === undefined
    ? readPlace(field, keys)
    : { text: text.text(), ...extras(field, keys) };
}

function readSplit(field: YamlField): OverridePlace & Extras {
  return readPlace(field, field.map(['before', 'after', ...common]));
}

function readPlace(field: YamlField, keys: Keys): OverridePlace & Extras {
  const before = keys.get('before');
  if (before !== undefined) return { side: 'before', text: before.text(), ...extras(field, keys) };
  return { side: 'after', text: field.need(keys, 'after').text(), ...extras(field, keys) };
}

function readHeading(field: YamlField): NonNullable<Overrides['heading']>[number] {
  const keys = field.map(['text', 'depth', ...common]);
  return {
    text: field.need(keys, 'text').text(),
    depth: field.need(keys, 'depth').integer(1),
    ...extras(field, keys),
  };
}

function readFurniture(field: YamlField): NonNullable<Overrides['furniture']>[number] {
  if (field.isScalar) return { text: field.text(), origin: field.place };
  const keys = field.map(['text', 'to', ...common]);
  const to = keys.get('to')?.text();
  return {
    text: field.need(keys, 'text').text(),
    ...extras(field, keys),
    ...(to === undefined ? {} : { to }),
  };
}
