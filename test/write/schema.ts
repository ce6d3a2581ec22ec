import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export type SchemaName = 'tree' | 'outline' | 'edits' | 'diagnostics' | 'comparison' | 'index';

export const schemaNames: readonly SchemaName[] = [
  'tree',
  'outline',
  'edits',
  'diagnostics',
  'comparison',
  'index',
];

/** A published schema as it stands in its file. */
export function schemaOf(name: SchemaName): Record<string, unknown> {
  const file = new URL(`../../src/write/schemas/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

/** What is wrong with a value under a schema; empty if nothing is. */
export function faults(name: SchemaName, value: unknown): string[] {
  const validate = validatorOf(name);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const validators = new Map<SchemaName, ValidateFunction>();

function validatorOf(name: SchemaName): ValidateFunction {
  const known = validators.get(name);
  if (known) return known;
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schemaOf(name));
  validators.set(name, validate);
  return validate;
}
