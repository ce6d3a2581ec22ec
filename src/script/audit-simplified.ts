import type { AuditDictionary } from './audit-dictionary.js';
import { aspectWords } from './audit-overlay.js';
import type { AuditFinding } from './audit.js';

/** Traditional characters that simplified text has as well, in some words or as names. */
const alsoSimplified: ReadonlySet<string> = new Set('乾著瞭徵藉夥餘馀鍾於囉摺麼噁薹甯');

/** The longest word looked at. */
const longest = 6;

/**
 * Faults of a text that is meant to be simplified: traditional characters left over (後, 乾燥, 随著), and
 * words that a conversion character by character spoilt (干坤 for 乾坤).
 *
 * Cost: linear in the text.
 */
export function auditSimplified(text: string, dictionary: AuditDictionary): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (let at = 0; at < text.length;) {
    const point = text.codePointAt(at) ?? 0;
    const length = point > 0xffff ? 2 : 1;
    const found = point < 0x3400 ? undefined : findAt(text, at, length, dictionary);
    if (found) findings.push(found);
    at = found ? found.end : at + length;
  }
  return findings;
}

function findAt(
  text: string,
  at: number,
  length: number,
  dictionary: AuditDictionary,
): AuditFinding | undefined {
  for (let size = 2; size <= 4; size++) {
    const word = text.slice(at, at + size);
    const right = dictionary.slips.get(word);
    if (word.length === size && right !== undefined) {
      return finding(at, word, right, 'homograph', 'certain', right);
    }
  }
  const character = text.slice(at, at + length);
  if (character === '著') return aspect(text, at);
  const simplified = dictionary.simplified.get(character);
  if (simplified === undefined || simplified === character) return undefined;
  if (isIn(text, at, (word) => dictionary.kept.has(word))) return undefined;
  const certain =
    !alsoSimplified.has(character) ||
    isIn(text, at, (word, index) => {
      const read = word.slice(0, index) + simplified + word.slice(index + length);
      return dictionary.phrases.get(read)?.slice(index, index + length) === character;
    });
  const confidence = certain ? 'certain' : 'probable';
  return finding(at, character, simplified, 'leftover', confidence, `${character} → ${simplified}`);
}

/** 著作, 显著 and their like keep 著, whatever stands around them. */
const writing = /[显卓昭土原专论编合名译遗拙]著|著[作名称述者录书译]/;

function aspect(text: string, at: number): AuditFinding | undefined {
  if (writing.test(text.slice(Math.max(0, at - 1), at + 2))) return undefined;
  const word = aspectWords.find((known) => {
    const index = known.indexOf('著');
    return text.startsWith(known, at - index);
  });
  return word === undefined
    ? undefined
    : finding(at, '著', '着', 'leftover', 'certain', word.replace('著', '着'));
}

/** True if a word around a place satisfies a test; the place's index in it is given too. */
function isIn(text: string, at: number, test: (word: string, index: number) => boolean): boolean {
  for (let index = 0; index < longest; index++) {
    const start = at - index;
    if (start < 0 || text.charAt(start) === '\n') break;
    for (let size = Math.max(2, index + 1); size <= longest; size++) {
      if (test(text.slice(start, start + size), index)) return true;
    }
  }
  return false;
}

function finding(
  start: number,
  found: string,
  expected: string,
  kind: AuditFinding['kind'],
  confidence: AuditFinding['confidence'],
  entry: string,
): AuditFinding {
  return {
    start,
    end: start + found.length,
    found,
    expected,
    kind,
    confidence,
    reason: { en: `dictionary: ${entry}`, zh: `词典：${entry}` },
  };
}
