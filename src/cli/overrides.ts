import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Overrides } from '../model/overrides.js';
import { orNull } from './files/or-null.js';

/**
 * The overrides file beside a document: its whole name and `.zhengben.yaml` or `.zhengben.yml`, or
 * its name without extension and that; null if there is none.
 *
 * @param document its path; null for standard input.
 */
export function findOverrides(document: string | null): string | null {
  if (document === null) return null;
  const bare = document.slice(0, document.length - extname(document).length);
  for (const name of new Set([document, bare])) {
    for (const ending of ['yaml', 'yml']) {
      const path = `${name}.zhengben.${ending}`;
      if (orNull(() => statSync(path, { throwIfNoEntry: false }))?.isFile()) return path;
    }
  }
  return null;
}

/** Reads an overrides file; the reader of YAML is loaded only then. @throws ZhengbenError. */
export async function readOverrides(path: string): Promise<Overrides> {
  const { readOverridesFile } = await import('./overrides-file.js');
  return readOverridesFile(path);
}
