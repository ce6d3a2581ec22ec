/**
 * Options that are needed before commander reads them: its own texts depend on language and colour.
 */
import type { Language } from '../model/localized.js';

/**
 * The language of a user: the value of --lang, else the locale as POSIX orders it (LC_ALL before
 * LC_MESSAGES before LANG; the first that is set decides), else English.
 *
 * @returns undefined if --lang names a language zhengben does not speak.
 */
export function chooseLanguage(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language | undefined {
  if (asked !== undefined) return asked === 'en' || asked === 'zh' ? asked : undefined;
  const set = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean);
  return /^zh(?:$|[_.@-])/i.test(set ?? '') ? 'zh' : 'en';
}

/** The value of --lang, wherever it stands; undefined if it is not given. */
export function askedLanguage(args: readonly string[]): string | undefined {
  const own = beforeDashes(args);
  const at = own.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  return own[at] === '--lang' ? own[at + 1] : own[at]?.slice('--lang='.length);
}

/** Whether --color or --no-color is given; the last one counts. */
export function askedColor(args: readonly string[]): boolean | undefined {
  const last = beforeDashes(args).findLast((arg) => arg === '--color' || arg === '--no-color');
  return last === undefined ? undefined : last === '--color';
}

function beforeDashes(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return end < 0 ? args : args.slice(0, end);
}
