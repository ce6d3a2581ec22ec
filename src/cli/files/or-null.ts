import { systemCode, systemError } from '../failure.js';

/**
 * What is asked of the file system, or null where there is no such file. Any other trouble is not
 * taken for that. @throws ZhengbenError in plain words.
 */
export function orNull<Value>(ask: () => Value): Value | null {
  try {
    return ask();
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw systemError(error);
  }
}
