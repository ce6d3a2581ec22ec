import { ZhengbenError } from '../model/error.js';
import { visible } from '../text/visible.js';
import { speaker, type Values, type WordId } from './messages/say.js';

const english = speaker('en');
const chinese = speaker('zh');

/** A message of the command line's catalogue as an error: the user's matter, not a fault of zhengben. */
export function cliError<Id extends WordId>(id: Id, ...values: Values<Id>): ZhengbenError {
  return new ZhengbenError(id, { en: english(id, ...values), zh: chinese(id, ...values) });
}

/** An error of the operating system in plain words. Anything else that is no ZhengbenError is a fault. */
export function systemError(error: unknown): ZhengbenError {
  if (error instanceof ZhengbenError) return error;
  const code = systemCode(error);
  if (code === undefined) throw error;
  switch (code) {
    case 'ENOENT':
      return cliError(namesOtherBytes(error) ? 'name-not-utf8' : 'no-such-file');
    case 'ENOTDIR':
      return cliError('no-such-file');
    case 'EISDIR':
      return cliError('is-folder');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return cliError('no-permission', { code });
    case 'ENOSPC':
    case 'EDQUOT':
      return cliError('disk-full', { code });
    default:
      return cliError('system-error', { detail: error instanceof Error ? error.message : code });
  }
}

/** True where a name lost bytes when it was decoded: the file is there, but not under what is left. */
function namesOtherBytes(error: unknown): boolean {
  return (
    error instanceof Error &&
    'path' in error &&
    typeof error.path === 'string' &&
    error.path.includes('\ufffd')
  );
}

/** The original cannot be rebuilt: a fault of zhengben, and nothing of that input is written. */
export function unrestorable(cause: unknown, version: string): ZhengbenError {
  const { code, text } = cliError('cannot-restore', { version });
  return new ZhengbenError(code, text, { cause });
}

/** An error with the file it is about in front. */
export function inFile(file: string, { code, text }: ZhengbenError): ZhengbenError {
  const name = visible(file);
  return new ZhengbenError(code, { en: `${name}: ${text.en}`, zh: `${name}：${text.zh}` });
}

/** The code of an operating system's error (ENOENT …), or undefined for any other value. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
    ? error.code
    : undefined;
}
