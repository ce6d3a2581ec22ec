import { readFileSync } from 'node:fs';

/** The version in package.json, beside which bin/ and dist/ stand. The bundle has it as a constant. */
export function version(): string {
  const json = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(json)?.[1] ?? '';
}
