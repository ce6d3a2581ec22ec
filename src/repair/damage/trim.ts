import type { Chain } from './chain.js';
import type { Language } from './language.js';
import { runFrom, type StrictRun } from './strict-run.js';

/** A stretch without what sound text on its edges happens to say as UTF-8. */
export interface Trimmed {
  run: StrictRun;
  /** False where the words do not tell whether an edge belongs to it. */
  sure: boolean;
}

/** How much more probable an edge must be read again than as it stands; in nats. */
const edgeMargin = 8;

/** How many characters on an edge are doubted. */
const edge = 3;

/**
 * Sound text beside a damaged stretch may go on with it by chance: 鎮縣 before it is 悿h. So on either
 * edge what the bytes say is weighed against what stands there.
 *
 * @param context what stands before the stretch. Cost: linear in the stretch.
 */
export function trim(
  run: StrictRun,
  text: string,
  chain: Chain,
  context: string,
  language: Language,
): Trimmed {
  if (chain.read === 'latin') return { run, sure: true };
  let best = run;
  let sure = true;
  for (let cut = 1; cut <= edge && run.start + cut < run.end; cut++) {
    const later = runFrom(text, run.start + cut, chain);
    if (later.end !== run.end || !run.after.endsWith(later.after)) continue;
    const next = later.after.slice(0, 2);
    const read = run.after.slice(0, run.after.length - later.after.length) + next;
    const kept = text.slice(run.start, run.start + cut) + next;
    const gain = language.score(read, context) - language.score(kept, context);
    if (gain <= 0) best = later;
    else if (gain < edgeMargin) sure = false;
  }
  const whole = best;
  for (const shorter of whole.shorter) {
    if (!whole.after.startsWith(shorter.after)) continue;
    const next = text.slice(whole.end, whole.end + 2);
    const before = shorter.after.slice(-8);
    const read = whole.after.slice(shorter.after.length) + next;
    const kept = text.slice(shorter.end, whole.end) + next;
    const gain = language.score(read, before) - language.score(kept, before);
    if (gain <= 0) {
      best = shorter;
      break;
    }
    if (gain < edgeMargin) sure = false;
  }
  return { run: best, sure };
}
