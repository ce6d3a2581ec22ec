import { systemCode, systemError } from '../failure.js';

/**
 * What was asked of the file system, or null where there is no such file. Any other trouble is not
 * taken for that. @throws ZhengbenError in plain words.
 */
export async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null;
    throw systemError(error);
  }
}
