import type { CommanderError } from 'commander';
import { ZhengbenError } from '../model/error.js';
import type { Run } from './run.js';

/**
 * A mistake on the command line in the user's words. commander words its errors in English only; its
 * codes tell which it is, its message what was given.
 *
 * @param command the one it was made in.
 */
export function usageError(
  error: CommanderError,
  run: Run,
  command: string | undefined,
): ZhengbenError {
  const whole = sentences(
    run,
    describe(error, run),
    run.say('see-help', {
      command: `zhengben ${command === undefined ? '' : `${command} `}--help`,
    }),
  );
  return new ZhengbenError(error.code, { en: whole, zh: whole });
}

function describe({ code, message }: CommanderError, run: Run): string {
  const { say } = run;
  switch (code) {
    case 'commander.unknownOption':
      return withSuggestion(say('unknown-option', { option: quoted(message) }), message, run);
    case 'commander.unknownCommand':
      return withSuggestion(say('unknown-command', { command: quoted(message) }), message, run);
    case 'commander.missingArgument':
      return say('missing-argument', { argument: quoted(message) });
    case 'commander.optionMissingArgument':
      return say('missing-value', { option: quoted(message) });
    case 'commander.missingMandatoryOptionValue':
      return say('missing-option', { option: quoted(message) });
    case 'commander.excessArguments':
      return say('too-many-arguments');
    case 'commander.invalidArgument': {
      const parts = /^error: option '([^']*)' argument '(.*)' is invalid\. (.*)$/s.exec(message);
      const [, option, value, detail] = parts ?? [];
      return say('bad-value', { option: option ?? '', value: value ?? '', detail: detail ?? '' });
    }
    default:
      return message.replace(/^error: /, '');
  }
}

/** What stands in the first pair of single quotes, up to the suggestion commander may add. */
function quoted(message: string): string {
  return /'(.*)'[^']*$/s.exec(message.split('\n(Did you mean')[0] ?? '')?.[1] ?? message;
}

function withSuggestion(text: string, message: string, run: Run): string {
  const names = /\(Did you mean (?:one of )?(.*)\?\)$/.exec(message)?.[1];
  return names === undefined ? text : sentences(run, text, run.say('did-you-mean', { names }));
}

/** Sentences behind each other: in Chinese nothing stands between them. */
function sentences({ lang }: Run, ...texts: readonly string[]): string {
  return texts.join(lang === 'zh' ? '' : ' ');
}
