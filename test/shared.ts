import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of real documents beside the repository, or undefined where it is missing. Tests that
 * measure on real documents skip then; `ZHENGBEN_SHARED` names another place.
 */
export const shared: string | undefined = find(
  process.env['ZHENGBEN_SHARED'] ?? new URL('../../shared', import.meta.url).pathname,
);

function find(folder: string): string | undefined {
  return existsSync(join(folder, 'seeds')) ? folder : undefined;
}
