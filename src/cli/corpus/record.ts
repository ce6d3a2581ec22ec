import { join } from 'node:path';

/** Where an output folder keeps with which version, command and options its files were made. */
export function recordIn(folder: string): string {
  return join(folder, '.zhengben-run.json');
}
