import type { UnmetRejectFact } from '../model/fact.js';
import type { Manuscript } from '../model/manuscript.js';
import type { Say } from './messages/say.js';
import type { Run } from './run.js';

/** What is said of a `reject` that no edit was left out for. */
export function sayUnmet({ text, rule, origin }: UnmetRejectFact, say: Say): string {
  const where = origin ?? 'overrides';
  return rule === undefined
    ? say('reject-unmet', { text, where })
    : say('reject-unmet-rule', { text, where, rule });
}

/** Says which corrections of a document met nothing. Cost: linear in the facts. */
export async function tellUnmet(
  run: Run,
  file: string,
  { facts, trace }: Manuscript,
): Promise<void> {
  for (const fact of facts) {
    if (fact.type !== 'unmetReject') continue;
    const { line, column } = trace.position(fact.start, fact.end).start;
    const message = sayUnmet(fact, run.say);
    await run.tell(run.say('at-place', { file, line, column, message }));
  }
}
