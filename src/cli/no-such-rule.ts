import type { ZhengbenError } from '../model/error.js';
import type { Rule } from '../repair/rule.js';
import { cliError } from './failure.js';
import { similar } from './similar.js';

/** The error of a name that is no rule's, with the rules it was probably meant to be. */
export function noSuchRule(id: string, rules: readonly Pick<Rule, 'id'>[]): ZhengbenError {
  const names = similar(
    id,
    rules.map((rule) => rule.id),
  ).join(', ');
  return names === ''
    ? cliError('no-such-rule', { id })
    : cliError('no-such-rule-but', { id, names });
}
