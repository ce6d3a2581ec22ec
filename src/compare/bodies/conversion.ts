import type { ConversionFault, ScriptFold } from '../../text/script-fold.js';
import type { Hunk } from './characters.js';
import type { Edition } from '../edition/edition.js';
import type { Finding } from '../findings/finding.js';
import type { Stretch } from './stretch.js';

/**
 * Characters of a traditional edition that are wrong in their word, as the audit finds them: 范式 for
 * 範式, where a machine kept a simplified form or took the wrong one of two. Told only where the
 * other edition is simplified and says the same.
 *
 * Cost: linear; the audit is made once for an edition.
 */
export function findConversionFaults(
  old: Stretch,
  next: Stretch,
  hunks: readonly Hunk[],
  fold: ScriptFold,
): Finding[] {
  const oldIsTraditional = old.edition.variant !== undefined;
  if (oldIsTraditional === (next.edition.variant !== undefined)) return [];
  const traditional = oldIsTraditional ? old : next;
  const faults = faultsOf(traditional.edition, fold);
  if (faults.size === 0) return [];
  const findings: Finding[] = [];
  eachEqual(old, next, hunks, (a, b) => {
    const fault = faults.get(traditional.textStart(oldIsTraditional ? a : b));
    if (!fault) return;
    const length = fault.end - fault.start;
    const [from, to] = [old.textStart(a), next.textStart(b)];
    const last = findings.at(-1);
    if (last?.old?.[1] === from && last.new?.[1] === to) {
      last.old[1] += length;
      last.new[1] += length;
      last.expected = (last.expected ?? '') + fault.expected;
      return;
    }
    findings.push({
      kind: 'conversion',
      counts: false,
      old: [from, from + length],
      new: [to, to + length],
      expected: fault.expected,
    });
  });
  return findings;
}

/** By edition, its faults by the place where each begins. */
const known = new WeakMap<Edition, ReadonlyMap<number, ConversionFault>>();

function faultsOf(edition: Edition, fold: ScriptFold): ReadonlyMap<number, ConversionFault> {
  let faults = known.get(edition);
  if (!faults) {
    const found = fold.audit(edition.text, edition.variant);
    faults = new Map(found.map((fault) => [fault.start, fault]));
    known.set(edition, faults);
  }
  return faults;
}

function eachEqual(
  old: Stretch,
  next: Stretch,
  hunks: readonly Hunk[],
  visit: (oldPlace: number, newPlace: number) => void,
): void {
  let a = 0;
  let b = 0;
  const end = old.characters.length;
  for (const hunk of [
    ...hunks,
    { old: end, oldEnd: end, new: next.characters.length, newEnd: 0 },
  ]) {
    for (; a < hunk.old; a++, b++) visit(a, b);
    a = hunk.oldEnd;
    b = hunk.newEnd;
  }
}
