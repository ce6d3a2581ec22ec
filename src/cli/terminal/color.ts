import type { ColorSupportLevel } from 'chalk';

/** What decides about colour on one stream. */
export interface ColorRequest {
  /** --color or --no-color; undefined where neither was given. */
  flag: boolean | undefined;
  isTTY: boolean;
  environment: Readonly<Record<string, string | undefined>>;
}

/**
 * How much colour a stream gets: the flag decides, then FORCE_COLOR, then NO_COLOR
 * (https://no-color.org), then whether a person looks at it.
 */
export function colorLevel({ flag, isTTY, environment }: ColorRequest): ColorSupportLevel {
  const force = environment['FORCE_COLOR'];
  const able = ability(environment);
  if (flag !== undefined) return flag ? able : 0;
  if (force !== undefined) return force === '0' || force === 'false' ? 0 : forced(force, able);
  if (environment['NO_COLOR']) return 0;
  return isTTY && environment['TERM'] !== 'dumb' ? able : 0;
}

function forced(force: string, able: 1 | 2 | 3): ColorSupportLevel {
  if (force === '1' || force === '2' || force === '3')
    return Number(force) === 3 ? 3 : Number(force) === 2 ? 2 : 1;
  return able;
}

function ability(environment: Readonly<Record<string, string | undefined>>): 1 | 2 | 3 {
  const deep = environment['COLORTERM'];
  if (deep === 'truecolor' || deep === '24bit') return 3;
  return /256(?:color)?$/i.test(environment['TERM'] ?? '') ? 2 : 1;
}
