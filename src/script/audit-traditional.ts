import type { AuditDictionary } from './audit-dictionary.js';
import { ordinaryAlone, usualElsewhere } from './audit-overlay.js';
import type { AuditFinding, AuditOptions } from './audit.js';

/** A phrase of the dictionary that covers a place, and the form it gives there; null for any form. */
interface Covering {
  form: string | null;
  phrase: string;
  value: string;
  /** Where the phrase begins. */
  from: number;
}

/**
 * Faults of a text that is meant to be traditional: it is read as simplified, character by character,
 * and cut into OpenCC's phrases from either end; where both ways give a form that the text does
 * not have, the text is wrong.
 *
 * Cost: linear in the text.
 */
export function auditTraditional(
  text: string,
  dictionary: AuditDictionary,
  standard?: AuditOptions['standard'],
): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const { start, characters } of runs(text)) {
    const folded = characters.map((character) => dictionary.simplified.get(character) ?? character);
    if (!folded.some((character) => dictionary.forms.has(character))) continue;
    const forward = cover(folded, dictionary, 'forward');
    const backward = cover(folded, dictionary, 'backward');
    const preferred = wordsOf(forward) < wordsOf(backward) ? forward : backward;
    let offset = start;
    for (const [index, character] of characters.entries()) {
      const found =
        (standard === 'tw' || standard === 'hk'
          ? regional(character, dictionary, standard)
          : undefined) ??
        judge(
          character,
          folded[index] ?? character,
          forward[index],
          backward[index],
          preferred[index],
          dictionary,
          standard,
        );
      if (found) {
        findings.push({
          start: offset,
          end: offset + character.length,
          found: character,
          ...found,
        });
      }
      offset += character.length;
    }
  }
  return findings;
}

/** The runs of Han characters of a text, as code points. */
function* runs(text: string): Generator<{ start: number; characters: string[] }> {
  for (const match of text.matchAll(/\p{Script=Han}+/gu)) {
    yield { start: match.index, characters: Array.from(match[0]) };
  }
}

/** How many words a cutting has: the fewer, the better it is; of two alike, the backward one is. */
function wordsOf(covering: readonly (Covering | undefined)[]): number {
  return covering.filter((here, index) => here?.from !== covering[index - 1]?.from || !here).length;
}

/** Cuts a run into phrases by longest match from one end. */
function cover(
  folded: readonly string[],
  { phrases, longestFrom, longestTo }: AuditDictionary,
  direction: 'forward' | 'backward',
): (Covering | undefined)[] {
  const covering = new Array<Covering | undefined>(folded.length).fill(undefined);
  const forward = direction === 'forward';
  for (let at = forward ? 0 : folded.length; forward ? at < folded.length : at > 0;) {
    const edge = folded[forward ? at : at - 1] ?? '';
    const most = (forward ? longestFrom : longestTo).get(edge) ?? 0;
    const room = forward ? folded.length - at : at;
    let length = Math.min(most, room);
    for (; length > 1; length--) {
      const from = forward ? at : at - length;
      const key = folded.slice(from, from + length).join('');
      const value = phrases.get(key);
      if (value === undefined) continue;
      const forms = value === null ? null : Array.from(value);
      if (forms && forms.length !== length) continue;
      for (let index = 0; index < length; index++) {
        const form = forms?.[index] ?? null;
        covering[from + index] = { form, phrase: key, value: value ?? '', from };
      }
      break;
    }
    at += (forward ? 1 : -1) * Math.max(1, length);
  }
  return covering;
}

/** A form that the standard asked for writes otherwise. */
function regional(
  character: string,
  { standards }: AuditDictionary,
  standard: 'tw' | 'hk',
): Judgement | undefined {
  const own = standards[standard];
  const other = standards[standard === 'tw' ? 'hk' : 'tw'];
  const direct = own.get(character);
  const reason = (form: string): AuditFinding['reason'] => ({
    en: `${standard === 'tw' ? 'Taiwan' : 'Hong Kong'} writes ${form} for ${character}`,
    zh: `${standard === 'tw' ? '台湾' : '香港'}作“${form}”，不作“${character}”`,
  });
  if (direct !== undefined && direct !== character) {
    return { expected: direct, kind: 'variant', confidence: 'certain', reason: reason(direct) };
  }
  if ([...own.values()].includes(character)) return undefined;
  const [origin] = [...other].find(([, form]) => form === character) ?? [];
  const expected = origin === undefined ? undefined : (own.get(origin) ?? origin);
  if (expected === undefined || expected === character) return undefined;
  return { expected, kind: 'variant', confidence: 'probable', reason: reason(expected) };
}

type Judgement = Pick<AuditFinding, 'expected' | 'kind' | 'confidence' | 'reason'>;

function judge(
  character: string,
  simplified: string,
  forward: Covering | undefined,
  backward: Covering | undefined,
  preferred: Covering | undefined,
  dictionary: AuditDictionary,
  standard: AuditOptions['standard'],
): Judgement | undefined {
  const forms = dictionary.forms.get(simplified);
  if (!forms) return undefined;
  const { variant, traditional } = dictionary;
  const leader = (form: string): string =>
    standard === 'opencc' ? form : (variant.get(form) ?? form);
  const same = (a: string, b: string): boolean => a === b || leader(a) === leader(b);
  const usual = traditional.get(simplified) ?? simplified;
  const legal = forms.has(character) || [...forms].some((form) => same(form, character));
  const coverings = [forward, backward].filter((covering) => covering !== undefined);
  const open = coverings.some(({ form }) => form === null);
  const agreed =
    !open && forward && backward && same(forward.form ?? '', backward.form ?? '') ? forward : null;

  if (!legal) {
    const certain = agreed !== null || new Set([...forms].map(leader)).size === 1;
    const by = agreed ?? { form: usual, phrase: simplified, value: usual, from: 0 };
    return judgement(by, 'leftover', certain, dictionary);
  }
  // No table makes of a simplified character another form than itself or the usual one: whoever
  // wrote 編製 chose it.
  const mechanical =
    character === simplified || character === usual || usualElsewhere.has(character);
  if (open || !mechanical) return undefined;
  if (agreed) {
    return same(agreed.form ?? '', character)
      ? undefined
      : judgement(agreed, 'homograph', true, dictionary);
  }
  const [first] = coverings;
  if (preferred ?? first) {
    const by = preferred ?? first;
    // A form that only traditional text has was chosen, by a phrase or by somebody.
    return by && character === simplified && !same(by.form ?? '', character)
      ? judgement(by, 'homograph', false, dictionary)
      : undefined;
  }
  if (character !== simplified || same(usual, character) || ordinaryAlone.has(character)) {
    return undefined;
  }
  return judgement(
    { form: usual, phrase: simplified, value: usual, from: 0 },
    'homograph',
    false,
    dictionary,
  );
}

function judgement(
  { form, phrase, value }: Covering,
  kind: AuditFinding['kind'],
  certain: boolean,
  { added }: AuditDictionary,
): Judgement {
  const own = added.get(phrase);
  const entry = `${phrase} → ${value}`;
  return {
    expected: form ?? '',
    kind,
    confidence: certain ? 'certain' : 'probable',
    reason: own
      ? { en: `${entry}: ${own.en}`, zh: `${entry}：${own.zh}` }
      : { en: `OpenCC's dictionary: ${entry}`, zh: `OpenCC 词典：${entry}` },
  };
}
