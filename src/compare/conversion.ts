import type { ScriptFold } from '../text/script-fold.js';
import type { Hunk } from './characters.js';
import { replace } from './edition.js';
import type { Finding } from './finding.js';
import type { Stretch } from './stretch.js';

/** Two ways of writing one word that are both right in a traditional text. */
const equivalent: ReadonlySet<string> = new Set(
  ['布佈', '核覈', '占佔', '台臺', '群羣', '啟啓', '裡裏', '了瞭', '涌湧'].flatMap((pair) => [
    pair,
    Array.from(pair).reverse().join(''),
  ]),
);

/**
 * Characters of a traditional edition that no conversion of the simplified one would have written:
 * 范式 for 範式, where a machine kept a simplified form or took the wrong one of two.
 *
 * @returns one finding for each run of such characters. Cost: linear, for each standard.
 */
export function findConversionFaults(
  old: Stretch,
  next: Stretch,
  hunks: readonly Hunk[],
  fold: ScriptFold,
): Finding[] {
  const oldIsTraditional = old.edition.variant !== undefined;
  if (oldIsTraditional === (next.edition.variant !== undefined)) return [];
  const simplified = oldIsTraditional ? next : old;
  const traditional = oldIsTraditional ? old : next;
  const body = simplified.edition.text.slice(simplified.start, simplified.end);
  const standard = traditional.edition.variant ?? 'tw';
  const expected = new Map<string, string>();
  for (const [name, convert] of fold.traditional) {
    const converted = replace(body, convert(body));
    if (converted.at === null) expected.set(name, converted.text);
  }
  const wanted = expected.get(standard) ?? [...expected.values()][0];
  if (wanted === undefined) return [];
  const findings: Finding[] = [];
  eachEqual(old, next, hunks, (oldPlace, newPlace) => {
    const [from, to] = oldIsTraditional ? [newPlace, oldPlace] : [oldPlace, newPlace];
    const at = simplified.textStart(from) - simplified.start;
    const place = traditional.textStart(to);
    const written = traditional.edition.text[place] ?? '';
    for (const text of expected.values()) {
      const right = text[at] ?? '';
      if (right === written || equivalent.has(written + right)) return;
    }
    const should = wanted[at] ?? '';
    const start = simplified.start + at;
    const [a, b] = oldIsTraditional ? [place, start] : [start, place];
    const last = findings.at(-1);
    if (last?.old && last.new && last.old[1] === a && last.new[1] === b) {
      last.old[1]++;
      last.new[1]++;
      last.expected = (last.expected ?? '') + should;
      return;
    }
    findings.push({
      kind: 'conversion',
      counts: false,
      old: [a, a + 1],
      new: [b, b + 1],
      expected: should,
    });
  });
  return findings;
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
