import { isAbsolute, parse, relative, resolve, sep } from 'node:path';
import { readTextBeside } from './read.js';

/**
 * The names in a list of files: one a line, or parted by NUL where there is one (find -print0).
 *
 * @param path of the list; `-` is standard input. @throws ZhengbenError as `readTextBeside`.
 */
export async function readList(path: string): Promise<string[]> {
  const text = await readTextBeside(path);
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}

/**
 * Where the result of a listed file stands inside an output folder: its path from the current
 * folder, or, for one that is not below it, its whole path. So no two share a place.
 */
export function placeOf(path: string): string {
  const below = relative('.', path);
  if (below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below)) {
    return below;
  }
  const whole = resolve(path);
  return whole.slice(parse(whole).root.length);
}
