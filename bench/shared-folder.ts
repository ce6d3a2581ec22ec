import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of real documents beside the repository, or undefined where it is missing. */
export const shared: string | undefined = [
  process.env['ZHENGBEN_SHARED'],
  join(process.cwd(), '../shared'),
].find((folder) => folder !== undefined && existsSync(join(folder, 'seeds')));
